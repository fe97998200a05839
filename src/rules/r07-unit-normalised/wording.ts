import { withParticle } from "../../words/particle";
import { textOf } from "../engine/figures";
import type { Wording } from "../engine/rule";

export const messages = {
  converted: {
    what: (data) => ({
      ko: `본문은 ${textOf(data, "textUnit")}, 표는 ${textOf(data, "tableUnit")} 단위입니다`,
      en: `The text is in ${textOf(data, "textUnit")}, the table in ${textOf(data, "tableUnit")}`,
    }),
    why: (data) => ({
      ko: `본문의 금액을 ${withParticle(textOf(data, "tableUnit"), "으로/로")} 바꾸어 표와 맞춰 보았습니다.`,
      en: `The amounts of the text were converted to ${textOf(data, "tableUnit")} to hold them against the table.`,
    }),
    todo: () => ({
      ko: "틀린 것은 아닙니다. 한 단위로 적으면 읽는 사람이 맞춰 보기 쉽습니다.",
      en: "Nothing is wrong. One unit throughout is easier to compare.",
    }),
  },
} as const satisfies Record<string, Wording>;
