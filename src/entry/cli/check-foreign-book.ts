import { checkGrids } from "../../app/check-grids";
import type { CheckedFile } from "../../app/reports/checked-file";
import type { Plan } from "../../plan/plan";
import type { CheckResult } from "../../rules/engine/finding";
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

/**
 * What the formulas of a workbook say that is read as a plan: the plan's own rules do not look at them. Nothing for a
 * file that is no workbook.
 */
export async function formulasOfBook(
  bytes: Uint8Array,
): Promise<Pick<CheckResult, "findings" | "unchecked">> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opened = isZip ? await XlsxWorkbook.open(bytes).catch(nullWhereUnreadable) : null;
  if (!opened) return { findings: [], unchecked: [] };
  const { value: workbook } = opened;
  const grids = await workbook.read(
    workbook.sheetNames().map((sheet) => ({ kind: "sheet", sheet })),
  );
  const { findings, unchecked } = checkGrids(grids.filter((grid) => grid !== null));
  const isAboutFormula = ({ rule }: { readonly rule: string }) => /^R4[1-4]-/.test(rule);
  return {
    findings: findings.filter(isAboutFormula),
    unchecked: unchecked.filter(isAboutFormula),
  };
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
