import * as z from "zod/mini";
import { readRange } from "../grid/a1";
import type { RangeRef } from "../grid/cell-address";
import { Unreadable } from "../outcome/unreadable";
import { parseStored } from "../plan/stored-text";
import type { Subject } from "../plan/subject";
import type { Drawing, NameDrawing, SheetDrawing } from "./drawing";
import { isBlockName, isResultName, listName } from "./names";
import { textInCell } from "./text-in-cell";

/**
 * What is needed to find every subject's cell again: where it stands in the range that a workbook name refers to.
 * Names follow moved blocks, inserted rows and renamed sheets; labels and headings find what moved inside a block.
 */
export interface DrawingIndex {
  readonly blocks: readonly IndexedBlock[];
}

export interface IndexedBlock {
  readonly name: string;
  /** Row of the headings, from the top of the block. */
  readonly head: number;
  /** As drawn: the texts of the first column, one a row, and of the headings, one a column. */
  readonly labels: readonly string[];
  readonly headings: readonly string[];
  /** The same of its further tables; absent where it has one. */
  readonly further?: readonly FurtherHeadings[] | undefined;
  readonly subjects: readonly IndexedSubject[];
}

interface FurtherHeadings {
  readonly row: number;
  readonly headings: readonly string[];
}

/** `row` and `column` count from the top left cell of the block. */
export interface IndexedSubject {
  readonly subject: Subject;
  readonly row: number;
  readonly column: number;
}

/** Blocks without a subject are left out. */
export function indexOf(drawing: Drawing): DrawingIndex {
  const blocks = drawing.names.flatMap((name) =>
    isBlockName(name.name) ? (blockOf(drawing, name) ?? []) : [],
  );
  return { blocks: blocks.filter(({ subjects }) => subjects.length > 0) };
}

function blockOf(drawing: Drawing, { name, refersTo }: NameDrawing): IndexedBlock | null {
  const found = readRange(refersTo);
  const sheet = drawing.sheets.find((each) => each.name === found?.sheet);
  if (!found || !sheet) return null;
  const { range } = found;
  const head = name === listName || isResultName(name) ? 1 : 2;
  const texts = textsIn(sheet, range);
  const headingsIn = (row: number): readonly string[] =>
    Array.from({ length: range.columns }, (_, at) => texts.get(`${row},${at}`) ?? "");
  const further = headRows(sheet, range)
    .filter((row) => row !== head)
    .map((row) => ({ row, headings: headingsIn(row) }));
  const subjects = drawing.subjects.filter(
    ({ sheet: on, cell }) => on === sheet.name && isInside(cell, range),
  );
  return {
    name,
    head,
    labels: Array.from({ length: range.rows }, (_, row) => texts.get(`${row},0`) ?? ""),
    headings: headingsIn(head),
    ...(further.length > 0 && { further }),
    subjects: subjects.map(({ subject, cell }) => ({
      subject,
      row: cell.row - range.row,
      column: cell.column - range.column,
    })),
  };
}

/** Rows of a block that hold headings, from its top. */
const headRows = (sheet: SheetDrawing, range: RangeRef): readonly number[] => [
  ...new Set(
    sheet.cells
      .filter((cell) => isInside(cell, range) && cell.style.split(" ").includes("head"))
      .map(({ row }) => row - range.row),
  ),
];

function textsIn(sheet: SheetDrawing, range: RangeRef): ReadonlyMap<string, string> {
  return new Map(
    sheet.cells
      .filter((cell) => isInside(cell, range))
      .map(({ row, column, content }) => {
        const text =
          content.kind === "text"
            ? content.text
            : content.kind === "number"
              ? String(content.value)
              : "";
        return [`${row - range.row},${column - range.column}`, textInCell(text)];
      }),
  );
}

const isInside = (cell: { row: number; column: number }, range: RangeRef): boolean =>
  cell.row >= range.row &&
  cell.row < range.row + range.rows &&
  cell.column >= range.column &&
  cell.column < range.column + range.columns;

const storedVersion = 1;

/** An index as text for a workbook's settings. */
export const encodeIndex = ({ blocks }: DrawingIndex): string =>
  JSON.stringify({ version: storedVersion, blocks });

/** Throws `Unreadable` for whatever is not a whole, well-formed stored index. */
export const decodeIndex = (text: string): DrawingIndex => {
  const { blocks } = parseStored(text, z.object({ blocks: z.array(block) }), storedVersion, {
    damaged,
    newer,
  });
  return { blocks };
};

const count = z.int().check(z.nonnegative(), z.maximum(2_000_000));
const project = z.int().check(z.nonnegative());
const subject = z.union([
  z.object({ project, at: z.enum(["title", "period", "cost-total", "line-total"]) }),
  z.object({ project, at: z.enum(["cost-part", "line-part"]), part: count }),
  z.object({ project, at: z.literal("table"), table: count }),
  z.object({ project, at: z.literal("cell"), table: count, row: count, column: count }),
  z.object({ contents: project }),
]);
const block = z
  .object({
    name: z.string().check(z.minLength(1), z.maxLength(255)),
    head: count,
    labels: z.array(z.string()),
    headings: z.array(z.string()),
    further: z.optional(z.array(z.object({ row: count, headings: z.array(z.string()) }))),
    subjects: z.array(z.object({ subject, row: count, column: count })),
  })
  .check(
    z.refine(({ labels, headings, subjects }) =>
      subjects.every(({ row, column }) => row < labels.length && column < headings.length),
    ),
  );

const todo = {
  ko: "원래 계획 파일을 다시 가져와 시트를 새로 쓰십시오.",
  en: "Import the plan file again and write the sheets anew.",
};

const damaged = (cause?: unknown): Unreadable =>
  new Unreadable(
    "stored-index-damaged",
    {
      ko: "이 통합 문서에 저장된 시트의 자리를 읽을 수 없습니다.",
      en: "Where the figures stand in this workbook was stored, but cannot be read.",
    },
    todo,
    { cause },
  );

const newer = (): Unreadable =>
  new Unreadable(
    "stored-index-newer",
    {
      ko: "더 새로운 검산에서 저장한 시트입니다.",
      en: "The sheets were stored by a newer version of Geomsan.",
    },
    {
      ko: "추가 기능을 새로 고치거나 계획을 다시 가져오십시오.",
      en: "Update the add-in or import the plan again.",
    },
  );
