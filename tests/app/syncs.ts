import type { CellSnapshot, WorkbookSnapshot } from "../../preview/model/snapshot";
import type { Batch, Preview } from "../../preview/node/open-preview";

/** Trips to Excel since `batches` was emptied: office.js letting go of references in a batch of its own is none. */
export const syncsOf = ({ batches }: Preview): number => batches.filter(isOurs).length;

const isOurs = ({ request }: Batch): boolean =>
  request.Actions.some(({ ActionType, Name }) => ActionType > 1 && !Name.startsWith("_"));

/** The largest request of ours, in bytes. */
export const largestRequest = ({ batches }: Preview): number =>
  Math.max(
    0,
    ...batches.filter(isOurs).map(({ request }) => Buffer.byteLength(JSON.stringify(request))),
  );

/** All bytes of ours together. */
export const sentBytes = ({ batches }: Preview): number =>
  batches
    .filter(isOurs)
    .reduce((sum, { request }) => sum + Buffer.byteLength(JSON.stringify(request)), 0);

/** A workbook without what the engine makes of formulas. */
export function writtenIn({ sheets, names, ...rest }: WorkbookSnapshot): object {
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

const asSpoken = (formula: string): string => formula.replace(/'([가-힣]+)'!/g, "$1!");

/** All that a snapshot has no words for: XML parts, comments, validation, links. */
export async function unseenParts(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { customXmlParts, comments } = context.workbook;
    customXmlParts.load("items/id,items/namespaceUri");
    comments.load("items/content");
    const sheet = context.workbook.worksheets.getFirst();
    const used = sheet.getUsedRange();
    used.load("hyperlink,address");
    used.dataValidation.load("type,rule");
    await context.sync();
    const xml = customXmlParts.items.map((part) => part.getXml());
    await context.sync();
    return {
      xml: xml.map(({ value }) => value),
      comments: comments.items.map(({ content }) => content),
      address: used.address,
      validation: used.dataValidation.toJSON(),
    };
  });
}
