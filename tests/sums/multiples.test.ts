import { gridOf } from "../../src/grid/grid-of";
import { discoverSums } from "../../src/sums/discover-sums";

/** Figures that have nothing to do with one another but this: 1835 + 2142 = 3977 in the first line. */
const list = [1835, 1377, 2142, 3977, 2983, 1988, 6424, 4818, 3299, 8871];
const times = (factors: readonly number[]) =>
  factors.map((factor) => list.map((price) => Math.round(price * factor)));
const sums = (values: readonly (readonly number[])[]) =>
  discoverSums(gridOf({ sheet: "", values })).relations;

test("twenty lists that are one price list times a factor say of a sum what the one list says: nothing yet", () => {
  const factors = Array.from({ length: 20 }, (_, index) => 0.83 + 0.0171 * index);
  expect(sums(times(factors))).toEqual([]);
});

test("lines of their own that keep the sum say it each", () => {
  const own = Array.from({ length: 20 }, (_, line) =>
    list.map((price, place) => price + ((line * 7919 + place * 104_729) % 977)),
  ).map(([a = 0, b = 0, c = 0, , ...rest]) => [a, b, c, a + c, ...rest]);
  const found = sums(own);
  expect(found).toHaveLength(20);
  expect(found.every(({ total, parts }) => total.column === 3 && parts.length === 2)).toBe(true);
});

test("rows of few figures in one ratio, as of 70 % and 30 %, still say that they add up", () => {
  const shared = [1240, 3310, 870, 5120, 2490].map((all) => [all, all * 0.7, all * 0.3]);
  expect(sums(shared).filter(({ axis }) => axis === "row")).toHaveLength(5);
});
