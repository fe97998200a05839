import { ruledTable, smallPdf } from "../pdf/small-pdf";
import {
  compoundFile,
  hwpCell,
  hwpControl,
  hwpParagraph,
  record,
  smallHwp,
} from "../small/small-hwp";
import {
  hwpxLine,
  hwpxTable,
  sheetRows,
  smallDocx,
  smallHwpx,
  smallXlsx,
  wordLine,
} from "../small/small-zip";
import { packedNothing, rawZip, type RawPart } from "./raw-zip";

/** A file that somebody hands over by mistake or with intent, and the code of the one sentence it ends in. */
export interface HostileFile {
  readonly about: string;
  readonly name: string;
  readonly code: string;
  make(): Uint8Array;
}

const file = (about: string, name: string, code: string, make: () => Uint8Array): HostileFile => ({
  about,
  name,
  code,
  make,
});

const plan = ["1. 하천 정비", "□ 사업개요", "- 사업비: 100백만 원(시비)"];
const hwpx = (): Uint8Array => smallHwpx(plan.map((line) => hwpxLine(line)).join(""));
const hwp = (): Uint8Array => smallHwp(Buffer.concat(plan.map((line) => hwpParagraph(line))));
const docx = (): Uint8Array => smallDocx(plan.map((line) => wordLine(line)).join(""));
const xlsx = (): Uint8Array =>
  smallXlsx([{ name: "계획", xml: sheetRows(plan.map((line) => [line])) }]);
const pdf = (): Uint8Array => smallPdf([{ marks: ruledTable([plan]) }]);
const half = (whole: Uint8Array): Uint8Array => whole.subarray(0, Math.floor(whole.length / 2));
const section = (part: Omit<RawPart, "name">): RawPart => ({
  name: "Contents/section0.xml",
  ...part,
});
const gigabyte = 2 ** 30;

const cutShort = [
  file("half a .hwpx", "half.hwpx", "corrupted", () => half(hwpx())),
  file("half a .hwp", "half.hwp", "corrupted", () => half(hwp())),
  file("half a .docx", "half.docx", "corrupted", () => half(docx())),
  file("half a .xlsx", "half.xlsx", "corrupted", () => half(xlsx())),
  file("a third of a .pdf", "half.pdf", "corrupted", () => pdf().subarray(0, 300)),
];

const notWhatTheySay = [
  file("a picture named .hwpx", "picture.hwpx", "unsupported", () =>
    Buffer.from(`\x89PNG\r\n\x1a\n${"\0\x01".repeat(5_000)}`, "latin1"),
  ),
  file("a program named .txt", "program.txt", "not-text", () =>
    Buffer.from(`MZ${"\x90\0\x03\0\x04".repeat(5_000)}`, "latin1"),
  ),
  file("a sound named .pdf", "sound.pdf", "not-text", () =>
    Buffer.from(`ID3\x04${"\0\x07\x01\x02\xff".repeat(5_000)}`, "latin1"),
  ),
  file("another package named .docx", "package.docx", "unsupported", () =>
    rawZip([{ name: "a.txt", body: Buffer.from("글") }]),
  ),
  file("an old .doc named .docx", "old.docx", "old-office", () =>
    compoundFile({ WordDocument: new Uint8Array(600) }),
  ),
];

const locked = [
  file("a .hwp with a password", "locked.hwp", "encrypted", () =>
    smallHwp(hwpParagraph("글"), undefined, 3),
  ),
  file("a .hwpx with a password", "locked.hwpx", "encrypted", () =>
    rawZip([
      section({ body: Buffer.from("<s/>") }),
      { name: "META-INF/manifest.xml", body: Buffer.from("<m><encryption-data/></m>") },
    ]),
  ),
  file("an Office file with a password", "locked.xlsx", "encrypted", () =>
    compoundFile({ EncryptedPackage: new Uint8Array(600) }),
  ),
  file("a ZIP whose files are locked", "locked.docx", "encrypted", () =>
    rawZip([section({ body: Buffer.from("<s/>"), flags: 1 })]),
  ),
  file("a .pdf with a password", "locked.pdf", "encrypted", () => lockedPdf(pdf())),
  file("a distribution copy", "distribution.hwp", "distribution", () =>
    smallHwp(hwpParagraph("글"), undefined, 5),
  ),
];

