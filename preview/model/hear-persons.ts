import type { Engine, PersonAct, SheetId } from "../engine/engine";
import type { Area } from "../engine/area";
import { maxColumns, maxRows } from "./a1";
import type { Book } from "./book";
import { raiseChanged } from "./range-values";
import { raiseAdded } from "./sheet-events";
import { shiftedArea, shiftNames, shiftTables } from "./shifts";

/** Makes events of what a person does in the grid, and keeps the model in step with it. Returns how to stop. */
export function hearPersons(book: Book): () => void {
  const { engine } = book;
  let names = namesOf(engine);
  return engine.onPerson((act) => {
    switch (act.kind) {
      case "edited":
        raiseChanged(book, { sheet: act.sheet, area: act.area, before: act.before, by: "person" });
        break;
      case "shifted":
        shifted(book, act);
        break;
      case "selected":
        book.selected(act.sheet, act.areas);
        break;
      case "activated":
        book.activated(act.sheet);
        break;
      case "sheets":
        arranged(book, act.change, act.sheet, names);
        break;
    }
    names = namesOf(engine);
  });
}

const namesOf = (engine: Engine): ReadonlyMap<SheetId, string> =>
  new Map(engine.sheets.list().map(({ id, name }) => [id, name]));

function arranged(
  book: Book,
  change: "added" | "deleted" | "renamed" | "moved",
  sheet: SheetId,
  before: ReadonlyMap<SheetId, string>,
): void {
  const former = before.get(sheet);
  if (change === "added") raiseAdded(book, sheet);
  if (change === "deleted" && former !== undefined) book.forget(sheet, former);
  if (change === "renamed" && former !== undefined) book.renamed(former, book.sheetName(sheet));
}

function shifted(book: Book, act: Extract<PersonAct, { kind: "shifted" }>): void {
  shiftTables(book, act);
  shiftNames(book, act);
  book.movedExtras(act.sheet, (area) => shiftedArea(area, act));
  const isRow = act.axis === "row";
  const area: Area = isRow
    ? { row: act.index, column: 0, rows: act.count, columns: maxColumns }
    : { row: 0, column: act.index, rows: maxRows, columns: act.count };
  const isInsert = act.change === "inserted";
  raiseChanged(book, {
    sheet: act.sheet,
    area,
    by: "person",
    changeType: `${isRow ? "Row" : "Column"}${isInsert ? "Inserted" : "Deleted"}`,
    shiftDirection: shiftDirections[act.change][act.axis],
  });
}

const shiftDirections = {
  inserted: { row: "Down", column: "Right" },
  deleted: { row: "Up", column: "Left" },
} as const;
