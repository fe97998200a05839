import { withParticle } from "../words/particle";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** One word of a fixed list, or its English name; the first of the list when left out or empty. */
export function choiceArgument<Choice extends string>(
  argument: unknown,
  choices: Readonly<Record<Choice, string>>,
  fallback: Choice,
  position: string,
): Choice {
  const asked = cellText(argument)?.replaceAll(" ", "").toLowerCase();
  if (asked === "" || asked === "0") return fallback;
  for (const choice in choices) {
    if (asked === choice || asked === choices[choice]) return choice;
  }
  const list = Object.keys(choices).join(", ");
  throw wrongValue(
    `인수(${position})의 ${withParticle(`‘${asked ?? "오류 값"}’`, "을/를")} 알 수 없습니다. ${list} 가운데 하나로 쓰세요.`,
    `The argument (${position}) is "${asked ?? "an error"}". Give one of ${list}.`,
  );
}
