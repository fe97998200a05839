import { writeCell } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { ValuesReceipt } from "../port";
import { cellText } from "./cell-text";
import { chunksOf, jsonBytes, type Write } from "./chunks";
import { inExcel, type Turn } from "./in-excel";
import { rectanglesOf } from "./rectangles";
import { changedSince, sheetsProtected, stillCalculating } from "./refusals";
import { takeBack } from "./taking-back";
import { blocksOfUse, readBlocks, type Block } from "./used-blocks";

/**
 * Every formula of the workbook becomes the value it has, also on hidden sheets. What a formula had spilled stays: cells
 * that say something else afterwards are given their value, too. One undo step where Excel can; our own undo refuses
 * where somebody has changed one of the cells.
 */
export async function asValues(patience: number): Promise<ValuesReceipt> {
  const begun: { areas: readonly Area[] } = { areas: [] };
  try {
    await inExcel(
      async (context, turn) => {
        const blocks = await formulasOf(context, turn);
        begun.areas = blocks.flatMap(({ areas }) => areas);
        await send(context, begun.areas.map(valuesOf));
        const lost = await lostIn(context, blocks);
        begun.areas = [...begun.areas, ...lost];
        await send(context, lost.map(valuesOf));
      },
      { patience, oneUndo: true },
    );
  } catch (error) {
    const { areas } = begun;
    if (areas.length > 0) await takeBack(() => giveBack(areas), error);
    throw error;
  }
  const { areas } = begun;
  return { formulas: countOf(areas), undo: () => undo(areas, patience) };
}

/** A rectangle of one sheet: what stood there as formulas, and the values it was given. */
interface Area {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly range: RangeRef;
  /** null where it was spilled over. */
  readonly formulas: readonly (readonly string[])[] | null;
  readonly values: readonly (readonly Value[])[];
}

type Value = string | number | boolean;

interface ReadBlock {
  readonly block: Block;
  readonly values: readonly (readonly Value[])[];
  readonly areas: readonly Area[];
}

async function formulasOf(context: Excel.RequestContext, turn: Turn): Promise<ReadBlock[]> {
  const { blocks, isProtected } = await blocksOfUse(context, turn);
  const found: ReadBlock[] = [];
  await readBlocks(context, blocks, (block, values, formulas) => {
    found.push({ block, values, areas: areasOf(block, values, formulas) });
  });
  const full = found.filter(({ areas }) => areas.length > 0);
  const locked = full.map(({ block }) => block.sheet).filter(({ id }) => isProtected.has(id));
  if (locked.length > 0) throw sheetsProtected([...new Set(locked.map(({ name }) => name))], "values"); // prettier-ignore
  const busy = full.flatMap(({ areas }) => areas.flatMap(busyCells));
  if (busy.length > 0) throw stillCalculating(busy);
  // Blocks without a formula may still hold what one has spilled.
  return found;
}

function areasOf(
  { sheet, range }: Block,
  values: readonly (readonly Value[])[],
  formulas: readonly (readonly unknown[])[],
): readonly Area[] {
  const cells = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      isFormula(formula, values[row]?.[column]) ? [{ row, column }] : [],
    ),
  );
  return rectanglesOf(cells, { across: true, down: true }).map((box) => ({
    sheet,
    range: { ...box, row: range.row + box.row, column: range.column + box.column },
    formulas: part(formulas, box, String),
    values: part(values, box, (value) => value),
  }));
}

/** Text that only looks like a formula reads the same in `values` and `formulas`; a formula does not. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

const part = <From, To>(
  lines: readonly (readonly From[])[],
  { row, column, rows, columns }: RangeRef,
  to: (one: From) => To,
): readonly (readonly To[])[] =>
  lines.slice(row, row + rows).map((line) => line.slice(column, column + columns).map(to));

/** Custom functions that have not answered yet. */
const busyCells = ({ sheet, range, values }: Area): readonly string[] =>
  values.flatMap((line, down) =>
    line.flatMap((value, across) =>
      value === "#BUSY!" || value === "#GETTING_DATA"
        ? [`${sheet.name}!${writeCell({ row: range.row + down, column: range.column + across })}`]
        : [],
    ),
  );

