import { readColumnWord } from "../words/column-words";
import { withParticle } from "../words/particle";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** What part of a project's money is asked for. */
export type PeriodChoice =
  | { readonly kind: "total" }
  | { readonly kind: "prior" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "onward"; readonly year: number };

/** 총사업비 (also when left out or empty), 기투자, 2026, "2026년", "2027이후". */
export function periodChoice(argument: unknown, position: string): PeriodChoice {
  const asked = cellText(argument);
  if (asked === null) throw wrongPeriod("오류 값", "an error", position);
  if (asked === "" || asked === "0") return { kind: "total" };
  const word = readColumnWord(asked);
  if (word?.kind === "total") return { kind: "total" };
  if (word?.kind === "prior" && word.through === undefined) return { kind: "prior" };
  if (word?.kind === "year" && word.stage === undefined) return { kind: "year", year: word.year };
  if (word?.kind === "onward" && word.year !== undefined)
    return { kind: "onward", year: word.year };
  throw wrongPeriod(asked, `"${asked}"`, position);
}

/** A single calendar year, for functions that ask for nothing else. */
export function yearArgument(argument: unknown, position: string): number {
  const asked = cellText(argument);
  const word = readColumnWord(asked ?? "");
  if (word?.kind === "year" && word.stage === undefined) return word.year;
  const [ko, en] = asked === null ? ["오류 값", "an error"] : [asked || "빈칸", asked || "nothing"];
  throw wrongValue(
    `연도 인수(${position})의 ${withParticle(`‘${ko}’`, "은/는")} 연도가 아닙니다. 2026처럼 네 자리로 쓰세요.`,
    `The year (${position}) is "${en}". Give four digits, such as 2026.`,
  );
}

/** The same; null when left out or empty. */
export function optionalYear(argument: unknown, position: string): number | null {
  const isLeftOut = ["", "0"].includes(cellText(argument) ?? "?");
  return isLeftOut ? null : yearArgument(argument, position);
}

function wrongPeriod(ko: string, en: string, position: string) {
  return wrongValue(
    `기간 인수(${position})의 ${withParticle(`‘${ko}’`, "을/를")} 알 수 없습니다. 총사업비, 기투자, 2026, 2027이후 가운데 하나로 쓰세요.`,
    `The period (${position}) is ${en}. Give 총사업비, 기투자, a year such as 2026, or 2027이후.`,
  );
}
