import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** The columns of tblBudget, in its order. */
export const tidyHeaders = [
  "사업번호",
  "사업명",
  "재원",
  "열종류",
  "시작연도",
  "끝연도",
  "금액",
  "단위",
  "원문행",
] as const;
export type TidyHeader = (typeof tidyHeaders)[number];

export interface HeaderRow {
  /** Is the first row of the range the header row (표[#모두]), or does the range begin with figures (표)? */
  readonly inRange: boolean;
  readonly columns: Readonly<Record<TidyHeader, number>>;
}

/** Where each column stands: by name if the range has its header row, else by the order of tblBudget. */
export function headerRow(first: readonly unknown[]): HeaderRow {
  const names = first.map((cell) => cellText(cell)?.replaceAll(" ", ""));
  const at = (header: TidyHeader): number => names.indexOf(header);
  const missing = needed.filter((header) => at(header) < 0);
  if (missing.length === 0) return { inRange: true, columns: columnsBy(at) };
  if (missing.length < needed.length) throw missingColumns(missing);
  if (first.length < 8) throw notTheTable();
  return { inRange: false, columns: columnsBy((header) => tidyHeaders.indexOf(header)) };
}

/** What a calculation needs; 사업명, 끝연도 and 원문행 may be absent from a table of one's own. */
const needed: readonly TidyHeader[] = ["사업번호", "재원", "열종류", "시작연도", "금액", "단위"];

const columnsBy = (at: (header: TidyHeader) => number): Readonly<Record<TidyHeader, number>> => ({
  사업번호: at("사업번호"),
  사업명: at("사업명"),
  재원: at("재원"),
  열종류: at("열종류"),
  시작연도: at("시작연도"),
  끝연도: at("끝연도"),
  금액: at("금액"),
  단위: at("단위"),
  원문행: at("원문행"),
});

function missingColumns(missing: readonly TidyHeader[]) {
  const list = missing.join(", ");
  return wrongValue(
    `첫째 인수(표)에 열이 빠져 있습니다: ${list}. 예산DB 시트의 표 전체를 고르세요.`,
    `The first argument (table) lacks columns: ${list}. Select the whole table on sheet 예산DB.`,
  );
}

function notTheTable() {
  return wrongValue(
    "첫째 인수는 예산DB 시트의 표(사업번호, 재원, 열종류, 금액, 단위 … 열)여야 합니다.",
    "The first argument must be the table on sheet 예산DB (columns 사업번호, 재원, 열종류, 금액, 단위 …).",
  );
}