const bombs = [
  file("1 GB, honestly stated", "honest.hwpx", "zip-bomb", () =>
    rawZip([section({ packed: packedNothing(1_024), said: gigabyte })]),
  ),
  file("1 GB that claims to be 5 KB", "lying.hwpx", "zip-bomb", () =>
    rawZip([section({ packed: packedNothing(1_024), said: 5_000 })]),
  ),
  file("1 GB in a .docx", "lying.docx", "zip-bomb", () =>
    rawZip([
      {
        name: "_rels/.rels",
        body: Buffer.from(
          '<R><Relationship Type="a/officeDocument" Target="word/document.xml"/></R>',
        ),
      },
      { name: "word/document.xml", packed: packedNothing(1_024), said: 5_000 },
    ]),
  ),
  file("1 GB in a .xlsx", "lying.xlsx", "zip-bomb", () =>
    rawZip([
      {
        name: "_rels/.rels",
        body: Buffer.from(
          '<R><Relationship Type="a/officeDocument" Target="xl/workbook.xml"/></R>',
        ),
      },
      { name: "xl/workbook.xml", packed: packedNothing(1_024), said: 5_000 },
    ]),
  ),
  file("1 MB that claims 1 GB", "claims.hwpx", "zip-bomb", () =>
    rawZip([section({ body: Buffer.alloc(2 ** 20, " "), said: gigabyte })]),
  ),
  file("4,000 files that lie over one another", "overlapping.hwpx", "zip-bomb", () =>
    rawZip([
      section({ body: Buffer.from(`<s>${noise(2 ** 20)}</s>`) }),
      ...Array.from({ length: 4_000 }, (_, at) => ({
        name: `Contents/section${at + 1}.xml`,
        over: 0,
      })),
    ]),
  ),
  file("60,000 files", "many.hwpx", "zip-bomb", () =>
    rawZip(Array.from({ length: 60_000 }, (_, at) => ({ name: `Contents/section${at}.xml` }))),
  ),
  file("5 GB in the wide fields of Zip64", "zip64.hwpx", "zip-bomb", () =>
    rawZip([section({ body: Buffer.from("<s/>"), said: 5 * gigabyte })], true),
  ),
  file("a .hwp whose text unpacks to 1 GB", "bomb.hwp", "zip-bomb", () =>
    compoundFile({
      FileHeader: Buffer.concat([
        Buffer.from("HWP Document File".padEnd(36, "\0")),
        Buffer.from([1, 0, 0, 0]),
      ]),
      DocInfo: packedNothing(1),
      "BodyText/Section0": packedNothing(1_024),
    }),
  ),
  file("a .pdf whose page unpacks to 1 GB", "bomb.pdf", "zip-bomb", () =>
    packedPdf(Buffer.concat([Buffer.from([0x78, 0x9c]), packedNothing(1_024, " ")])),
  ),
];

