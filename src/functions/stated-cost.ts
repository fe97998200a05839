import { readCost } from "../extraction/cost-line";
import { readLabelled } from "../extraction/marks";
import { NoticeList } from "../extraction/notices";
import { inUnit, millionWon } from "../money/unit";
import type { FundingLevel } from "../words/funding-source";
import { plain } from "../words/plain-text";
import { numberOf } from "./exact";
import { wrongValue } from "./refusal";

/** Total, national, province, local, private, other, sum of parts, total − sum, in million won. */
export function statedCost(printed: string): readonly number[] {
  const text = plain(printed);
  const labelled = readLabelled(text);
  const start = labelled?.kind === "cost" ? labelled.valueStart : 0;
  const line = { kind: "line", text, printed, block: 0, offset: 0, numbered: null } as const;
  const notices = new NoticeList();
  const cost = readCost([{ line, start }], null, notices);
  const problem = notices.all().find(({ weight }) => weight === "attention");
  if (cost === null || cost.total === null || problem) throw unread(printed, problem?.message);
  const parts = cost.parts.map(({ level, amount }) => {
    if (amount === null) throw unread(printed);
    return { level, amount };
  });
  const of = (...levels: readonly FundingLevel[]): bigint =>
    parts.reduce((sum, part) => (levels.includes(part.level) ? sum + part.amount : sum), 0n);
  const sum = parts.reduce((total, { amount }) => total + amount, 0n);
  const amounts = [
    cost.total,
    of("national"),
    of("province"),
    of("local"),
    of("private"),
    of("grant", "debt", "other"),
    sum,
    cost.total - sum,
  ];
  return amounts.map((won) => numberOf(inUnit(won, millionWon)));
}

function unread(text: string, why?: { readonly ko: string; readonly en: string }) {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return wrongValue(
    `글 인수(첫째, 1st) ‘${short}’에서 사업비를 읽지 못했습니다. ${why ? `${firstSentence(why.ko)} ` : ""}‘350억 원(국 200 / 시 150)’처럼 총액과 단위, 재원과 금액을 쓰세요.`,
    `No cost could be read from "${short}" (1st). ${why ? `${firstSentence(why.en)} ` : ""}Write the total with its unit, and each source with its amount, such as 350억 원(국 200 / 시 150).`,
  );
}

/** What follows says what the importer did, which a function does not. */
const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? `${text}.`;
