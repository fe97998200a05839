import type { Subject } from "../../plan/subject";
import { subjectKey } from "../../plan/subject";
import type { Project } from "../../plan/plan";
import { tidyProject, type TidyRow } from "../../plan/tidy";
import type { BlockMap } from "../budget/block";
import type { SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { takenFrom } from "../formula/formula";
import type { Ref } from "../formula/reference";
import { dataTable } from "../names";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { textWidth } from "../text-width";

export interface DrawnData {
  readonly sheet: SheetDrawing;
  readonly rows: readonly TidyRow[];
  /** Figures that have no row because no number stands for them. */
  readonly unread: readonly Subject[];
}

/** The columns of `tblBudget`: the same in every language, because the functions find them by name. */
const headers = [
  "사업번호",
  "사업명",
  "재원",
  "열종류",
  "시작연도",
  "끝연도",
  "금액",
  "단위",
  "원문행",
];
const [headRow, firstRow] = [3, 4];
const amountColumn = headers.indexOf("금액");
const kindColumn = "열종류";

/**
 * 예산DB: one row a project × part × column, for PivotTables and functions. Every amount is a formula on its cell of
 * 소요예산, by an absolute address, so that it follows edits and survives sorting.
 */
export function drawData(studio: Studio, blocks: ReadonlyMap<Entry, BlockMap>): DrawnData {
  const sketch = new Sketch(studio.sheets.data, studio.unit, studio.desk);
  drawHead(studio, sketch);
  const rows: TidyRow[] = [];
  const unread: Subject[] = [];
  for (const [{ project }, block] of blocks) {
    if (!project) continue;
    const tidy = tidyProject(project);
    unread.push(...tidy.unread);
    for (const row of tidy.rows) {
      const cell = block.figures.get(subjectKey(row.subject));
      // What has more digits than Excel keeps stands on 소요예산 as text.
      if (!cell || studio.desk.ledger.at(cell) === null) unread.push(row.subject);
      else {
        drawRow(studio, { sketch, row: firstRow + rows.length }, project, row, cell);
        rows.push(row);
      }
    }
  }
  if (rows.length > 0) addTable(sketch, rows);
  const titles = [...blocks.keys()].map(({ project }) => textWidth(project?.title ?? "") + 16);
  const widest = Math.min(longest, Math.max(300, ...titles));
  return { sheet: finish(studio, sketch, widest), rows, unread };
}

function drawHead({ words, unit }: Studio, sketch: Sketch): void {
  sketch.height(0, 32);
  sketch.text(0, 0, words.sheets.data, "title");
  sketch.text(0, headers.length - 1, words.unit(unit.label), "caption right");
  sketch.height(1, 20);
  sketch.text(1, 0, words.data.note, "caption text");
  sketch.height(2, 8);
  sketch.height(headRow, 24);
  headers.forEach((header, column) => {
    sketch.text(headRow, column, header, "head");
  });
}

function drawRow(
  { unit }: Studio,
  { sketch, row }: { readonly sketch: Sketch; readonly row: number },
  { no, title }: Project,
  tidy: TidyRow,
  cell: Ref,
): void {
  const year = (column: number, value: number | null): void => {
    if (value === null) sketch.style(row, [column], "count center row");
    else sketch.number(row, column, value, "count center row");
  };
  sketch.number(row, 0, no, "count center row");
  sketch.text(row, 1, title, "text row");
  sketch.text(row, 2, tidy.source, "text row");
  sketch.text(row, 3, tidy.column, "text row");
  year(4, tidy.startYear);
  year(5, tidy.endYear);
  const taken = takenFrom([cell], sketch.desk, { from: sketch.name, absolute: true });
  sketch.money(row, amountColumn, taken, "figure row");
  sketch.text(row, 7, unit.label, "text center row");
  year(8, tidy.line);
}

/** 총사업비 is hidden: it is the sum of the other columns, and a PivotTable would count it twice. */
function addTable(sketch: Sketch, rows: readonly TidyRow[]): void {
  const kinds = [...new Set(rows.map(({ column }) => column))];
  const shown = kinds.filter((kind) => kind !== "총사업비");
  const filtered = shown.length > 0 && shown.length < kinds.length;
  sketch.tables.push({
    name: dataTable,
    range: { row: headRow, column: 0, rows: rows.length + 1, columns: headers.length },
    style: "TableStyleLight1",
    ...(filtered && { filter: { column: kindColumn, values: shown } }),
  });
}

/** Names of projects are read in one line: rows of a table that people sort are of one height. */
const longest = 520;

const finish = (studio: Studio, sketch: Sketch, titles: number): SheetDrawing =>
  sketch.finish({
    gridlines: true,
    frozen: { rows: firstRow, columns: 0 },
    columnWidths: [76, titles, 84, 84, 76, 76, 104, 76, 76],
    print: printSetUp(studio, { repeatRows: [headRow, headRow] }),
  });
