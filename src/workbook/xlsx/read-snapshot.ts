import type { Outcome } from "../../outcome/outcome";
import type { WorkbookSnapshot } from "../snapshot";
import { XlsxWorkbook } from "./xlsx-workbook";

/** An .xlsx as a snapshot. Throws `Unreadable`; notices say what of the file is not in it. */
export async function readSnapshot(bytes: Uint8Array): Promise<Outcome<WorkbookSnapshot>> {
  const { value: workbook, notices } = await XlsxWorkbook.open(bytes);
  const { value, notices: more } = workbook.snapshot();
  return { value, notices: [...notices, ...more] };
}
