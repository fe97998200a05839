import type { Drawing } from "../../sheets/drawing";
import { XlsxWorkbook } from "./xlsx-workbook";

/**
 * A drawing as the bytes of a new .xlsx: formulas with their values, so that any reader shows the right figures.
 * `settings` are kept in it unseen.
 */
export async function writeXlsx(
  drawing: Drawing,
  settings: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.empty();
  await workbook.draw(drawing, { keep: settings });
  return workbook.bytes();
}
