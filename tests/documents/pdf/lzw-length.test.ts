import * as fc from "fast-check";
import { lzwLength } from "../../../src/documents/pdf/lzw-length";
import { Unreadable } from "../../../src/outcome/unreadable";
import { refuseBombs } from "../../../src/documents/pdf/refuse-bombs";

const widthAt = (next: number): number =>
  next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;

/** Codes of the given widths, the highest bit first. */
function written(codes: readonly (readonly [code: number, width: number])[]): Uint8Array {
  const out: number[] = [];
  let [held, bits] = [0, 0];
  for (const [code, width] of codes) {
    held = (held << width) | code;
    bits += width;
    for (; bits >= 8; bits -= 8) out.push((held >>> (bits - 8)) & 255);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) out.push((held << (8 - bits)) & 255);
  return Uint8Array.from(out);
}

/** LZW as PDF has it: codes from 9 bits on, one code early. */
function packed(bytes: Uint8Array): Uint8Array {
  const codes: (readonly [number, number])[] = [[256, 9]];
  let known = new Map<string, number>();
  let next = 258;
  let word = "";
  const put = (): void => {
    codes.push([known.get(word) ?? word.charCodeAt(0), widthAt(next)]);
  };
  for (const byte of bytes) {
    const longer = word + String.fromCharCode(byte);
    if (longer.length === 1 || known.has(longer)) {
      word = longer;
      continue;
    }
    put();
    known.set(longer, next);
    next += 1;
    if (next === 4_094) {
      codes.push([256, widthAt(next)]);
      known = new Map();
      next = 258;
    }
    word = String.fromCharCode(byte);
  }
  if (word !== "") put();
  codes.push([257, widthAt(next)]);
  return written(codes);
}

/** Nothing but zeros, each code a zero longer than the one before it: about 7 MB for every 3,800 codes. */
function zeros(rounds: number): Uint8Array {
  const round = Array.from({ length: 3_800 }, (_, at): readonly [number, number] => [
    at === 0 ? 0 : 257 + at,
    widthAt(258 + at),
  ]);
  return written(
    Array.from({ length: rounds }, (_, at): readonly (readonly [number, number])[] => [
      [256, at === 0 ? 9 : 12],
      ...round,
    ]).flat(),
  );
}

test("what is packed is counted as long as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, 65), { maxLength: 3_000 }),
      fc.integer({ min: 1, max: 8 }),
      (letters, times) => {
        const bytes = Uint8Array.from(Array.from({ length: times }, () => letters).flat());
        expect(lzwLength(packed(bytes), Infinity)).toBe(bytes.length);
      },
    ),
    { numRuns: 200 },
  );
});

test("any bytes are counted, and no further than is allowed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
      expect(lzwLength(noise, 1_000)).toBeLessThan(1_000 + 4_096);
    }),
  );
});

test("a PDF whose page unpacks by LZW to more than a page holds is refused", () => {
  const bomb = zeros(5);
  expect(lzwLength(bomb, Infinity)).toBe(5 * ((3_800 * 3_801) / 2));
  expect(bomb.length).toBeLessThan(40_000);
  const pdf = (stream: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(`%PDF-1.4\n4 0 obj\n<</Length ${stream.length}/Filter/LZWDecode>>\nstream\n`),
      stream,
      Buffer.from("\nendstream\nendobj\n"),
    ]);
  expect(() => refuseBombs(pdf(bomb))).toThrow(Unreadable);
  expect(() => refuseBombs(pdf(zeros(4)))).not.toThrow();
});
