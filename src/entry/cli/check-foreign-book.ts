import { checkGrids } from "../../app/check-grids";
import type { CheckedFile } from "../../app/reports/checked-file";
import type { Plan } from "../../plan/plan";
import { Unreadable } from "../../outcome/unreadable";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";

/**
 * A workbook that is nobody's plan: the tables on all of its sheets, where they stand. null where it is no workbook, or
 * nothing in it adds up or should: such a file must not pass as one without findings.
 */
export async function checkForeignBook(
  file: string,
  bytes: Uint8Array,
): Promise<CheckedFile | null> {
  const opened = await XlsxWorkbook.open(bytes).catch(nullWhereUnreadable);
  if (!opened) return null;
  const { value: workbook, notices } = opened;
  const names = workbook.sheetNames();
  const grids = await workbook.read(names.map((sheet) => ({ kind: "sheet", sheet })));
  const result = checkGrids(grids.filter((grid) => grid !== null));
  const found = result.equalities.some(({ checked }) => checked > 0);
  if (!found && result.unchecked.length + result.findings.length === 0) return null;
  return { kind: "checked", file, plan: nobodysPlan, notices, result };
}

const nobodysPlan: Plan = {
  title: "",
  department: null,
  planYear: null,
  contents: [],
  projects: [],
};

function nullWhereUnreadable(error: unknown): null {
  if (error instanceof Unreadable) return null;
  throw error;
}
