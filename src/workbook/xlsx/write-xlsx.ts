import type { Drawing } from "../../sheets/drawing";
import { XlsxWorkbook } from "./xlsx-workbook";

/** A drawing as the bytes of a new .xlsx: formulas with their values, so that any reader shows the right figures. */
export async function writeXlsx(drawing: Drawing): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.empty();
  await workbook.draw(drawing);
  return workbook.bytes();
}
