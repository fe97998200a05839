import fc from "fast-check";
import { pageBreaks } from "../../src/sheets/page-breaks";

const pages = { scale: 100, heightOf: () => 20, repeated: 3 };

test("blocks that fit on one page together are not parted", () => {
  expect(pageBreaks(pages, [3, 10, 18], 25)).toEqual([]);
});

test("a block that would be split begins a new page", () => {
  expect(pageBreaks(pages, [3, 20, 32], 40)).toEqual([32]);
});

test("breaks stand at the beginnings of blocks, in order, each once, whatever the heights", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }), (lengths) => {
      const starts = lengths.map((_, at) => 3 + lengths.slice(0, at).reduce((a, b) => a + b, 0));
      const end = 3 + lengths.reduce((a, b) => a + b, 0);
      const breaks = pageBreaks(pages, starts, end);
      expect(starts).toEqual(expect.arrayContaining([...breaks]));
      expect([...breaks]).toEqual([...new Set(breaks)].sort((a, b) => a - b));
    }),
    { numRuns: 1000 },
  );
});
