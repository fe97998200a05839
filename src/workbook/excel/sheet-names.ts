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

export const sheetNamesInOrder = (patience: number, which?: "visible"): Promise<string[]> =>
  sheets(patience).then((all) =>
    all.filter(({ visible }) => visible || which !== "visible").map(({ name }) => name),
  );

const later = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise<void>((resolve) => setTimeout(resolve)).then(work);

const namesById = (patience: number): Promise<ReadonlyMap<string, string>> =>
  sheets(patience).then((all) => new Map(all.map(({ id, name }) => [id, name])));

function sheets(patience: number) {
  return inExcel(
    async (context, turn) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      await context.sync();
      turn.answered();
      return worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        visible: visibility === "Visible",
      }));
    },
    { patience },
  );
}
