import fc from "fast-check";
import { pageBreaks, pagesAcross } from "../../src/sheets/page-breaks";

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

test("one page is reckoned as large as it may come out, pages beside each other with room for wider digits", () => {
  const narrowSheet = [20, 400, 400];
  expect(pagesAcross(narrowSheet)).toEqual({ scale: 100, columnBreaks: [] });
  expect(pagesAcross([600, 600])).toEqual({ scale: 86, columnBreaks: [] });
  const wide = [300, ...Array.from({ length: 20 }, () => 80)];
  const { scale, columnBreaks } = pagesAcross(wide, [1, 11], 1);
  expect(columnBreaks).toEqual([11]);
  // DejaVu Sans, which stands in for 맑은 고딕, has digits a sixth wider.
  expect((((300 + 800) * 7) / 6) * (scale / 100)).toBeLessThanOrEqual(((297 - 24) / 25.4) * 96);
});
