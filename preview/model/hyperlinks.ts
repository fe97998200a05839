import { intersection } from "../engine/area";
import { invalidArgument } from "../protocol/host-error";
import { field, plain } from "./arguments";
import type { Book, RangeObject } from "./book";
import { dress } from "./dress";
import { without } from "./without";

/** Null where the cells have none, or not all the same. */
export function linkOf(book: Book, { sheet, area }: RangeObject): object | null {
  const { hyperlinks } = book.extras(sheet);
  const found = hyperlinks.filter((one) => intersection(one.area, area));
  const [only, ...more] = found;
  const rest = only && without(area, only.area);
  return only && more.length === 0 && rest?.length === 0 ? only.link : null;
}

/** An address or a place in this workbook; what is shown is written into the cells, blue and underlined. */
export function setLink(book: Book, range: RangeObject, link: unknown): void {
  if (typeof link !== "object" || link === null) throw invalidArgument();
  const target = field(link, "address") ?? field(link, "documentReference");
  if (typeof target !== "string" || target === "") throw invalidArgument();
  book.mayEdit(range.sheet, range.area);
  clearLinks(book, range);
  const { cells } = book.engine;
  const { row, column } = range.area;
  const shown =
    field(link, "textToDisplay") ?? cells.read(range.sheet, row, column).value ?? target;
  book.extras(range.sheet).hyperlinks.push({
    area: range.area,
    link: { ...link, textToDisplay: plain(shown) },
  });
  cells.write(range.sheet, row, column, [[{ value: plain(shown), formula: null }]]);
  dress(book, range, { fontColor: "#0563C1", underline: "Single" });
}

export function clearLinks(book: Book, { sheet, area }: RangeObject): void {
  const { hyperlinks } = book.extras(sheet);
  const rest = hyperlinks.flatMap((one) =>
    without(one.area, area).map((left) => ({ ...one, area: left })),
  );
  hyperlinks.splice(0, hyperlinks.length, ...rest);
}