const declarations = [
  file("a DOCTYPE that names a file", "doctype.hwpx", "dtd-refused", () =>
    smallHwpx('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>&b;'),
  ),
  file("entities of entities", "laughs.docx", "dtd-refused", () =>
    smallDocx(`<!DOCTYPE a [<!ENTITY b "${"ha".repeat(100)}"><!ENTITY c "&b;&b;&b;">]>&c;`),
  ),
  file("a DOCTYPE in a workbook", "doctype.xlsx", "dtd-refused", () =>
    smallXlsx([{ name: "계획", xml: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
  ),
];

const deep = [
  file("tables in tables, 2,000 times, in .hwpx", "deep.hwpx", "too-deep", () =>
    smallHwpx(nested("<hp:p><hp:run><hp:tbl><hp:tr><hp:tc>", 2_000)),
  ),
  file("tables in tables, 20,000 times, in .docx", "deep.docx", "too-deep", () =>
    smallDocx(nested("<w:tbl><w:tr><w:tc><w:p>", 20_000)),
  ),
  file("tables in tables, 500 times, in .hwp", "deep.hwp", "too-deep", () =>
    smallHwp(deepHwp(500)),
  ),
  file("tables in tables, 100,000 times, in .html", "deep.html", "too-deep", () =>
    Buffer.from(`<html>${"<table><tr><td>".repeat(100_000)}</html>`),
  ),
  file("elements in elements, a million times, in .html", "elements.html", "too-deep", () =>
    Buffer.from(`<html>${"<div><b>".repeat(500_000)}</html>`),
  ),
];

const empty = [
  file("nothing", "nothing.hwpx", "no-text", () => new Uint8Array()),
  file("spaces", "spaces.txt", "empty", () => Buffer.from(" \r\n\t\r\n")),
  file("a .hwpx without text", "empty.hwpx", "no-text", () => smallHwpx("")),
  file("a .hwp without text", "empty.hwp", "empty-body", () => smallHwp(new Uint8Array())),
  file("a .docx without text", "empty.docx", "no-text", () => smallDocx("")),
  file("a .xlsx without text", "empty.xlsx", "no-text", () =>
    smallXlsx([{ name: "시트", xml: "<sheetData/>" }]),
  ),
  file("a .pdf without text", "empty.pdf", "scanned", () => smallPdf([{ marks: [] }])),
];

const tooMuch = [
  file("100 MB of text", "long.txt", "too-large", () => Buffer.alloc(100_000_000, "업무계획 ")),
  file("49 MB of text", "under.txt", "too-large", () => Buffer.alloc(49_000_000, "업무계획\n")),
  file("15 MB of text in one line", "line.txt", "no-projects", () =>
    Buffer.alloc(15_000_000, "업무계획 70백만 원, "),
  ),
  file("15 MB of text in short lines", "lines.txt", "too-large", () =>
    Buffer.alloc(15_000_000, "- 사업비: 70백만 원\n"),
  ),
  file("30 MB of a web page", "page.html", "too-large", () =>
    Buffer.concat([
      Buffer.from("<html>"),
      Buffer.alloc(30_000_000, "<p>- 사업비: 70백만 원<table><tr><td>1<td>2</table>"),
    ]),
  ),
  file("a sheet as wide as Excel has columns", "wide.xlsx", "too-large", () =>
    sheetOf(30, 16_384, (at) => `<c r="${at}" t="n"><v>1</v></c>`),
  ),
  file("a sheet of 160,000 rows", "tall.xlsx", "too-large", () =>
    sheetOf(160_000, 2, (at) => `<c r="${at}"><v>1</v></c>`),
  ),
  file("a merge over a whole sheet", "merge.xlsx", "too-large", () =>
    smallXlsx([
      {
        name: "계획",
        xml: `<sheetData>${Array.from({ length: 20_000 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>1</v></c><c r="B${r + 1}"><v>2</v></c></row>`).join("")}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100)}</mergeCells>`,
      },
    ]),
  ),
  file("one long text in 10,000 cells", "shared.xlsx", "too-large", () => sharedText(30_000)),
  file("a table of 20,000 by 256 in .hwpx", "cells.hwpx", "too-large", () =>
    smallHwpx(
      hwpxLine(
        "",
        "",
        hwpxTable([
          [0, 0, 1, 1, hwpxLine("1")],
          [19_999, 255, 1, 1, hwpxLine("2")],
        ]),
      ),
    ),
  ),
  file("a list whose number is 10,000 letters long", "numbers.docx", "too-large", () =>
    smallDocx(
      Array.from({ length: 20_000 }, (_, at) =>
        wordLine(String(at * 7_919), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      ).join(""),
      {
        numbering: `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${noise(10_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>`,
      },
    ),
  ),
  file("a .pdf of 2,000 pages", "pages.pdf", "too-large", () =>
    smallPdf(Array.from({ length: 2_000 }, () => ({ marks: [] }))),
  ),
];

/** Every kind that a reader has to end quickly, each with one clear sentence. */
export const hostileFiles: readonly HostileFile[] = [
  ...cutShort,
  ...notWhatTheySay,
  ...locked,
  ...bombs,
  ...declarations,
  ...deep,
  ...empty,
  ...tooMuch,
];

/** Letters that do not pack well, always the same ones. */
function noise(length: number): string {
  let state = 1;
  let text = "";
  for (let at = 0; at < length; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    text += String.fromCharCode(97 + (state % 26));
  }
  return text;
}

const nested = (opening: string, times: number): string => {
  const closing = [...opening.matchAll(/<([\w:]+)>/g)]
    .map(([, name]) => `</${name}>`)
    .reverse()
    .join("");
  return opening.repeat(times) + closing.repeat(times);
};

function deepHwp(times: number): Uint8Array {
  const levels = Array.from({ length: times }, (_, depth) => {
    const level = 2 * depth;
    const list = hwpCell(level + 2, [0, 0, 1, 1], "").subarray(0, 38);
    const paragraph = hwpParagraph("\u000b", level);
    const table = record(77, level + 2, Buffer.alloc(20));
    return Buffer.concat([paragraph, hwpControl("tbl ", level + 1), table, list]);
  });
  return Buffer.concat([...levels, hwpParagraph("속", 2 * times)]);
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") +
  String.fromCharCode(65 + (column % 26));

function sheetOf(rows: number, columns: number, cell: (at: string) => string): Uint8Array {
  const names = Array.from({ length: columns }, (_, column) => letters(column));
  const xml = Array.from(
    { length: rows },
    (_, row) =>
      `<row r="${row + 1}">${names.map((name) => cell(`${name}${row + 1}`)).join("")}</row>`,
  );
  return smallXlsx([{ name: "계획", xml: `<sheetData>${xml.join("")}</sheetData>` }]);
}

/** Cells that all name one text of so many letters. */
function sharedText(length: number): Uint8Array {
  const rows = Array.from(
    { length: 5_000 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c><c r="B${row + 1}" t="s"><v>0</v></c></row>`,
  );
  return smallXlsx(
    [{ name: "계획", xml: `<sheetData>${rows.join("")}</sheetData>` }],
    "",
    `<si><t>${noise(length)}</t></si>`,
  );
}

/** A page whose contents are packed bytes. */
function packedPdf(packed: Uint8Array): Uint8Array {
  const [before = "", after = ""] = Buffer.from(smallPdf([{ marks: [] }]))
    .toString("latin1")
    .split("<</Length 0>>\nstream\n\nendstream");
  return Buffer.concat([
    Buffer.from(before, "latin1"),
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    Buffer.from(`\nendstream${after}`, "latin1"),
  ]);
}

/** The same with a trailer that speaks of a password nobody has. */
export function lockedPdf(whole: Uint8Array): Uint8Array {
  const zeros = "00".repeat(32);
  return Buffer.from(
    Buffer.from(whole)
      .toString("latin1")
      .replace(
        "/Root 1 0 R>>",
        `/Root 1 0 R/ID[<${"ab".repeat(16)}><${"ab".repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>>>`,
      ),
    "latin1",
  );
}
