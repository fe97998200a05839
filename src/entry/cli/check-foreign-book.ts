import { checkGrids } from "../../app/check-grids";
import type { CheckedFile } from "../../app/reports/checked-file";
import type { Plan } from "../../plan/plan";
import type { CheckResult, Finding } from "../../rules/engine/finding";
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
 * The check of a plan with what the sheets say that it was read from: their formulas, and the sums that the plan does not
 * hold (`sums`: not for sheets that we drew, where the plan holds all), where one wrong cell explains what fails: tables
 * stand below one another there without a gap, and rows of the next seem to miss what the last adds up. A sheet that
 * names the wrong cell says it instead of the plan. The same result for a file that is no workbook.
 */
export async function withSheets(
  result: CheckResult,
  bytes: Uint8Array,
  { sums }: { readonly sums: boolean },
): Promise<CheckResult> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opened = isZip ? await XlsxWorkbook.open(bytes).catch(nullWhereUnreadable) : null;
  if (!opened) return result;
  const { value: workbook } = opened;
  const grids = await workbook.read(
    workbook.sheetNames().map((sheet) => ({ kind: "sheet", sheet })),
  );
  const { findings, unchecked } = checkGrids(grids.filter((grid) => grid !== null));
  const isAboutFormula = ({ rule }: { readonly rule: string }) => /^R4[1-4]-/.test(rule);
  const ofFormulas = findings.filter(isAboutFormula);
  const ofSums = sums ? findings.filter((each) => each.culprit && isFailingSum(each)) : [];
  const named = new Set(ofSums.map(digitsOf));
  const ofPlan = result.findings.filter(
    (finding) => finding.culprit ?? !(isFailingSum(finding) && named.has(digitsOf(finding))),
  );
  const told = new Set(ofPlan.map(digitsOf));
  return {
    ...result,
    findings: [...ofPlan, ...ofFormulas, ...ofSums.filter((each) => !told.has(digitsOf(each)))],
    unchecked: [...result.unchecked, ...unchecked.filter(isAboutFormula)],
  };
}

const isFailingSum = ({ rule, severity, difference }: Finding): boolean =>
  severity === "error" && difference !== undefined && !/^R4[1-4]-/.test(rule);

/** The plan counts in won, a sheet in what stands in its cells: the same failing sum fails by the same digits. */
const digitsOf = ({ difference = 0n }: Finding): string => `${difference}`.replace(/^-|0+$/g, "");

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
