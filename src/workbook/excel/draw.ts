import type { Cancellation } from "../../outcome/cancellation";
import type { Drawing } from "../../sheets/drawing";
import { styleOf } from "../../sheets/styles";
import type { DrawOptions, DrawReceipt } from "../port";
import { formulaWrites, valueWrites } from "./cells";
import { chartWrites } from "./charts";
import { chunksOf, type Write } from "./chunks";
import { formatWrites } from "./formats";
import { giveBack, keepingWrites, letFormerGo, type GivingBack } from "./giving-back";
import { canGroupUndo, inExcel } from "./in-excel";
import { keepWrites } from "./kept";
import { cancelled, errorCode } from "./refusals";
import { makeRoom, type Room } from "./room";
import { groundWrites, settingWrites } from "./sheet-set-up";
import { takeBack } from "./taking-back";
import { filterWrites, nameKey, tableAndNameWrites } from "./tables-and-names";

export interface DrawTools {
  readonly patience: number;
  /** Runs when no other command does; the undo of a receipt is a command as well. */
  readonly inTurn: <T>(command: () => Promise<T>) => Promise<T>;
  /** Takes our marks away together with the drawing. */
  readonly withoutMarks: NonNullable<GivingBack["also"]>;
}

/**
 * Draws on sheets of its own making: they are added first, filled in requests of about 1 MB, and taken away again
 * when anything fails or the person cancels, so the workbook is then as it was.
 */
export async function draw(
  drawing: Drawing,
  options: DrawOptions,
  tools: DrawTools,
): Promise<DrawReceipt> {
  const first = await attempt(drawing, options, tools, canGroupUndo());
  // One undo step for all syncs, unless this Excel cannot undo one of the calls: then without, once more.
  return first ?? (await attempt(drawing, options, tools, false)) ?? Promise.reject(cancelled());
}

/** null: not with everything as one undo step. */
async function attempt(
  drawing: Drawing,
  options: DrawOptions,
  { patience, inTurn, withoutMarks }: DrawTools,
  oneUndo: boolean,
): Promise<DrawReceipt | null> {
  const begun: { room: Room | null } = { room: null };
  try {
    const made = await makeRoom(drawing, options.existing ?? "refuse", patience, (room) => {
      begun.room = room;
    });
    await fill(drawing, made, options, oneUndo);
    await letFormerGo(made);
    return {
      sheets: drawing.sheets.map(({ name }) => name),
      cells: drawing.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
      undo: () => inTurn(() => undo(made, patience, withoutMarks)),
    };
  } catch (error) {
    const { room } = begun;
    if (room) await takeBack(() => giveBack(room), error);
    if (oneUndo && causedBy(error) === "UndoNotSupported") return null;
    throw error;
  }
}

/** Sheets that are deleted cannot be called back, so a taking away that failed halfway is brought to its end. */
async function undo(room: Room, patience: number, also: DrawTools["withoutMarks"]): Promise<void> {
  const begun = { acting: false };
  const acting: DrawTools["withoutMarks"] = async (context, turn) => {
    const act = await also(context, turn);
    return () => {
      begun.acting = true;
      act();
    };
  };
  try {
    await giveBack(room, { patience, unlessChanged: true, also: acting });
  } catch (error) {
    if (!begun.acting) throw error;
    await takeBack(() => giveBack(room, { also }), error);
  }
}

async function fill(
  drawing: Drawing,
  room: Room,
  { keep = {}, signal, progress }: DrawOptions,
  oneUndo: boolean,
): Promise<void> {
  const writes = writesOf(drawing, room);
  const unseen = [...keepWrites(keep, room.before.kept), ...keepingWrites(room)];
  // What is kept unseen cannot be undone in Excel, so it would break the one step that the sheets are.
  const apart = oneUndo && canGroupUndo();
  const cellsInAll = cellsIn(writes);
  let cellsWritten = 0;
  refuseIfCancelled(signal);
  await inExcel(
    async (context) => {
      for (const chunk of chunksOf(apart ? writes : [...writes, ...unseen])) {
        refuseIfCancelled(signal);
        await send(context, chunk);
        cellsWritten += cellsIn(chunk);
        progress?.({ sheet: lastSheet(chunk), cellsWritten, cellsInAll });
      }
    },
    { oneUndo },
  );
  refuseIfCancelled(signal);
  if (apart && unseen.length > 0) await inExcel((context) => send(context, unseen), {});
}

function writesOf(drawing: Drawing, room: Room): Write[] {
  const { sheets } = drawing;
  return [
    ...sheets.flatMap((sheet) => [
      ...groundWrites(sheet),
      ...valueWrites(sheet, (style) => styleOf(style).numberFormat),
    ]),
    ...tableAndNameWrites(drawing, new Set([...room.before.names.keys()].map(nameKey))),
    ...sheets.flatMap((sheet) => [
      ...formulaWrites(sheet),
      ...formatWrites(sheet, styleOf),
      ...settingWrites(sheet),
      ...chartWrites(sheet),
    ]),
    ...filterWrites(drawing),
  ];
}

async function send(context: Excel.RequestContext, chunk: readonly Write[]): Promise<void> {
  for (const write of chunk) write.apply(context);
  await context.sync();
}

function refuseIfCancelled(signal: Cancellation | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}

const causedBy = (error: unknown): string =>
  error instanceof Error ? errorCode(error.cause) : errorCode(error);

const cellsIn = (writes: readonly Write[]): number =>
  writes.reduce((sum, { cells }) => sum + cells, 0);

const lastSheet = (chunk: readonly Write[]): string =>
  chunk.reduce((name, { sheet }) => sheet || name, "");
