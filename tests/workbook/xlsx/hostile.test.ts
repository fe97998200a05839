import { deflateRawSync } from "node:zlib";
import { readXlsx } from "../../../src/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbook/xlsx/write-xlsx";

const plain = () =>
  writeXlsx({
    sheets: [
      {
        name: "S",
        gridlines: true,
        frozen: { rows: 0, columns: 0 },
        columnWidths: [],
        rowHeights: new Map(),
        cells: [{ row: 0, column: 0, content: { kind: "number", value: 1 }, style: "plain" }],
        tables: [],
        conditionalFormats: [],
        print: { landscape: false },
      },
    ],
    names: [],
    subjects: [],
  });

interface Part {
  readonly name: string;
  readonly body: Buffer;
  /** What the directory says, where it lies. */
  readonly said?: number;
  readonly flags?: number;
}

/** A ZIP file by hand, with the directory we want. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, said = body.length, flags = 0 } of parts) {
    const packed = deflateRawSync(body);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, title]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const workbookPart = (names = ""): Part => ({
  name: "xl/workbook.xml",
  body: Buffer.from(`<workbook><sheets/>${names}</workbook>`),
});
const sheetPart = (inside: string): Part => ({
  name: "xl/worksheets/sheet1.xml",
  body: Buffer.from(`<worksheet><sheetData/>${inside}</worksheet>`),
});
const wide = (text: string) => Buffer.from(text, "utf16le");
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const hostile: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ["nothing", "not-xlsx", () => new Uint8Array()],
  ["a text", "not-xlsx", () => Buffer.from("번호,사업")],
  ["another ZIP", "not-xlsx", () => zipOf([{ name: "word/document.xml", body: Buffer.from("a") }])],
  ["half a workbook", "damaged", async () => (await plain()).subarray(0, 2000)],
  ["a head without a tail", "damaged", () => Buffer.from("PK\u0003\u0004 and no more")],
  [
    "a workbook with a password",
    "encrypted",
    () => Buffer.concat([compound, wide("EncryptedPackage")]),
  ],
  ["an .xls", "old-format", () => Buffer.concat([compound, wide("Workbook")])],
  ["encrypted parts", "encrypted", () => zipOf([{ ...workbookPart(), flags: 1 }])],
  [
    "a bomb that says what it is",
    "too-large",
    () => zipOf([workbookPart(), { name: "xl/a", body: Buffer.alloc(60_000_000) }]),
  ],
  [
    "a bomb that lies",
    "damaged",
    () => zipOf([workbookPart(), { name: "xl/a", body: Buffer.alloc(60_000_000), said: 100 }]),
  ],
  [
    "a merge of a billion cells",
    "too-large",
    () =>
      zipOf([workbookPart(), sheetPart('<mergeCells><mergeCell ref="A1:XFD99999"/></mergeCells>')]),
  ],
  [
    "a name of a billion cells",
    "too-large",
    () =>
      zipOf([
        workbookPart(
          "<definedNames><definedName name=\"n\">'S'!$A$1:$XFD$99999</definedName></definedNames>",
        ),
      ]),
  ],
  [
    "XML that does not end",
    "damaged",
    () => zipOf([{ ...workbookPart(), body: Buffer.from("<workbook><sheets") }]),
  ],
];

test.each(hostile)(
  "%s is refused as %s, with a next step in both languages",
  async (_, code, make) => {
    const refusal: unknown = await readXlsx(await make()).then(
      () => null,
      (error: unknown) => error,
    );
    const korean = expect.stringMatching(/[가-힣].*\.$/) as unknown;
    const english = expect.stringMatching(/^[A-Z][ -~]*\.$/) as unknown;
    expect(refusal).toMatchObject({
      code,
      what: { ko: korean, en: english },
      todo: { ko: korean, en: english },
    });
  },
);

test("a workbook cut at any place is refused or read whole, never half", async () => {
  const whole = await plain();
  for (let length = 0; length < whole.length; length += 97) {
    await expect(readXlsx(whole.subarray(0, length))).rejects.toMatchObject({
      name: "Unreadable",
    });
  }
  expect((await readXlsx(whole)).value[0]?.cellAt(0, 0)).toMatchObject({ kind: "number" });
});
