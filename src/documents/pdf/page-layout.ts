import type { Block, TableBlock } from "../model/document-model";
import { tableOf, type PlacedCell } from "../model/table-cells";
import { alignedRows } from "./aligned-rows";
import { linesOf, type Line } from "./lines";
import type { PageContents } from "./page-contents";
import type { Box, RuledCell, RuledTable } from "./ruled-tables";
import type { Run } from "./runs";
import { inReadingOrder } from "./text-columns";
import { unwrapped } from "./wrapped";

/** A page as it was drawn: its text outside of tables as lines, and its ruled tables with the text in their cells. */
export interface PageLayout extends PageContents {
  readonly page: number;
  readonly height: number;
}

/** Text goes into the smallest table around it; tables without text are frames and say nothing. */
export function layoutOf(
  page: number,
  height: number,
  runs: readonly Run[],
  tables: readonly RuledTable[],
): PageLayout {
  const inCells = new Map<RuledCell, Run[]>();
  const free: Run[] = [];
  for (const run of runs) {
    const cell = cellUnder(run, tables);
    if (!cell) free.push(run);
    else inCells.set(cell, [...(inCells.get(cell) ?? []), run]);
  }
  const filled = tables.filter(({ cells }) =>
    cells.some((cell) => inCells.get(cell)?.some(({ blank }) => !blank)),
  );
  return {
    page,
    height,
    lines: linesOf(free),
    tables: filled
      .filter((table) => !hostOf(table, filled))
      .map((table) => ({ box: table, block: blockOf(table, filled, inCells) })),
  };
}

/** The paragraphs and tables of a page from top to bottom, column after column. */
export const blocksOf = ({ page, ...contents }: PageLayout): readonly Block[] =>
  inReadingOrder(contents).flatMap((part) => blocksOfPart(part, page));

function blocksOfPart({ lines, tables }: PageContents, page: number): readonly Block[] {
  const right = Math.max(
    ...lines.map((line) => line.right),
    ...tables.map(({ box }) => box.right),
    0,
  );
  const placed: { readonly top: number; readonly block: Block }[] = tables.map(
    ({ box, block }) => ({ top: box.top, block: { ...block, page } }),
  );
  let rest = lines;
  const cuts = [...tables.map(({ box }) => box.top).sort((a, b) => b - a), -Infinity];
  for (const cut of cuts) {
    // A paragraph never reaches over a table.
    for (const each of flowOf(
      rest.filter(({ y }) => y >= cut),
      right,
    ))
      placed.push({ top: each.top, block: { ...each.block, page } });
    rest = rest.filter(({ y }) => y < cut);
  }
  return placed.sort((a, b) => b.top - a.top).map(({ block }) => block);
}

function flowOf(
  lines: readonly Line[],
  right: number,
): readonly { readonly top: number; readonly block: Block }[] {
  const flow: { top: number; block: Block }[] = [];
  let text: Line[] = [];
  const endText = (): void => {
    for (const { text: whole, first } of unwrapped(text, right))
      flow.push({ top: first.y, block: { kind: "paragraph", text: whole } });
    text = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const table = line && line.words.length > 1 ? alignedRows(lines, at) : null;
    if (table && line) {
      endText();
      const rows = table.rows.map((row) => row.map((cell) => ({ text: cell, ...single })));
      flow.push({ top: line.y, block: { kind: "table", rows } });
    } else if (line) text.push(line);
    at += table?.taken ?? 1;
  }
  endText();
  return flow;
}

const single = { rowSpan: 1, columnSpan: 1 } as const;

function cellUnder(run: Run, tables: readonly RuledTable[]): RuledCell | null {
  const x = run.x + Math.min(run.width / 2, run.size / 2);
  const y = run.y + run.size * 0.3;
  for (const table of tables) {
    if (!holds(table, x, y, 1)) continue;
    const cell = table.cells.find((each) => holds(each, x, y, 0.5));
    if (cell) return cell;
  }
  return null;
}

const holds = ({ left, right, bottom, top }: Box, x: number, y: number, slack: number): boolean =>
  x >= left - slack && x <= right + slack && y >= bottom - slack && y <= top + slack;

/** The cell of another table that a table stands in. */
function hostOf(table: RuledTable, tables: readonly RuledTable[]): RuledCell | null {
  const within = (box: Box): boolean =>
    box.left <= table.left + 1 &&
    box.right >= table.right - 1 &&
    box.bottom <= table.bottom + 1 &&
    box.top >= table.top - 1;
  for (const outer of tables) {
    if (outer === table || !within(outer)) continue;
    const cell = outer.cells.find(within);
    if (cell) return cell;
  }
  return null;
}

function blockOf(
  table: RuledTable,
  all: readonly RuledTable[],
  inCells: ReadonlyMap<RuledCell, readonly Run[]>,
): TableBlock {
  const cells = table.cells.map((cell): PlacedCell => {
    const own = unwrapped(linesOf(inCells.get(cell) ?? []), cell.right - padding);
    const inner = all.filter((each) => each !== table && hostOf(each, all) === cell);
    const placed = [
      ...own.map(({ text, first }) => ({
        top: first.y,
        block: { kind: "paragraph", text } as const,
      })),
      ...inner.map((each) => ({ top: each.top, block: blockOf(each, all, inCells) })),
    ];
    const blocks = placed.sort((a, b) => b.top - a.top).map(({ block }) => block);
    const { row, column, rowSpan, columnSpan } = cell;
    return { row, column, rowSpan, columnSpan, blocks };
  });
  return tableOf(cells) ?? { kind: "table", rows: [] };
}

/** Between the text of a cell and its line, at least. */
const padding = 2;
