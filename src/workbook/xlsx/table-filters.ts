import { writeCell } from "../../grid/a1";
import type { TableFilter, TableSnapshot } from "../snapshot";
import { attributesOf, escaped } from "./xml-text";

export interface FiltersInFile {
  readonly filters: readonly TableFilter[];
  /** Columns that are filtered by something else than a list of values. */
  readonly others: number;
}

/** Name and filters of a table's part. The library reads comparisons only and stumbles over colours and icons. */
export function filtersIn(tableXml: string): FiltersInFile & { readonly table: string } {
  const [, tag = ""] = /<(?:\w+:)?table\s([^>]*)>/.exec(tableXml) ?? [];
  const { displayName, name = "" } = attributesOf(tag);
  const columns = [
    ...tableXml.matchAll(/<(?:\w+:)?filterColumn\s([^>]*[^/])>([^]*?)<\/(?:\w+:)?filterColumn>/g),
  ];
  const read = columns.map(([, head = "", body = ""]) => ({
    column: Number(attributesOf(head)["colId"] ?? 0),
    values: valuesIn(body),
  }));
  return {
    table: displayName ?? name,
    filters: read.flatMap(({ column, values }) => (values ? [{ column, values }] : [])),
    others: read.filter(({ values }) => !values).length,
  };
}

/** The part without its conditions, as the library can read it. */
export const withoutFilters = (tableXml: string): string =>
  tableXml.replace(/<((?:\w+:)?)filterColumn\s[^>]*[^/]>[^]*?<\/(?:\w+:)?filterColumn>/g, "");

/** The part with the filters of the table, as Excel writes a choice of values. */
export function withFilters(
  tableXml: string,
  { area, filters }: Pick<TableSnapshot, "area" | "filters">,
): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const columns = filters.map(({ column, values }) => {
    const blank = values.includes("") ? ' blank="1"' : "";
    const chosen = values.filter((value) => value !== "");
    const list = chosen.map((value) => `<filter val="${escaped(value)}"/>`).join("");
    return `<filterColumn colId="${column}"><filters${blank}>${list}</filters></filterColumn>`;
  });
  const filter = `<autoFilter ref="${writeCell(area)}:${writeCell(last)}">${columns.join("")}</autoFilter>`;
  return tableXml.replace(
    /<autoFilter\s[^>]*\/>|<autoFilter\s[^>]*>[^]*?<\/autoFilter>/,
    () => filter,
  );
}

function valuesIn(body: string): readonly string[] | null {
  const [, head = ""] = /<(?:\w+:)?filters\b([^>]*)>/.exec(body) ?? [];
  if (!/<(?:\w+:)?filters\b/.test(body) || /dateGroupItem/.test(body)) return null;
  const values = [...body.matchAll(/<(?:\w+:)?filter\s([^>]*)>/g)].map(
    ([, tag = ""]) => attributesOf(tag)["val"] ?? "",
  );
  return attributesOf(head)["blank"] === "1" ? [...values, ""] : values;
}
