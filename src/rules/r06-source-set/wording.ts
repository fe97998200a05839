import { withParticle } from "../../words/particle";
import { textOf } from "../engine/figures";
import type { Wording } from "../engine/rule";
import { sourceNamed } from "../engine/source-text";

const label = (data: Parameters<Wording["what"]>[0]): string => textOf(data, "label");

export const messages = {
  "only-in-text": {
    what: (data) => ({
      ko: `본문의 ${withParticle(`‘${label(data)}’`, "이/가")} 표에 없습니다`,
      en: `‘${label(data)}’ of the text is not in the table`,
    }),
    why: (data) => ({
      ko: `본문 사업비에는 ${withParticle(sourceNamed(data).ko, "이/가")} 있는데 예산표에는 그 행이 없습니다.`,
      en: `${sourceNamed(data).en} is named in the cost, but the budget table has no row for it.`,
    }),
    todo: (data) => ({
      ko: `표에 ‘${label(data)}’ 행을 더하거나 본문의 재원을 고치세요.`,
      en: `Either add a row ‘${label(data)}’ to the table or correct the source in the text.`,
    }),
  },
  "only-in-table": {
    what: (data) => ({
      ko: `표의 ${withParticle(`‘${label(data)}’`, "이/가")} 본문 사업비에 없습니다`,
      en: `‘${label(data)}’ of the table is not in the cost of the text`,
    }),
    why: (data) => ({
      ko: `예산표의 ‘${label(data)}’ 행에는 금액이 있는데 본문 사업비에는 ${withParticle(sourceNamed(data).ko, "이/가")} 적혀 있지 않습니다.`,
      en: `The row ‘${label(data)}’ of the budget table has amounts, but the cost in the text does not name it.`,
    }),
    todo: (data) => ({
      ko: `본문 사업비에 ${withParticle(`‘${label(data)}’`, "을/를")} 더하거나 표의 행을 고치세요.`,
      en: `Either add ‘${label(data)}’ to the cost in the text or correct the row of the table.`,
    }),
  },
  alias: {
    what: (data) => ({
      ko: `본문의 ‘${textOf(data, "text")}’, 표의 ‘${textOf(data, "table")}’: 같은 재원으로 보았습니다`,
      en: `‘${textOf(data, "text")}’ in the text and ‘${textOf(data, "table")}’ in the table were taken for one source`,
    }),
    why: (data) => ({
      ko: `이름은 다르지만 둘 다 ${sourceNamed(data).ko}에 듭니다.`,
      en: `The names differ, but both belong to one source: ${textOf(data, "source")}.`,
    }),
    todo: () => ({
      ko: "다른 재원이면 표나 본문의 이름을 고치고 다시 검산하세요. 같은 재원이면 할 일이 없습니다.",
      en: "If they are different sources, correct a name and check again. If they are one, there is nothing to do.",
    }),
  },
} as const satisfies Record<string, Wording>;
