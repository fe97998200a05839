import type { KeptImage, KeptState } from "../engine/engine";
import type { Book, NameEntry, TableEntry } from "./book";
import { asText, EntryIdentities, fromText } from "./entry-text";
import { newExtras } from "./new-extras";
import { headersOf } from "./table-headers";

/**
 * What the model keeps beside the engine, as undo and redo take it along: names, tables, comments, settings, and what
 * each sheet has besides its cells. Selections, custom XML and properties are not undone, as in Excel.
 */
export function undoState(book: Book): KeptState {
  const { state } = book;
  const identities = new EntryIdentities();
  return {
    image: () => {
      for (const list of [state.names, state.tables, state.comments]) identities.know(list);
      for (const { charts } of state.sheets.values()) identities.know(charts);
      return new Map([
        ["names", asText(state.names)],
        ["tables", asText(state.tables)],
        ["comments", asText(state.comments)],
        ["settings", asText(state.settings)],
        ...[...state.sheets]
          .map(([id, extras]) => [sheetPart + id, asText(extras)] as const)
          .filter(([, text]) => text !== unused),
      ]);
    },
    restore: (from, to) => {
      for (const part of new Set([...from.keys(), ...to.keys()]))
        if (from.get(part) !== to.get(part))
          identities.restore(targetOf(book, part), to.get(part) ?? unused);
      tellEngine(book, from, to);
    },
  };
}

const sheetPart = "sheet ";
/** Of a sheet that has nothing of the kind; those are left out. */
const unused = asText(newExtras());

function targetOf(book: Book, part: string): object {
  const { names, tables, comments, settings } = book.state;
  if (part.startsWith(sheetPart)) return book.extras(part.slice(sheetPart.length));
  return { names, tables, comments, settings }[part] ?? {};
}

/** Names and tables mean something in formulas. */
function tellEngine(book: Book, from: KeptImage, to: KeptImage): void {
  const { engine } = book;
  for (const { gone, here } of differences(from, to, "names")) {
    if (here) engine.names.set(here.id, here.name, here.formula, here.comment, here.scope);
    else if (gone) engine.names.remove(gone.id);
  }
  const tables = differences<TableEntry>(from, to, "tables");
  for (const { gone, here } of tables)
    if (gone && !isRenamedOnly(gone, here)) engine.tables.remove({ ...gone, headers: [] });
  for (const { gone, here } of tables) {
    if (!here) continue;
    const spec = { ...here, headers: headersOf(book, here) };
    if (gone && isRenamedOnly(gone, here)) engine.tables.rename(spec, gone.name);
    else engine.tables.add(spec);
  }
}

interface Difference<T> {
  readonly gone: T | undefined;
  readonly here: T | undefined;
}

function differences<T extends NameEntry | TableEntry = NameEntry>(
  from: KeptImage,
  to: KeptImage,
  part: "names" | "tables",
): readonly Difference<T>[] {
  if (from.get(part) === to.get(part)) return [];
  const before = byId<T>(from.get(part));
  const after = byId<T>(to.get(part));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ gone: before.get(id), here: after.get(id) }))
    .filter(({ gone, here }) => asText(gone ?? null) !== asText(here ?? null));
}

const byId = <T extends { readonly id: string }>(text: string | undefined): Map<string, T> =>
  new Map(fromText<T[]>(text, []).map((entry) => [entry.id, entry]));

/** What the engine knows of a table is its name and its place. */
const isRenamedOnly = (gone: TableEntry, here: TableEntry | undefined): boolean =>
  here !== undefined && asText(gone.area) === asText(here.area);
