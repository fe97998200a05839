import { checkGrids } from "../../src/app/check-grids";
import { writeCell } from "../../src/grid/a1";
import type { Subject } from "../../src/plan/subject";
import { layouts } from "../sums/formulas/foreign-layouts";
import { changed, sheetOf, type Cells } from "../sums/formulas/foreign-sheets";

const where = (subject: Subject): string => ("sheet" in subject ? writeCell(subject.cell) : "");
const found = (cells: Cells, origin = { row: 0, column: 0 }) =>
  checkGrids([sheetOf(cells, "표", origin)]).findings;

test.each(layouts.map((layout) => [layout.name, layout] as const))(
  "%s: nothing is wrong, and nothing is found",
  (_, { cells }) => {
    expect(found(cells).map(({ what }) => what.ko)).toEqual([]);
  },
);

const injected = layouts.flatMap(({ name, cells, wrong }) =>
  wrong.map((each) => [`${name}: ${each.cell} ${each.content}`, cells, each] as const),
);

test.each(injected)("%s is found and named", (_, cells, { cell, content, kind }) => {
  const findings = found(changed(cells, cell, content));
  const [first] = findings;
  expect(first && `${where(first.subject)} ${first.message}`).toBe(`${cell} ${kind}`);
  expect(new Set(findings.map(({ cause }) => cause)).size).toBe(1);
});

test("the most serious comes first: a wrong range before a total that is typed and right", () => {
  const table = layouts[0]?.cells ?? [];
  const sum = [1, 2, 3].reduce((total, column) => total + Number(table[2]?.[column]), 0);
  const cells = changed(changed(table, "E3", sum), "C8", "=SUM(C2:C6)");
  expect(found(cells).map(({ severity }) => severity)).toEqual(["error", "review"]);
});
