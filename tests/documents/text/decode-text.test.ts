import { decodeText, type Decoder } from "../../../src/documents/text/decode-text";
import { Unreadable } from "../../../src/outcome/unreadable";

const text = "1. 똠방각하 사업\n- 사업비: 70백만 원";

/** As a browser decodes: strictly where the encoding can be wrong. */
const decoder: Decoder = (bytes, encoding) => {
  if (encoding === "utf-16be") return new TextDecoder("utf-16le").decode(swapped(bytes));
  try {
    return new TextDecoder(encoding, { fatal: encoding !== "euc-kr" }).decode(bytes);
  } catch {
    return null;
  }
};

const swapped = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(bytes, (_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0);
const utf8 = new TextEncoder().encode(text);
const utf16 = new Uint8Array(Buffer.from(text, "utf16le"));
const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);

describe("the encoding of a text", () => {
  it.each([
    ["UTF-8", utf8],
    ["UTF-8 with its mark", withMark([0xef, 0xbb, 0xbf], utf8)],
    ["UTF-16 with its mark", withMark([0xff, 0xfe], utf16)],
    ["UTF-16 the other way round with its mark", withMark([0xfe, 0xff], swapped(utf16))],
    ["UTF-16 without a mark", utf16],
    ["UTF-16 the other way round without a mark", swapped(utf16)],
  ])("is found: %s", (_, bytes) => {
    expect(decodeText(bytes, decoder)).toBe(text);
  });

  it("is CP949 where the bytes are no UTF-8", () => {
    const asked: string[] = [];
    const found = decodeText(Uint8Array.from([0xb0, 0xa1, 0x31]), (bytes, encoding) => {
      asked.push(encoding);
      return decoder(bytes, encoding);
    });
    expect(asked).toEqual(["utf-8", "euc-kr"]);
    expect(found).toBe("가1");
  });

  it.each([
    ["a ZIP (hwpx, docx, xlsx)", [0x50, 0x4b, 0x03, 0x04]],
    ["an OLE file (hwp, xls)", [0xd0, 0xcf, 0x11, 0xe0]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ])("is not guessed for %s", (_, head) => {
    expect(() => decodeText(Uint8Array.from(head), decoder)).toThrow(Unreadable);
  });

  it("is not looked for in 100 MB", () => {
    expect(() => decodeText(new Uint8Array(100_000_000), decoder)).toThrow("too much text");
  });
});
