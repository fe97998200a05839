import { asText } from "../../preview/model/entry-text";
import type { CellSnapshot, WorkbookSnapshot } from "../../preview/model/snapshot";
import type { OpenApp } from "./open-app";

/**
 * All that stands in the workbook, seen and unseen: cells and looks, names, tables, settings, what is selected, notes,
 * validation, links, charts, filters, outlines, protection, page set-up, styles, properties and custom XML.
 */
export async function wholeBook({ preview }: OpenApp): Promise<object> {
  await preview.quiet();
  const { state } = preview.workbook.book;
  const sheets = preview.engine.sheets.list();
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    ...writtenIn(withPlainMarks(preview.snapshot())),
    comments: state.comments.map(({ sheet, ...comment }) => [nameOf.get(sheet), asText(comment)]),
    xml: state.xmlParts.map(({ xml }) => xml),
    properties: asText([state.properties, state.customProperties, state.styles]),
    extras: sheets.map(({ id, name }) => [name, asText(preview.workbook.book.extras(id))]),
  };
}

/** Our marks by where they are and how they look: those that were put on again have other numbers. */
function withPlainMarks({ settings, sheets, ...rest }: WorkbookSnapshot): WorkbookSnapshot {
  const isMark = (format: object): boolean => /N\(\\"geomsan:/.test(JSON.stringify(format));
  const plain = (format: object): string =>
    JSON.stringify(format).replace(/geomsan:[0-9a-z]+/, "geomsan");
  const { "geomsan.marks": marks, ...others } = settings;
  return {
    ...rest,
    settings: { ...others, hasMarks: marks !== undefined },
    sheets: sheets.map(({ conditionalFormats, ...sheet }) => ({
      ...sheet,
      conditionalFormats: [
        ...conditionalFormats.filter((format) => !isMark(format)),
        { marks: conditionalFormats.filter(isMark).map(plain).sort() },
      ],
    })),
  };
}

/** A workbook without what the engine makes of formulas. */
function writtenIn({ sheets, names, ...rest }: WorkbookSnapshot): object {
  const written = sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: Object.fromEntries(Object.entries(cells).map(([at, cell]) => [at, asWritten(cell)])),
  }));
  const spoken = names.map((name) => Object.entries(name).map(spokenField));
  return { ...rest, names: spoken, sheets: written };
}

/**
 * What somebody wrote: the value of a formula is the engine's, and a sheet that is renamed and named back is spoken of
 * without the quotes it does not need, as Excel writes it.
 */
function asWritten({ value, formula, look }: CellSnapshot): object {
  if (formula === undefined) return { value, look };
  return { formula: asSpoken(formula), look };
}

const spokenField = ([key, value]: [string, unknown]): readonly [string, unknown] => [
  key,
  typeof value === "string" ? asSpoken(value) : value,
];

const asSpoken = (formula: string): string => formula.replace(/'([가-힣A-Za-z]+)'!/g, "$1!");

/** Where two workbooks differ, as `path: before → after`; a hundred lines of cells help nobody. */
export function differences(before: unknown, after: unknown, path = ""): readonly string[] {
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differences(Reflect.get(before, key), Reflect.get(after, key), `${path}/${key}`),
    );
  }
  if (Object.is(before, after)) return [];
  return [`${path}: ${shown(before)} → ${shown(after)}`];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 300);
