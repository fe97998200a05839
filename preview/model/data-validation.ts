import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { Scalar } from "../engine/engine";
import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { quoteSheet, writeArea } from "./a1";
import { field, flag } from "./arguments";
import { RangeObject, type Book, type Validation } from "./book";
import { shown } from "./range-values";
import { without } from "./without";

/** What may be typed into the cells of a range. What is written through the API is not checked, as in Excel. */
export class DataValidation extends HostObject {
  readonly typeName = "DataValidation";
  override readonly scalars = ["ErrorAlert", "IgnoreBlanks", "Prompt", "Rule", "Type", "Valid"];

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }

  get Type(): string {
    const kinds = this.kinds();
    if (kinds.length > 1) return "Inconsistent";
    return kinds[0] === undefined || kinds[0] === null ? "None" : typeOf(kinds[0].rule);
  }
  get Rule(): object {
    return this.common?.rule ?? {};
  }
  set Rule(value: unknown) {
    this.change({ rule: ruleOf(this.book, value) });
  }
  get ErrorAlert(): object {
    return this.common?.errorAlert ?? defaultAlert;
  }
  set ErrorAlert(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    this.change({ errorAlert: { ...defaultAlert, ...value } });
  }
  get Prompt(): object {
    return this.common?.prompt ?? defaultPrompt;
  }
  set Prompt(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    this.change({ prompt: { ...defaultPrompt, ...value } });
  }
  get IgnoreBlanks(): boolean {
    return this.common?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: flag(value) });
  }
  /** Null where some cells are and some are not. */
  get Valid(): boolean | null {
    const bad = this.invalid();
    const count = this.range.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return bad.length === 0 ? true : bad.length === count ? false : null;
  }
  GetInvalidCells(): RangeObject {
    const cells = this.GetInvalidCellsOrNullObject();
    if (!cells) throw itemNotFound();
    return cells;
  }
  GetInvalidCellsOrNullObject(): RangeObject | null {
    const areas = this.invalid();
    return areas.length > 0 ? this.book.rangeAreas(this.range.sheet, areas) : null;
  }
  Clear(): void {
    this.replace([]);
  }

  private get all(): Validation[] {
    return this.book.extras(this.range.sheet).validations;
  }
  private kinds(): readonly (Validation | null)[] {
    const touching = this.all.filter(({ area }) =>
      this.range.areas.some((own) => intersection(own, area)),
    );
    const rest = touching.reduce<readonly Area[]>(
      (areas, { area }) => areas.flatMap((one) => without(one, area)),
      this.range.areas,
    );
    const distinct = touching.filter(
      (one, index) =>
        touching.findIndex(({ rule }) => JSON.stringify(rule) === JSON.stringify(one.rule)) ===
        index,
    );
    return rest.length > 0 ? [null, ...distinct] : distinct;
  }
  private get common(): Validation | null {
    const kinds = this.kinds();
    return kinds.length === 1 ? (kinds[0] ?? null) : null;
  }
  private change(part: Partial<Validation>): void {
    this.book.mayEdit(this.range.sheet, this.range.area);
    const before = this.common;
    const base = {
      rule: before?.rule ?? {},
      errorAlert: before?.errorAlert ?? defaultAlert,
      prompt: before?.prompt ?? defaultPrompt,
      ignoreBlanks: before?.ignoreBlanks ?? true,
    };
    this.replace(this.range.areas.map((area) => ({ ...base, ...part, area })));
  }
  private replace(fresh: readonly Validation[]): void {
    const rest = this.all.flatMap((one) =>
      this.range.areas
        .reduce<readonly Area[]>(
          (areas, hole) => areas.flatMap((area) => without(area, hole)),
          [one.area],
        )
        .map((area) => ({ ...one, area })),
    );
    this.all.splice(0, this.all.length, ...rest, ...fresh);
  }
  private invalid(): Area[] {
    const out: Area[] = [];
    for (const validation of this.all) {
      for (const own of this.range.areas) {
        const area = intersection(own, validation.area);
        if (!area) continue;
        for (let row = area.row; row <= lastRow(area); row++) {
          for (let column = area.column; column <= lastColumn(area); column++) {
            const { value } = this.book.engine.cells.read(this.range.sheet, row, column);
            if (!isValid(this.book, this.range, validation, value))
              out.push({ row, column, rows: 1, columns: 1 });
          }
        }
      }
    }
    return out;
  }
}

const defaultAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const defaultPrompt = { message: "", showPrompt: true, title: "" };
const types = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

function typeOf(rule: object): string {
  for (const [key, type] of Object.entries(types)) if (key in rule) return type;
  return "None";
}

/** Exactly one kind; a range as the source of a list is kept as its address. */
function ruleOf(book: Book, given: unknown): object {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const kinds = Object.entries(given).filter(([key, value]) => key in types && value !== null);
  if (kinds.length !== 1) throw invalidArgument();
  const kind = kinds[0]?.[0] ?? "";
  const value: unknown = kinds[0]?.[1];
  const source = field(value, "source");
  if (kind !== "list") return { [kind]: value };
  const address = source instanceof RangeObject ? addressIn(book, source) : source;
  if (typeof address !== "string" || address === "") throw invalidArgument();
  return { list: { inCellDropDown: field(value, "inCellDropDown") !== false, source: address } };
}

const addressIn = (book: Book, { sheet, area }: RangeObject): string =>
  `=${quoteSheet(book.sheetName(sheet))}!${writeArea(area, true)}`;

function isValid(
  book: Book,
  range: RangeObject,
  { rule, ignoreBlanks }: Validation,
  value: Scalar,
): boolean {
  if (value === null) return ignoreBlanks;
  const list = field(field(rule, "list"), "source");
  if (typeof list === "string") return choices(book, range, list).includes(String(value));
  for (const kind of ["wholeNumber", "decimal", "date", "time", "textLength"] as const) {
    const limits = field(rule, kind);
    if (limits === undefined) continue;
    const size = kind === "textLength" ? String(value).length : value;
    if (typeof size !== "number") return false;
    if (kind === "wholeNumber" && !Number.isInteger(size)) return false;
    return passes(size, limits, (limit) => limitOf(book, range, limit));
  }
  return true;
}

function choices(book: Book, range: RangeObject, source: string): readonly string[] {
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const { sheet, area } = book.resolve(source.slice(1), range.sheet);
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return String(
      shown(book.engine.cells.read(sheet, row, area.column + (index % area.columns)).value),
    );
  });
}

/** A limit is a number, a number as text, a date as text, or a cell. */
function limitOf(book: Book, range: RangeObject, limit: unknown): number {
  if (typeof limit === "number") return limit;
  const given =
    limit instanceof RangeObject ? `=${String(Reflect.get(limit, "Address"))}` : String(limit);
  const plain = book.readNumber(given.replace(/^=/, ""));
  if (plain) return plain.value;
  const time = /^\d{4}-\d{2}-\d{2}T/.test(given) ? Date.parse(given) : NaN;
  if (!Number.isNaN(time)) return time / 86_400_000 + 25_569;
  const { sheet, area } = book.resolve(given.replace(/^=/, ""), range.sheet);
  return Number(book.engine.cells.read(sheet, area.row, area.column).value);
}

function passes(size: number, limits: unknown, read: (limit: unknown) => number): boolean {
  const first = read(field(limits, "formula1"));
  const second = field(limits, "formula2");
  const upper = second === undefined || second === null ? first : read(second);
  switch (field(limits, "operator")) {
    case "NotBetween":
      return size < first || size > upper;
    case "EqualTo":
      return size === first;
    case "NotEqualTo":
      return size !== first;
    case "GreaterThan":
      return size > first;
    case "LessThan":
      return size < first;
    case "GreaterThanOrEqualTo":
      return size >= first;
    case "LessThanOrEqualTo":
      return size <= first;
    default:
      return size >= first && size <= upper;
  }
}
