import { strToU8, zipSync } from "fflate";

/** A ZIP package of these parts. */
export const smallZip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A document of 한글: the inside of header.xml and of its one section. */
export const smallHwpx = (section: string, header = ""): Uint8Array =>
  smallZip({
    mimetype: "application/hwp+zip",
    "Contents/header.xml": `<hh:head>${header}</hh:head>`,
    "Contents/section0.xml": `<?xml version="1.0"?><hs:sec>${section}</hs:sec>`,
  });

export const hwpxLine = (text: string, attributes = "", after = ""): string =>
  `<hp:p ${attributes}><hp:run><hp:t>${text}</hp:t></hp:run>${after}</hp:p>`;

/** Cells as [row, column, row span, column span, contents]. */
export const hwpxTable = (
  cells: readonly (readonly [number, number, number, number, string])[],
): string =>
  `<hp:tbl>${cells
    .map(
      ([row, column, rows, columns, inside]) =>
        `<hp:tr><hp:tc><hp:subList>${inside}</hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/>` +
        `<hp:cellSpan colSpan="${columns}" rowSpan="${rows}"/></hp:tc></hp:tr>`,
    )
    .join("")}</hp:tbl>`;

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;

/** A document of Word: the inside of its body, and of the parts named beside it. */
export const smallDocx = (
  body: string,
  parts: Partial<Record<"styles" | "numbering" | "footnotes", string>> = {},
): Uint8Array => {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return smallZip({
    "_rels/.rels": `<R>${relationship("r1", "officeDocument", "/word/document2.xml")}</R>`,
    "word/_rels/document2.xml.rels": `<R>${names.map((name) => relationship(name, name, `${name}.xml`)).join("")}</R>`,
    "word/document2.xml": `<w:document><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      names.map((name) => [`word/${name}.xml`, `<w:${name}>${parts[name] ?? ""}</w:${name}>`]),
    ),
  });
};

export const wordLine = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook of these sheets, each the inside of its `worksheet` element. */
export const smallXlsx = (
  sheets: readonly { readonly name: string; readonly state?: string; readonly xml: string }[],
  styles = "",
  strings = "",
): Uint8Array =>
  smallZip({
    "_rels/.rels": `<R>${relationship("r1", "officeDocument", "xl/workbook.xml")}</R>`,
    "xl/_rels/workbook.xml.rels": `<R>${relationship("s", "styles", "styles.xml")}${relationship("t", "sharedStrings", "strings.xml")}${sheets
      .map((_, at) => relationship(`r${at}`, "worksheet", `worksheets/sheet${at}.xml`))
      .join("")}</R>`,
    "xl/strings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/workbook.xml": `<workbook><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ""} r:id="r${at}"/>`,
      )
      .join("")}</sheets></workbook>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
  });

/** Rows of a sheet; a number is written as one, text inline, null as no cell. */
export const sheetRows = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `<sheetData>${rows
    .map((row, r) => {
      const cells = row.map((value, c) => {
        const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
        if (value === null) return "";
        return typeof value === "number"
          ? `<c ${at}><v>${value}</v></c>`
          : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return row.length === 0 ? "" : `<row r="${r + 1}">${cells.join("")}</row>`;
    })
    .join("")}</sheetData>`;
