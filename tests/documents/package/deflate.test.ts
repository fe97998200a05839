import { constants, deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { deflatedLength, unpackDeflate } from "../../../src/documents/package/deflate";
import { crc32 } from "../../../src/documents/package/crc32";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc
    .array(fc.constantFrom(0, 1, 65, 250), { maxLength: 3_000 })
    .map((list) => Uint8Array.from(list)),
  fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(400)).map(([once, times]) => {
    const all = new Uint8Array(once.length * times);
    for (let at = 0; at < times; at += 1) all.set(once, at * once.length);
    return all;
  }),
);
const ways = fc.constantFrom(
  { level: 0 },
  { level: 1 },
  { level: 9 },
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
  { strategy: constants.Z_RLE },
);
const most = 1_000_000;

test("what zlib packs in any of its ways unpacks to the same bytes, whatever size is expected", () => {
  fc.assert(
    fc.property(bytes, ways, fc.nat(5_000), (given, way, expected) => {
      const packed = deflateRawSync(given, way);
      expect(Buffer.from(unpackDeflate(packed, most, expected))).toEqual(Buffer.from(given));
      expect(deflatedLength(packed, most)).toBe(given.length);
    }),
    { numRuns: 500 },
  );
});

test("packed data that end too soon are cut short, or damaged, never a shorter text", () => {
  fc.assert(
    fc.property(bytes, ways, fc.nat(), (given, way, at) => {
      const packed = deflateRawSync(given, way);
      const cut = packed.subarray(0, at % packed.length);
      expect(() => unpackDeflate(cut, most, 10)).toThrow(/cut short|damaged/);
      expect(() => deflatedLength(cut, most)).toThrow(/cut short|damaged/);
    }),
    { numRuns: 500 },
  );
});

test("any bytes either unpack or are refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const unpacked = answerOf(() => unpackDeflate(noise, most, 10).length);
      expect(answerOf(() => deflatedLength(noise, most))).toEqual(unpacked);
    }),
    { numRuns: 2_000 },
  );
});

function answerOf(run: () => number): string | number {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error.name : "thrown";
  }
}

test("nothing unpacks beyond what is allowed", () => {
  const packed = deflateRawSync(new Uint8Array(100_000));
  expect(() => unpackDeflate(packed, 99_999, 10)).toThrow("too long");
  expect(() => deflatedLength(packed, 99_999)).toThrow("too long");
  expect(unpackDeflate(packed, 100_000, 10)).toHaveLength(100_000);
});

test("the checksum is that of the standard", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  expect(crc32(Buffer.from("x123456789y").subarray(1, 10))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
