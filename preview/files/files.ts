import type { Notice } from "../../src/outcome/notice";
import type { Outcome } from "../../src/outcome/outcome";
import { readSnapshot } from "../../src/workbook/xlsx/read-snapshot";
import { writeSnapshot } from "../../src/workbook/xlsx/write-snapshot";
import type { Book } from "../model/book";
import { snapshotOfBook } from "./book-snapshot";
import { fillBook } from "./fill-book";
import { leftOutOnOpening, leftOutOnSaving } from "./left-out";

/**
 * Puts an .xlsx in the place of the workbook that is open. Rejects with the refusal of `src/workbook/xlsx` (`what` and
 * `todo` in both languages) and then leaves the open workbook alone; notices say what of the file is not shown.
 */
export async function openFile(book: Book, bytes: Uint8Array): Promise<readonly Notice[]> {
  const { value: snapshot, notices } = await readSnapshot(bytes);
  fillBook(book, snapshot);
  await book.engine.calculation.settle();
  return [...notices, ...leftOutOnOpening(snapshot)];
}

/** The open workbook as the bytes of an .xlsx; notices say what of it no file holds. */
export async function saveFile(book: Book): Promise<Outcome<Uint8Array>> {
  await book.engine.calculation.settle();
  const value = await writeSnapshot(snapshotOfBook(book));
  return { value, notices: leftOutOnSaving(book) };
}
