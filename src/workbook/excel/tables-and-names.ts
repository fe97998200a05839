import { rangeToA1 } from "../../grid/a1";
import type { Drawing, NameDrawing, SheetDrawing, TableDrawing } from "../../sheets/drawing";
import type { Write } from "./chunks";

/** After the values (a table's headers must stand) and before the formulas (which may speak of tables and names). */
export function tableAndNameWrites(drawing: Drawing, taken: ReadonlySet<string>): Write[] {
  return [
    ...drawing.sheets.flatMap((sheet) => sheet.tables.map((table) => tableWrite(sheet, table))),
    ...drawing.names.map((name) => nameWrite(name, taken)),
  ];
}

/** Last, when all figures stand. */
export function filterWrites(drawing: Drawing): Write[] {
  return drawing.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, filter }) =>
      filter
        ? [
            {
              sheet: sheet.name,
              bytes: 500 + 40 * filter.values.length,
              cells: 0,
              apply(context: Excel.RequestContext) {
                const table = context.workbook.tables.getItem(name);
                table.columns.getItem(filter.column).filter.applyValuesFilter([...filter.values]);
              },
            },
          ]
        : [],
    ),
  );
}

function tableWrite(sheet: SheetDrawing, drawing: TableDrawing): Write {
  return {
    sheet: sheet.name,
    bytes: 600,
    cells: 0,
    apply(context) {
      const on = context.workbook.worksheets.getItem(sheet.name);
      const table = on.tables.add(rangeToA1(drawing.range), true);
      table.name = drawing.name;
      table.style = drawing.style;
    },
  };
}

/** A name that is there already (on a sheet we replace) is pointed elsewhere: formulas that use it live on. */
function nameWrite({ name, refersTo }: NameDrawing, taken: ReadonlySet<string>): Write {
  return {
    sheet: "",
    bytes: 300 + 3 * refersTo.length,
    cells: 0,
    apply(context) {
      const { names } = context.workbook;
      if (taken.has(nameKey(name))) names.getItem(name).formula = refersTo;
      else names.add(name, refersTo);
    },
  };
}

/** Names of sheets, tables and ranges do not tell capitals from small letters. */
export const nameKey = (name: string): string => name.toLowerCase();
