import { intersection, lastColumn, lastRow } from "../engine/area";
import { itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { maxColumns, maxRows } from "./a1";
import type { Book, Place, RangeObject } from "./book";
import { referencesIn } from "./formula-references";
import { RangeCollection } from "./range-collection";

/** The cells that the formulas of a range read; with `all` also those that these read. */
export function precedentsOf(book: Book, range: RangeObject, all: boolean): HostObject {
  return collect(book, range, all, (place) =>
    formulasIn(book, place).flatMap(({ formula, sheet }) =>
      referencesIn(formula).flatMap((reference) => {
        const on = reference.sheet === null ? sheet : book.sheetNamed(reference.sheet);
        return on === null ? [] : [{ sheet: on, area: reference.area }];
      }),
    ),
  );
}

/** The cells with formulas that read from a range. */
export function dependentsOf(book: Book, range: RangeObject, all: boolean): HostObject {
  const everywhere = book.engine.sheets.list().flatMap(({ id }) =>
    formulasIn(book, {
      sheet: id,
      area: { row: 0, column: 0, rows: maxRows, columns: maxColumns },
    }),
  );
  return collect(book, range, all, (place) =>
    everywhere.filter(({ formula, sheet }) =>
      referencesIn(formula).some((reference) => {
        const on = reference.sheet === null ? sheet : book.sheetNamed(reference.sheet);
        return on === place.sheet && intersection(reference.area, place.area) !== null;
      }),
    ),
  );
}

function collect(
  book: Book,
  range: RangeObject,
  all: boolean,
  next: (place: Place) => readonly Place[],
): HostObject {
  const found = new Map<string, Place>();
  let edge: readonly Place[] = range.areas.map((area) => ({ sheet: range.sheet, area }));
  do {
    const fresh = edge.flatMap(next).filter((place) => !found.has(keyOf(place)));
    for (const { sheet, area } of fresh) found.set(keyOf({ sheet, area }), { sheet, area });
    edge = fresh;
  } while (all && edge.length > 0);
  if (found.size === 0) throw itemNotFound();
  return new WorkbookRangeAreas(book, [...found.values()]);
}

const keyOf = ({ sheet, area }: Place): string => `${sheet}!${JSON.stringify(area)}`;

interface FormulaPlace extends Place {
  readonly formula: string;
}

function formulasIn(book: Book, { sheet, area }: Place): readonly FormulaPlace[] {
  const { cells } = book.engine;
  const used = cells.used(sheet, true);
  const inside = used && intersection(used, area);
  const out: FormulaPlace[] = [];
  if (!inside) return out;
  for (let row = inside.row; row <= lastRow(inside); row++) {
    for (let column = inside.column; column <= lastColumn(inside); column++) {
      const { formula } = cells.read(sheet, row, column);
      if (formula !== undefined)
        out.push({ sheet, area: { row, column, rows: 1, columns: 1 }, formula });
    }
  }
  return out;
}

/** Ranges on several sheets. */
export class WorkbookRangeAreas extends HostObject {
  readonly typeName = "WorkbookRangeAreas";
  override readonly scalars = ["Addresses"];

  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  get Addresses(): readonly unknown[] {
    return this.bySheet().map((areas): unknown => Reflect.get(areas, "Address"));
  }
  get Areas(): HostObject {
    return new RangeCollection(this.bySheet());
  }
  get Ranges(): HostObject {
    return new RangeCollection(this.places.map(({ sheet, area }) => this.book.range(sheet, area)));
  }
  GetRangeAreasBySheet(key: unknown): HostObject {
    const found = this.GetRangeAreasOrNullObjectBySheet(key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetRangeAreasOrNullObjectBySheet(key: unknown): HostObject | null {
    const sheet = this.book.sheetNamed(String(key));
    return this.bySheet().find((areas) => areas.sheet === sheet) ?? null;
  }

  private bySheet(): readonly RangeObject[] {
    const sheets = [...new Set(this.places.map(({ sheet }) => sheet))];
    return sheets.map((sheet) =>
      this.book.rangeAreas(
        sheet,
        this.places.filter((place) => place.sheet === sheet).map(({ area }) => area),
      ),
    );
  }
}
