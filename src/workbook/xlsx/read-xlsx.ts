import type { Grid } from "../../grid/grid";
import type { Outcome } from "../../outcome/outcome";
import { XlsxWorkbook } from "./xlsx-workbook";

/** Every sheet of an .xlsx as a grid, in order; sheets without cells are empty grids. Throws `Unreadable`. */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<readonly Grid[]>> {
  const { value: workbook, notices } = await XlsxWorkbook.open(bytes);
  const sheets = workbook.sheetNames().map((sheet) => ({ kind: "sheet", sheet }) as const);
  const grids = await workbook.read(sheets);
  return { value: grids.filter((grid) => grid !== null), notices };
}
