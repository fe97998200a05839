import type { WorkbookSnapshot } from "../snapshot";
import { XlsxWorkbook } from "./xlsx-workbook";

/** A snapshot as the bytes of an .xlsx: formulas with the values that were calculated last. */
export const writeSnapshot = (snapshot: WorkbookSnapshot): Promise<Uint8Array> =>
  XlsxWorkbook.of(snapshot).bytes();
