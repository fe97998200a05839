import { inExcel } from "./in-excel";

/**
 * Events name a sheet by its id. The names are asked for once for all events that have arrived meanwhile, and never
 * remembered, because sheets are renamed. null: deleted since.
 */
export function createSheetNames(patience: number) {
  let asking: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    async of(id: string): Promise<string | null> {
      asking ??= later(() => {
        asking = null;
        return namesById(patience);
      });
      return (await asking).get(id) ?? null;
    },
  };
}

export function sheetNamesInOrder(patience: number): Promise<string[]> {
  return namesById(patience).then((names) => [...names.values()]);
}

const later = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise<void>((resolve) => setTimeout(resolve)).then(work);

function namesById(patience: number): Promise<ReadonlyMap<string, string>> {
  return inExcel(
    async (context, turn) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      turn.answered();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    },
    { patience },
  );
}
