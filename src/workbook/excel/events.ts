import { readRange } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { Unsubscribe, WorkbookEdit, WorkbookSelection } from "../port";
import { inExcel } from "./in-excel";
import { createSheetNames } from "./sheet-names";

/**
 * Edits of a person or of another client. Ours are told by `triggerSource` (ExcelApi 1.14); events are never switched
 * off for them, because what is typed in that moment would be lost. Excel is asked once: by `register` within a command
 * that talks to it anyway, or by the first `watch`.
 */
export function createEditEvents(patience: number) {
  const names = createSheetNames(patience);
  const listeners = new Set<(edit: WorkbookEdit) => void>();
  let registered = false;

  async function hear(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (event.triggerSource === "ThisLocalAddin" || listeners.size === 0) return;
    const sheet = await names.of(event.worksheetId);
    if (sheet === null) return;
    for (const listener of listeners) listener(editOf(event, sheet));
  }

  /** To be followed by a sync; what comes back is called after it. */
  function register(context: Excel.RequestContext): () => void {
    if (!registered) context.workbook.worksheets.onChanged.add(hear);
    return () => {
      registered = true;
    };
  }

  async function watch(listener: (edit: WorkbookEdit) => void): Promise<Unsubscribe> {
    if (!registered) {
      await inExcel(
        async (context, turn) => {
          const done = register(context);
          await context.sync();
          turn.answered();
          done();
        },
        { patience },
      );
    }
    listeners.add(listener);
    return () => Promise.resolve(void listeners.delete(listener));
  }

  return { register, watch };
}

export async function watchSelection(
  listener: (selection: WorkbookSelection) => void,
  patience: number,
): Promise<Unsubscribe> {
  const names = createSheetNames(patience);
  const handler = await inExcel(
    async (context, turn) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        const first = readRange(event.address.split(",")[0] ?? ""); // of several areas
        if (first === null) return;
        const sheet = await names.of(event.worksheetId);
        if (sheet !== null) listener({ sheet, range: first.range });
      });
      await context.sync();
      turn.answered();
      return added;
    },
    { patience },
  );
  return () => remove(handler);
}

function editOf(event: Excel.WorksheetChangedEventArgs, sheet: string): WorkbookEdit {
  const range = event.changeType === "RangeEdited" ? rangeIn(event.address) : null;
  // Excel tells values for single cells only.
  const details: unknown = event.details;
  if (range === null || !isDetail(details)) return { sheet, range };
  return { sheet, range, before: plain(details.valueBefore), after: plain(details.valueAfter) };
}

const rangeIn = (address: string): RangeRef | null => readRange(address)?.range ?? null;

const isDetail = (value: unknown): value is { valueBefore: unknown; valueAfter: unknown } =>
  typeof value === "object" && value !== null && "valueBefore" in value && "valueAfter" in value;

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** A handler is removed through the context it was added with. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
