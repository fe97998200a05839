import type { Block, TableCell } from "../model/document-model";
import { fitSpans } from "../model/fit-spans";
import { splitAtLooseRows } from "../model/loose-rows";
import { refusal } from "../model/refusals";
import { tidyBlocks } from "../model/tidy-blocks";
import { Flow } from "./flow";
import { ListMarks } from "./list-marks";

type Attributes = Readonly<Record<string, string>>;

/** Tables in tables in tables: deeper than this nobody lays out a page. */
const deepest = 32;
const mostCells = 100_000;

/** A table that is still open: its rows so far, and the cell that is being filled. */
interface OpenTable {
  readonly rows: TableCell[][];
  cell: OpenCell | null;
}

interface OpenCell {
  readonly flow: Flow;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Elements and texts as they come, gathered into blocks. Missing and misplaced end tags lose no text. */
export class HtmlBlocks {
  readonly #page = new Flow();
  readonly #tables: OpenTable[] = [];
  readonly #lists = new ListMarks();
  readonly #ofSheet: boolean;
  #cells = 0;

  /** `ofSheet`: copied out of a spreadsheet, where titles stand in cells too. */
  constructor(ofSheet = false) {
    this.#ofSheet = ofSheet;
  }

  open(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (name === "table") this.#openTable();
    else if (name === "tr" && table) this.#openRow(table);
    else if ((name === "td" || name === "th") && table) this.#openCell(table, attributes);
    else if (name === "br") this.#flow().breakLine();
    else if (name === "img") return;
    else if (/^h[1-6]$/.test(name)) this.#flow().begin({ level: Number(name[1]) });
    else if (name === "pre") this.#flow().begin({ asTyped: true });
    else if (name === "ol" || name === "ul") this.#openList(name, attributes);
    else if (name === "li") this.#flow().begin({ mark: this.#lists.item(attributes) });
    else if (setsApart.has(name)) this.#flow().begin();
  }

  text(text: string): void {
    const table = this.#tables.at(-1);
    // Between the rows of a table stands nothing but the line ends of its source.
    if (table && !table.cell && text.trim() === "") return;
    this.#flow().add(text);
  }

  close(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "table" && table) this.#closeTable(table);
    else if ((name === "td" || name === "th") && table) closeCell(table);
    else if (name === "tr" && table) closeCell(table);
    else if (name === "ol" || name === "ul") {
      this.#flow().begin();
      this.#lists.close();
    } else if (/^h[1-6]$/.test(name) || name === "pre" || name === "li" || setsApart.has(name))
      this.#flow().begin();
  }

  finish(): readonly Block[] {
    for (let table = this.#tables.at(-1); table; table = this.#tables.at(-1))
      this.#closeTable(table);
    return tidyBlocks(this.#page.finish());
  }

  /** Where text goes now: into the innermost open cell, else onto the page. */
  #flow(): Flow {
    for (let at = this.#tables.length - 1; at >= 0; at -= 1) {
      const cell = this.#tables[at]?.cell;
      if (cell) return cell.flow;
    }
    return this.#page;
  }

  #openTable(): void {
    if (this.#tables.length >= deepest) throw refusal("too-deep", "tables");
    this.#flow().begin();
    this.#tables.push({ rows: [], cell: null });
  }

  #openRow(table: OpenTable): void {
    closeCell(table);
    table.rows.push([]);
  }

  #openCell(table: OpenTable, attributes: Attributes): void {
    closeCell(table);
    if (table.rows.length === 0) table.rows.push([]);
    this.#cells += 1;
    if (this.#cells > mostCells) throw refusal("too-large", "cells");
    table.cell = {
      flow: new Flow(),
      // "0" reaches down to the last row.
      rowSpan: spanOf(attributes["rowspan"]) || Number.MAX_SAFE_INTEGER,
      columnSpan: spanOf(attributes["colspan"]) || 1,
    };
  }

  #openList(name: "ol" | "ul", attributes: Attributes): void {
    this.#flow().begin();
    this.#lists.open(name, attributes);
  }

  #closeTable(table: OpenTable): void {
    closeCell(table);
    this.#tables.pop();
    const rows = fitSpans(table.rows.filter((row) => row.length > 0));
    if (!rows) throw refusal("too-large", "table");
    const says = rows.some((row) => row.some((cell) => cell && (cell.text !== "" || cell.blocks)));
    if (!says) return;
    const isRange = this.#ofSheet && this.#tables.length === 0;
    const blocks = isRange ? splitAtLooseRows(rows) : [{ kind: "table" as const, rows }];
    for (const block of blocks) this.#flow().put(block);
  }
}

function closeCell(table: OpenTable): void {
  if (!table.cell) return;
  const { flow, rowSpan, columnSpan } = table.cell;
  table.cell = null;
  const blocks = flow.finish();
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text.trim()] : []));
  table.rows.at(-1)?.push({
    text: texts.join("\n"),
    rowSpan,
    columnSpan,
    ...(texts.length < blocks.length && { blocks }),
  });
}

const spanOf = (value: string | undefined): number =>
  /^\s*\d{1,9}/.test(value ?? "1") ? Number.parseInt(value ?? "1", 10) : 1;

const setsApart = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "header",
  "hr",
  "html",
  "legend",
  "main",
  "nav",
  "p",
  "section",
  "summary",
  "tbody",
  "tfoot",
  "thead",
]);
