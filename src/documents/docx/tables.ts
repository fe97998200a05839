import type { BlockWriter, WrittenCell } from "../model/block-writer";
import type { AttributeOf } from "../package/xml";

/** Merges are said cell by cell: "restart" begins one, the cells below it or beside it "continue". */
type Merge = "none" | "restart" | "continue";

interface WordTable {
  row: number;
  column: number;
  columnSpan: number;
  down: Merge;
  across: Merge;
  /** A tracked change deleted the row. */
  deleted: boolean;
  /** The merge that is open over a column, and the last cell of the row. */
  readonly above: Map<number, WrittenCell>;
  before: WrittenCell | null;
}

const mostColumns = 256;

/** The tables of a Word document, one inside another, written where they stand. */
export class WordTables {
  private readonly tables: WordTable[] = [];

  constructor(private readonly writer: BlockWriter) {}

  /** Whether the element belonged to a table. */
  open(name: string, attribute: AttributeOf): boolean {
    const table = this.tables.at(-1);
    const count = (): number => Math.max(0, Math.min(mostColumns, Number(attribute("val")) || 0));
    switch (name) {
      case "tbl":
        this.writer.beginTable();
        this.tables.push(newTable());
        return true;
      case "tr":
        if (table)
          Object.assign(table, { row: table.row + 1, column: 0, before: null, deleted: false });
        return true;
      case "gridBefore":
        if (table) table.column += count();
        return true;
      case "tc":
        if (table) this.beginCell(table);
        return true;
      case "gridSpan":
        if (table) table.columnSpan = Math.max(1, count());
        return true;
      case "vMerge":
        if (table) table.down = mergeOf(attribute("val"));
        return true;
      case "hMerge":
        if (table) table.across = mergeOf(attribute("val"));
        return true;
      default:
        return false;
    }
  }

  /** The row whose properties are being read is no longer part of the document. */
  deleteRow(): void {
    const table = this.tables.at(-1);
    if (table) table.deleted = true;
  }

  close(name: string): void {
    const table = this.tables.at(-1);
    if (name === "tc" && table) this.endCell(table);
    if (name === "tr" && table?.deleted === true) table.row -= 1;
    if (name !== "tbl") return;
    this.tables.pop();
    this.writer.endTable();
  }

  private beginCell(table: WordTable): void {
    Object.assign(table, { columnSpan: 1, down: "none", across: "none" });
    const { row, column } = table;
    this.writer.beginCell({ row, column, rowSpan: 1, columnSpan: 1 });
  }

  private endCell(table: WordTable): void {
    const { row, column, columnSpan, down, across, before } = table;
    const above = table.above.get(column);
    table.column += columnSpan;
    if (table.deleted) this.writer.dropCell();
    else if (down === "continue" && above) {
      this.writer.dropCell();
      above.rowSpan = row - above.row + 1;
    } else if (across === "continue" && before) {
      this.writer.dropCell();
      before.columnSpan += columnSpan;
    } else {
      const cell = this.writer.endCell({ columnSpan });
      table.before = cell;
      if (cell && down === "restart") table.above.set(column, cell);
      else table.above.delete(column);
    }
  }
}

const newTable = (): WordTable => ({
  row: -1,
  column: 0,
  columnSpan: 1,
  down: "none",
  across: "none",
  deleted: false,
  above: new Map(),
  before: null,
});

/** Without a value the merge goes on. */
const mergeOf = (value: string | undefined): Merge =>
  value === "restart" ? "restart" : "continue";
