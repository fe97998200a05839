import { countsForItsYear } from "../../src/plan/counted-columns";
import type { PeriodColumn } from "../../src/plan/plan";

const year = (label: string, stage?: string): PeriodColumn => ({
  kind: "year",
  year: 2026,
  label,
  ...(stage !== undefined && { stage }),
});
const counted = (columns: readonly PeriodColumn[]): readonly string[] =>
  columns.flatMap((column, index) => (countsForItsYear(columns, index) ? [column.label] : []));

describe("of several columns of one year", () => {
  it("the last stage counts", () => {
    expect(counted([year("당초", "당초"), year("추경", "추경")])).toEqual(["추경"]);
  });

  it("the sum that stands over its stages counts, and is not counted again with them", () => {
    const columns = [year("2026년 계"), year("본예산", "본예산"), year("추경(안)", "추경(안)")];
    expect(counted(columns)).toEqual(["2026년 계"]);
  });

  it("a column of another kind counts for no year", () => {
    expect(counted([{ kind: "total", label: "계" }, year("2026년")])).toEqual(["2026년"]);
  });
});
