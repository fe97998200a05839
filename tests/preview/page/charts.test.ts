import fc from "fast-check";
import { chartData, type ChartData } from "../../../preview/page/charts/chart-data";
import { chartWords } from "../../../preview/page/charts/chart-words";
import { drawChart } from "../../../preview/page/charts/draw-chart";
import { kindName, kindOf } from "../../../preview/page/charts/kinds";
import { scaleFor } from "../../../preview/page/charts/scale";
import { layersOf } from "../../../preview/page/charts/stacks";
import { open, type Opened } from "../model/open";

let opened: Opened;
beforeEach(() => {
  opened = open();
});
afterEach(() => opened.close());

const rows = [
  ["연도", "국비", "시비"],
  ["2026년", 30, 10],
  ["2027년", 60, -20],
];

async function add(type: string): Promise<void> {
  const sheet = opened.client.root.get("Worksheets").item("Sheet1");
  const range = sheet.at("GetRange", "A1:C3");
  range.set("Values", rows);
  range.set("NumberFormat", '#,##0"원"');
  sheet.get("Charts").at("Add", type, range, "Columns").make();
  await opened.client.sync();
}

function drawn(): { data: ChartData; picture: SVGElement } {
  const { book } = opened.workbook;
  const entry = book.extras(book.engine.sheets.active()).charts[0];
  if (!entry) throw new Error("no chart");
  const data = chartData(book, entry);
  return { data, picture: drawChart(data, book.engine.format.bind(book.engine), "ko") };
}

const numbers = (picture: SVGElement, name: string, attribute: string): number[] =>
  [...picture.querySelectorAll(name)].map((element) => Number(element.getAttribute(attribute)));

/** Without the frame and the squares of the legend. */
const barHeights = (picture: SVGElement): number[] =>
  numbers(picture, "rect", "height").slice(1, 5);

test("a column stands for every value, as high as the value is large", async () => {
  await add("ColumnClustered");
  const [a = 0, b = 0, c = 0, d = 0] = barHeights(drawn().picture);
  expect(b / a).toBeCloseTo(2, 2);
  expect(c / a).toBeCloseTo(1 / 3, 2);
  expect(d / a).toBeCloseTo(2 / 3, 2);
});

test("an edited cell changes its column and what is told of it", async () => {
  await add("ColumnClustered");
  const before = drawn();
  await opened.person.types("Sheet1!B2", 60);
  const after = drawn();
  expect(barHeights(before.picture)).not.toEqual(barHeights(after.picture));
  const [first, second] = barHeights(after.picture);
  expect(first).toBe(second);
  expect(chartWords(after.data, "ko")).toContain("국비: 2026년 60원, 2027년 60원");
});

test("rows that are hidden are not drawn", async () => {
  await add("ColumnClustered");
  opened.engine.cells.setHidden(opened.engine.sheets.active(), "row", 1, 1, true);
  expect(drawn().data.categories).toEqual(["2027년"]);
});

test.each([
  ["Pie", "path", 2],
  ["Doughnut", "path", 4],
  ["LineMarkers", "circle", 4],
  ["AreaStacked", "path", 2],
  ["BarStacked", "rect", 7],
])("%s is drawn with %s shapes", async (type, name, count) => {
  await add(type);
  expect(drawn().picture.querySelectorAll(name)).toHaveLength(count);
});

test("a kind that is not drawn shows its title and its name, and the values are told all the same", async () => {
  await add("Radar");
  const { data, picture } = drawn();
  expect(picture.textContent).toContain("방사형 차트");
  expect(picture.querySelector("path")).toBeNull();
  expect(chartWords(data, "en")).toMatch(/radar chart. 국비: 2026년 30원/);
});

test("what is stacked begins where the value below it ends; what is negative goes the other way", async () => {
  await add("ColumnStacked");
  const [state, city] = layersOf(drawn().data);
  expect(state?.spans).toEqual([
    { from: 0, to: 30 },
    { from: 0, to: 60 },
  ]);
  expect(city?.spans).toEqual([
    { from: 30, to: 40 },
    { from: 0, to: -20 },
  ]);
});

test("shares of a hundred per cent add up to one", async () => {
  await add("ColumnStacked100");
  const [state, city] = layersOf(drawn().data);
  expect(state?.spans[0]).toEqual({ from: 0, to: 0.75 });
  expect(city?.spans[0]).toEqual({ from: 0.75, to: 1 });
});

test("an axis holds every value between few round ticks", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (all) => {
      const scale = scaleFor(all, { minimum: null, maximum: null });
      for (const value of all) {
        expect(scale.share(value)).toBeGreaterThanOrEqual(0);
        expect(scale.share(value)).toBeLessThanOrEqual(1);
      }
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThan(16);
      expect(scale.ticks.some((tick) => Math.abs(tick) < 1e-6)).toBe(true);
    }),
  );
});

test("kinds are known by the names of the API, and have a name in both languages", () => {
  expect(kindOf("LineMarkersStacked100")).toEqual({
    family: "line",
    stacking: "hundred",
    markers: true,
  });
  expect(["3DColumn", "ColumnOfPie", "XYScatter", ""].map(kindOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(kindName("BarStacked", "ko")).toBe("누적 가로 막대형 차트");
  expect(kindName("3DPie", "en")).toBe("3-D chart");
});
