import { zipSync } from "fflate";
import { mostBytes, openDocument } from "../../../src/documents/open-document";
import { nodeDecoder } from "../../../src/entry/cli/node-decoder";
import { Unreadable } from "../../../src/outcome/unreadable";
import { compoundFile, hwpParagraph, smallHwp } from "../small/small-hwp";
import {
  hwpxLine,
  hwpxTable,
  sheetRows,
  smallDocx,
  smallHwpx,
  smallXlsx,
  smallZip,
  wordLine,
} from "../small/small-zip";

const open = (bytes: Uint8Array) =>
  openDocument(bytes, { decoder: nodeDecoder, signal: { aborted: false } });

async function refused(bytes: Uint8Array): Promise<string> {
  const error: unknown = await open(bytes).then(
    ({ value }) => `read ${value.blocks.length} blocks`,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Unreadable)) return String(error);
  expect(error.what.ko).toMatch(/[가-힣].*다\.$/);
  expect(error.what.en).toMatch(/^[A-Z].*\.$/);
  return error.code;
}

const hwpx = smallHwpx(hwpxLine("글"));
const hwp = smallHwp(hwpParagraph("글"));
const docx = smallDocx(wordLine("글"));
const xlsx = smallXlsx([{ name: "시트", xml: sheetRows([["글"]]) }]);

test.each([
  ["hwpx", hwpx],
  ["hwp", hwp],
  ["docx", docx],
  ["xlsx", xlsx],
  ["text", Buffer.from("글")],
])("a document is known by its contents: %s", async (format, bytes) => {
  const { value } = await open(bytes);
  expect(value).toMatchObject({ format, blocks: [{ kind: "paragraph", text: "글" }] });
});

describe("what is refused, in a sentence of each language", () => {
  const zipBomb = smallZip({ "Contents/section0.xml": `<s>${" ".repeat(30_000_000)}</s>` });

  test.each([
    ["nothing", new Uint8Array(), "no-text"],
    ["a document without text", smallHwpx(""), "no-text"],
    ["half a .hwpx", hwpx.subarray(0, hwpx.length / 2), "corrupted"],
    ["half a .hwp", hwp.subarray(0, 1_100), "corrupted"],
    ["half a .docx", docx.subarray(0, docx.length / 2), "corrupted"],
    ["another package", smallZip({ "a.txt": "글" }), "unsupported"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), "unsupported"],
    ["an old .hwp", Buffer.from("HWP Document File V3.00 \x1a", "latin1"), "hwp3"],
    ["an old .doc", compoundFile({ WordDocument: new Uint8Array(600) }), "old-office"],
    [
      "an Office file with a password",
      compoundFile({ EncryptedPackage: new Uint8Array(600) }),
      "encrypted",
    ],
    [
      "a .hwpx with a password",
      smallZip({
        "Contents/section0.xml": "<s/>",
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
      }),
      "encrypted",
    ],
    ["a ZIP bomb", zipBomb, "zip-bomb"],
    ["a ZIP bomb that lies about its size", lying(zipBomb, 5_000), "zip-bomb"],
    ["a ZIP that claims 1 GB", lying(hwpx, 2 ** 30), "zip-bomb"],
    ["a .hwp that unpacks to 30 MB", smallHwp(new Uint8Array(30_000_000)), "zip-bomb"],
    [
      "a DOCTYPE",
      smallHwpx('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'),
      "dtd-refused",
    ],
    ["tables nested 2,000 times", smallHwpx(nested(2_000)), "too-deep"],
    ["more than the largest file", new Uint8Array(mostBytes + 1), "too-large"],
  ])("%s", async (_, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });

  test("a ZIP of 60,000 files", async () => {
    const names = Array.from({ length: 60_000 }, (_, at) => [
      `Contents/section${at}.xml`,
      new Uint8Array(),
    ]);
    const bytes = zipSync(Object.fromEntries(names) as Record<string, Uint8Array>, { level: 0 });
    expect(await refused(bytes)).toBe("zip-bomb");
  });

  test("a part whose bytes were changed", async () => {
    const changed = smallZip({ "Contents/section0.xml": `<s>${hwpxLine("글 하나")}</s>` }).slice();
    const at = Buffer.from(changed).indexOf("section0.xml") + 14;
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect(["corrupted", "no-text"]).toContain(await refused(changed));
  });
});

test("cells that claim 100,000 rows and columns stay within their table", async () => {
  const table = hwpxTable([[0, 0, 100_000, 100_000, hwpxLine("칸")]]);
  const { value } = await open(smallHwpx(`<hp:p><hp:run>${table}</hp:run></hp:p>`));
  expect(value.blocks).toMatchObject([{ rows: [[{ text: "칸", rowSpan: 1, columnSpan: 1 }]] }]);
});

test("a reading that was cancelled ends", async () => {
  const cancelled = openDocument(hwpx, { decoder: nodeDecoder, signal: { aborted: true } });
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
});

test("no flip of one byte breaks out of the sentences for people", async () => {
  for (const bytes of [hwpx, hwp, docx, xlsx])
    for (let at = 0; at < bytes.length; at += 41) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x5a;
      expect(await refused(flipped)).toMatch(/^[a-z0-9-]+$|^read \d+ blocks$/);
    }
});

/** The stated size of the first part, in both places, replaced. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(zip.slice());
  const directory = copy.indexOf("PK\x01\x02");
  copy.writeUInt32LE(size, directory + 24);
  copy.writeUInt32LE(size, 22);
  return copy;
}

function nested(depth: number): string {
  const open = "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc>".repeat(depth);
  return `${open}${"</hp:tc></hp:tr></hp:tbl></hp:run></hp:p>".repeat(depth)}`;
}