/** Cells that were filled by a formula beside them and are empty now. */
async function lostIn(
  context: Excel.RequestContext,
  blocks: readonly ReadBlock[],
): Promise<readonly Area[]> {
  const before = new Map(blocks.map(({ block, values }) => [block, values]));
  const lost: Area[] = [];
  await readBlocks(
    context,
    blocks.map(({ block }) => block),
    (block, now) => {
      const values = before.get(block) ?? [];
      const cells = values.flatMap((line, row) =>
        line.flatMap((value, column) =>
          value !== "" && now[row]?.[column] === "" ? [{ row, column }] : [],
        ),
      );
      for (const box of rectanglesOf(cells, { across: true, down: true }))
        lost.push({
          sheet: block.sheet,
          range: {
            ...box,
            row: block.range.row + box.row,
            column: block.range.column + box.column,
          },
          formulas: null,
          values: part(values, box, (value) => value),
        });
    },
  );
  return lost;
}

/** Text goes in with an apostrophe: the cell's own format stays, and no text becomes a number, a date or a formula. */
const valuesOf = (area: Area): Write =>
  writeOf(area, (range) => {
    range.values = area.values.map(
      (line) =>
      line.map((value) => (typeof value === "string" && value !== "" ? `'${cellText(value)}` : value)), // prettier-ignore
    );
  });

const formulasBack = (area: Area): Write =>
  writeOf(area, (range) => {
    const { formulas } = area;
    if (formulas) range.formulas = formulas.map((line) => [...line]);
    else range.values = area.values.map((line) => line.map(() => ""));
  });

function writeOf(
  { sheet, range, formulas, values }: Area,
  apply: (range: Excel.Range) => void,
): Write {
  const told = [...values.flat(), ...(formulas?.flat() ?? [])];
  const bytes = told.reduce<number>(
    (sum, one) => sum + jsonBytes(typeof one === "boolean" ? null : one),
    400,
  );
  return {
    sheet: sheet.name,
    bytes,
    cells: range.rows * range.columns,
    apply(context) {
      const { row, column, rows, columns } = range;
      apply(context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, column, rows, columns)); // prettier-ignore
    },
  };
}

async function send(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  await sendChunks(context, chunksOf(writes));
}

async function sendChunks(
  context: Excel.RequestContext,
  [first, ...more]: readonly (readonly Write[])[],
): Promise<void> {
  if (!first) return;
  for (const write of first) write.apply(context);
  await context.sync();
  await sendChunks(context, more);
}

/** What was spilled over is emptied before the formulas that fill it come back. */
const giveBack = (areas: readonly Area[]): Promise<void> =>
  inExcel((context) => send(context, inOrder(areas).map(formulasBack)), {});

const inOrder = (areas: readonly Area[]): readonly Area[] => [
  ...areas.filter(({ formulas }) => formulas === null),
  ...areas.filter(({ formulas }) => formulas !== null),
];

async function undo(areas: readonly Area[], patience: number): Promise<void> {
  const begun = { writing: false };
  try {
    await inExcel(
      async (context, turn) => {
        await refuseChanged(context, turn, areas);
        begun.writing = true;
        await send(context, inOrder(areas).map(formulasBack));
      },
      { patience, oneUndo: true },
    );
  } catch (error) {
    const again = () => inExcel((context) => send(context, areas.map(valuesOf)), {});
    if (begun.writing) await takeBack(again, error);
    throw error;
  }
}

async function refuseChanged(
  context: Excel.RequestContext,
  turn: Turn,
  areas: readonly Area[],
): Promise<void> {
  const { blocks } = await blocksOfUse(context, turn);
  const now = new Map<string, unknown>();
  await readBlocks(context, blocks, ({ sheet, range }, _, formulas) => {
    formulas.forEach((line, down) => {
      line.forEach((found, across) => {
        if (found !== "")
          now.set(`${range.row + down},${range.column + across},${sheet.id}`, found);
      });
    });
  });
  const changed = areas.flatMap(({ sheet, range, values }) =>
    values.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const cell = { row: range.row + down, column: range.column + across };
        const found = now.get(`${cell.row},${cell.column},${sheet.id}`) ?? "";
        const wanted = typeof value === "string" ? cellText(value) : value;
        return found === wanted ? [] : [`${sheet.name}!${writeCell(cell)}`];
      }),
    ),
  );
  if (changed.length > 0) throw changedSince(changed);
}

const countOf = (areas: readonly Area[]): number =>
  areas.reduce((sum, { formulas, range }) => sum + (formulas ? range.rows * range.columns : 0), 0);
