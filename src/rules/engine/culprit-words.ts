import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { figure, textOf } from "./figures";
import type { Culprit, FindingData } from "./finding";

/** What the words need of the culprit, added to the finding's own data. */
export const culpritData = ({ row, column, printed, suggested }: Culprit): FindingData => ({
  culpritRow: row,
  culpritColumn: column,
  culpritPrinted: printed,
  culpritSuggested: suggested,
});

/** What to do where one cell explains the failure; null where none does. */
export function mendCulprit(data: FindingData): Bilingual | null {
  if (!("culpritSuggested" in data)) return null;
  const row = textOf(data, "culpritRow");
  const column = textOf(data, "culpritColumn");
  const printed = figure(data, "culpritPrinted");
  const suggested = figure(data, "culpritSuggested");
  return {
    ko:
      `표의 ‘${row}’ 행 ‘${column}’ 칸을 ${printed}에서 ${withParticle(suggested, "으로/로")} 고치면 ` +
      "가로와 세로가 함께 맞습니다. 원문에서 이 칸을 먼저 확인하세요.",
    en:
      `Changing the cell ‘${row}’, ‘${column}’ of the table from ${printed} to ${suggested} mends the row and the ` +
      "column together. Check this cell in the source first.",
  };
}
