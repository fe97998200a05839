import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { figure, inUnit, listOf, textOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";

/**
 * Formulas of a sheet that most likely do not do what they are meant to. Data: `cell` (C10), `row` and `column` as
 * labelled, `written`, `likely` ("" where none is known), `cells` (what is left out or counted twice), `like` (cells
 * with the formula this one should have), `depends` (cells that take from this one); `printed` and `expected` where
 * both are known.
 */
const place = (data: FindingData): Bilingual => ({
  ko: `${textOf(data, "cell")}(‘${textOf(data, "row")}’ 행 ‘${textOf(data, "column")}’)`,
  en: `${textOf(data, "cell")} (row ‘${textOf(data, "row")}’, ${textOf(data, "column")})`,
});

/** "C4, C8 외 3칸" */
export function few(cells: readonly string[]): Bilingual {
  const [first, rest] = [cells.slice(0, shown).join(", "), cells.length - shown];
  return rest <= 0
    ? { ko: first, en: first }
    : { ko: `${first} 외 ${rest}칸`, en: `${first} and ${rest} more` };
}

const shown = 4;

const listed = (data: FindingData, key: string): Bilingual => few(listOf(data, key));

/** What it shows and what it would show; nothing where that is the same or not known. */
function figures(data: FindingData): Bilingual {
  if (!("printed" in data) || !("expected" in data)) return { ko: "", en: "" };
  const [printed, expected] = [figure(data, "printed"), figure(data, "expected")];
  if (printed === expected)
    return {
      ko: ` 지금은 값이 ${withParticle(printed, "으로/로")} 같지만, 다른 칸을 고치면 달라집니다.`,
      en: ` The figure is the same for now (${printed}), until another cell changes.`,
    };
  return {
    ko: ` 나온 값은 ${printed}, 나와야 할 값은 ${expected}입니다.${inUnit(data).ko}`,
    en: ` It shows ${figure(data, "printed", "en")}, and should show ${figure(data, "expected", "en")}.${inUnit(data).en}`,
  };
}

function neighbours(data: FindingData): Bilingual {
  const like = listOf(data, "like");
  if (like.length === 0) return { ko: "", en: "" };
  return {
    ko: ` 같은 줄의 ${like.length}칸(${few(like).ko})은 같은 모양의 수식입니다.`,
    en: ` ${like.length} cells of the same line (${few(like).en}) have one and the same formula.`,
  };
}

const why =
  (ko: (data: FindingData) => string, en: (data: FindingData) => string): Wording["why"] =>
  (data) => ({
    ko: `${ko(data)}${neighbours(data).ko}${figures(data).ko}`,
    en: `${en(data)}${neighbours(data).en}${figures(data).en}`,
  });

function todo(data: FindingData): Bilingual {
  const likely = textOf(data, "likely");
  const depends = listOf(data, "depends");
  const cell = textOf(data, "cell");
  const after: Bilingual =
    depends.length === 0
      ? { ko: "", en: "" }
      : {
          ko: ` 이 칸을 쓰는 ${withParticle(few(depends).ko, "이/가")} 함께 달라집니다.`,
          en: ` What takes from this cell changes with it: ${few(depends).en}.`,
        };
  return likely === ""
    ? {
        ko: `${cell}의 수식이 무엇을 더해야 하는지 확인하고 고치세요.${after.ko}`,
        en: `See what the formula of ${cell} should add up, and correct it.${after.en}`,
      }
    : {
        ko: `일부러 그런 것이 아니면 ${cell}에 ${withParticle(likely, "을/를")} 넣으세요.${after.ko}`,
        en: `Unless it is meant, put ${likely} into ${cell}.${after.en}`,
      };
}

const leavesOut = (ko: string, en: string): Wording => ({
  what: (data) => ({
    ko: `${place(data).ko}의 합계 수식이 ${withParticle(listed(data, "cells").ko, "을/를")} 빼고 ${ko}`,
    en: `The sum in ${place(data).en} leaves out ${listed(data, "cells").en}: ${en}`,
  }),
  why: why(
    (data) => `수식은 ${textOf(data, "written")}입니다.`,
    (data) => `The formula is ${textOf(data, "written")}.`,
  ),
  todo,
});

export const rangeMessages = {
  "stops-short": leavesOut("일찍 끝납니다", "its range stops short"),
  "starts-late": leavesOut("늦게 시작합니다", "its range starts late"),
  "leaves-out": leavesOut("더합니다", "it passes over it"),
} as const satisfies Record<string, Wording>;

export const twiceMessages = {
  "counts-twice": {
    what: (data) => ({
      ko: `${place(data).ko}의 합계 수식이 소계 ${withParticle(listed(data, "cells").ko, "을/를")} 두 번 더합니다`,
      en: `The sum in ${place(data).en} counts twice what the subtotal ${listed(data, "cells").en} adds up`,
    }),
    why: why(
      (data) =>
        `수식 ${textOf(data, "written")}의 범위에 소계와 그 소계가 더하는 칸이 함께 있습니다.`,
      (data) =>
        `The range of ${textOf(data, "written")} holds the subtotal as well as the cells that it adds up.`,
    ),
    todo,
  },
} as const satisfies Record<string, Wording>;

export const typedMessages = {
  "typed-total": {
    what: (data) => ({
      ko: `${place(data).ko}의 합계가 수식이 아니라 숫자입니다`,
      en: `The total in ${place(data).en} is typed as a number, not a formula`,
    }),
    why: why(
      (data) => `${withParticle(textOf(data, "written"), "이/가")} 적혀 있습니다.`,
      (data) => `${textOf(data, "written")} stands in it.`,
    ),
    todo,
  },
  "typed-among-formulas": {
    what: (data) => ({
      ko: `수식 사이의 ${place(data).ko}에 숫자가 적혀 있습니다`,
      en: `A number is typed into ${place(data).en}, among formulas`,
    }),
    why: why(
      (data) => `${withParticle(textOf(data, "written"), "이/가")} 적혀 있습니다.`,
      (data) => `${textOf(data, "written")} stands in it.`,
    ),
    todo,
  },
} as const satisfies Record<string, Wording>;

export const unlikeMessages = {
  "unlike-neighbours": {
    what: (data) => ({
      ko: `${place(data).ko}의 수식이 옆 칸들과 다릅니다`,
      en: `The formula in ${place(data).en} differs from its neighbours`,
    }),
    why: why(
      (data) => `수식은 ${textOf(data, "written")}입니다.`,
      (data) => `The formula is ${textOf(data, "written")}.`,
    ),
    todo,
  },
} as const satisfies Record<string, Wording>;

const reasons: Readonly<Record<string, Bilingual>> = {
  "broken-reference": { ko: "끊긴 참조(#REF!)", en: "broken references (#REF!)" },
  "other-workbook": {
    ko: "다른 통합 문서를 보는 수식",
    en: "formulas that look into other workbooks",
  },
  circular: { ko: "자기 칸을 더하는 순환 수식", en: "formulas that refer to their own cell" },
  "not-understood": { ko: "읽지 못한 수식", en: "formulas that could not be read" },
};

/** Formulas that were left alone, counted by reason. */
export function leftAlone(counts: ReadonlyMap<string, number>): Bilingual {
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const by = [...counts].map(([why, count]) => ({ words: reasons[why], count }));
  const list = (language: keyof Bilingual) =>
    by.map(({ words, count }) => `${words?.[language] ?? ""} ${count}`).join(", ");
  return {
    ko: `수식 ${all}개는 옳은지 살펴보지 않았습니다: ${list("ko")}.`,
    en: `${all} formulas were not looked at: ${list("en")}.`,
  };
}

export const tooManySums: Bilingual = {
  ko: "합계 수식이 너무 많아 모두 살펴보지는 못했습니다. 표를 선택하고 다시 검산하십시오.",
  en: "Not every sum formula of this sheet was looked at. Select one table and check again.",
};
