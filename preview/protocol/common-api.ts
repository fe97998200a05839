import type { Area } from "../engine/area";
import type { Book } from "../model/book";
import { field, parsed } from "./conversation";
import { HostError } from "./host-error";
import { propertiesOf, saveProperties } from "./settings-properties";

/** Methods of the older, common API that go by a number: `Office.context.document` and its settings. */
export class CommonApi {
  constructor(private readonly book: Book) {}

  /** Null for a method that this host does not know. The answer may be an error by its number. */
  async answer(dispatchId: unknown, data: unknown): Promise<object | null> {
    const { settings } = this.book.state;
    switch (dispatchId) {
      case 64:
        await this.book.engine.calculation.settle();
        return this.selected(field(data, "DdaGetBindingData"));
      case 65:
        return this.write(field(data, "DdaSetBindingData"));
      case 75:
        return { Properties: propertiesOf(settings) };
      case 76:
        saveProperties(settings, field(field(data, "DdaSettingsMethod"), "Properties"));
        return {};
      default:
        return null;
    }
  }

  /** `getSelectedDataAsync`: a matrix, or one text with tabs and line ends. */
  private selected(asked: unknown): object {
    const { sheet, area } = this.selection();
    const range = this.book.range(sheet, area);
    const isFormatted = field(asked, "ValueFormat") === "formatted";
    const rows: unknown = Reflect.get(range, isFormatted ? "Text" : "Values");
    if (!Array.isArray(rows)) return { Error: tooLarge };
    switch (field(asked, "CoerceType")) {
      case "matrix":
        return { Data: rows };
      case "text":
        return {
          Data: rows
            .map((line: unknown) => (Array.isArray(line) ? line.map(String).join("\t") : ""))
            .join("\r\n"),
        };
      default:
        return { Error: coercionNotSupported };
    }
  }

  /** `setSelectedDataAsync`: from the upper left cell of the selection on, as large as the data. */
  private write(given: unknown): object {
    const data = field(given, "Data");
    const rows: unknown = typeof data === "string" ? (parsed(data) ?? [[data]]) : data;
    const type = field(given, "CoerceType");
    if ((type !== "matrix" && type !== "text") || !Array.isArray(rows))
      return { Error: coercionNotSupported };
    const { sheet, area } = this.selection();
    const first: unknown = rows[0];
    const columns = Array.isArray(first) ? first.length : 0;
    const range = this.book.range(sheet, { ...area, rows: rows.length, columns });
    try {
      Reflect.set(range, "Values", rows);
      return {};
    } catch (error) {
      if (error instanceof HostError) return { Error: writeFailed };
      throw error;
    }
  }

  private selection(): { readonly sheet: string; readonly area: Area } {
    const sheet = this.book.engine.sheets.active();
    const [area = firstCell] = this.book.state.selections.get(sheet) ?? [];
    return { sheet, area };
  }
}

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** Numbers of office.js's own table of errors. */
const coercionNotSupported = 1000;
const writeFailed = 2001;
const tooLarge = 1002;
