import type { CellSnapshot } from "../../src/workbook/snapshot";
import type { SheetId } from "../engine/engine";
import type { Book } from "../model/book";

/** What stands on the cells of a sheet, by "row,column": a file keeps a comment as a note, its replies below it. */
export function notesOf({ state }: Book, sheet: SheetId): ReadonlyMap<string, string> {
  return new Map(
    state.comments
      .filter((comment) => comment.sheet === sheet)
      .map(({ area, content, replies }) => [
        `${area.row},${area.column}`,
        [content, ...replies.map((reply) => reply.content)].join("\n"),
      ]),
  );
}

/** The notes of a file, as comments: the office.js under test knows no notes. */
export function keepNotes(book: Book, sheet: SheetId, cells: readonly CellSnapshot[]): void {
  for (const { row, column, note } of cells) {
    if (note === undefined) continue;
    book.state.comments.push({
      id: `{comment-${book.nextNumber()}}`,
      created: new Date().toISOString(),
      content: note,
      rich: note,
      mentions: [],
      sheet,
      area: { row, column, rows: 1, columns: 1 },
      replies: [],
      resolved: false,
    });
  }
}
