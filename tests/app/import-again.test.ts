import { readFileSync } from "node:fs";
import type { AgainView } from "../../src/app/view";
import type { SheetSnapshot } from "../../preview/model/snapshot";
import { manyProjects, oneProject } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";
import { syncsOf } from "./syncs";

/** A newer version of the document into the sheets of the last one, over the real office.js. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

const sample = readFileSync("assets/samples/sample-plan.ko.txt", "utf8");
const changed = sample
  .replace("- 200백만 원(시비)\n", "- 230백만 원(시비)\n")
  .replace("국비	24,500	3,500	5,600	5,600	9,800", "국비	24,500	3,400	5,700	5,600	9,800");

const newProject = `17. 스마트 물류 실증단지 조성 18`;
const newBody = `
17. 스마트 물류 실증단지 조성

- 물건이 오가는 길을 자동으로 살피는 단지를 만든다

□ 사업개요

- 사업기간: 2026. 1.~2027. 12.
- 사업비: 900백만 원(국 600 / 시 300)

□ 소요예산

(단위: 백만 원)

구분	총사업비	2026년	2027년
계	900	400	500
국비	600	300	300
시비	300	100	200
`;
const longer = `${changed.replace(/(16\. 의료 AI 반도체 전문인력 양성센터 구축 17\n)/, `$1${newProject}\n`)}${newBody}`;

const isOk = (): void => expect(open.view().failure?.details ?? null).toBeNull();

async function read(text: string): Promise<void> {
  await open.actions.paste(text);
  isOk();
}

async function imported(text: string): Promise<void> {
  await read(text);
  await open.actions.write();
  isOk();
}

async function compared(text: string): Promise<AgainView> {
  await read(text);
  await open.actions.compareAgain();
  isOk();
  const { import: shown } = open.view();
  if (shown.phase !== "again") throw new Error(shown.phase);
  return shown.again;
}

async function importedAgain(text: string): Promise<void> {
  await compared(text);
  await open.actions.importAgain();
  isOk();
  await open.preview.quiet();
}

const sheetNamed = (name: string): SheetSnapshot => {
  const sheet = open.preview.snapshot().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Without quotes that are not needed; a range of one cell is that cell. */
const asExcelWrites = (formula: string): string =>
  formula
    .replace(/'([가-힣]+)'!/g, "$1!")
    .replace(/(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)/g, (range, first: string, last: string) =>
      first.replaceAll("$", "") === last.replaceAll("$", "") ? first : range,
    );

/** What stands in the cells of our sheets, without looks; formulas as Excel writes them. */
const contents = () =>
  Object.fromEntries(
    open.preview
      .snapshot()
      .sheets.map(({ name, cells }) => [
        name,
        Object.fromEntries(
          Object.entries(cells).flatMap(([at, { value, formula }]) =>
            value === undefined && formula === undefined
              ? []
              : [[at, formula === undefined ? value : asExcelWrites(formula)]],
          ),
        ),
      ]),
  );

const cellOf = (subject: object): string => {
  const { checked } = open.app.store.getState();
  const found = checked?.subjects.find((each) => {
    const entries = Object.entries(subject);
    return entries.every(([key, value]) => Reflect.get(each.subject, key) === value);
  });
  if (!found) throw new Error("no such figure");
  return `${found.sheet}!${String.fromCharCode(65 + found.cell.column)}${found.cell.row + 1}`;
};
const national2026 = { project: 3, at: "cell", row: 1, column: 1 };
const national2027 = { project: 3, at: "cell", row: 1, column: 2 };
const valueAt = (address: string): unknown => {
  const [sheet = "", at = ""] = address.split("!");
  return sheetNamed(sheet).cells[at]?.value;
};

test("the same document twice: nothing is to be written", async () => {
  await imported(sample);
  const again = await compared(sample);
  expect(again).toMatchObject({ possible: true, canApply: false, conflicts: [], document: [] });
});

test("changed figures are written where they stand, as if the newer document had been imported first", async () => {
  await imported(sample);
  const again = await compared(changed);
  expect(again.document.map(({ label, base, document }) => [label, base, document])).toEqual(
    expect.arrayContaining([
      ["국비 × 2026년", "3,500", "3,400"],
      ["국비 × 2027년", "5,600", "5,700"],
    ]),
  );
  open.preview.batches.length = 0;
  await open.actions.importAgain();
  isOk();
  await open.preview.quiet();
  expect(syncsOf(open.preview)).toBeLessThanOrEqual(6);
  const written = contents();
  await open.preview.dispose();
  open = await openApp();
  await imported(changed);
  await open.preview.quiet();
  expect(written).toEqual(contents());
});

test("a new project is inserted, nothing is there twice, and its sums are native formulas", async () => {
  await imported(sample);
  const again = await compared(longer);
  expect(again.projects.map(({ kind, text }) => [kind, text])).toEqual([
    ["new", "17. 스마트 물류 실증단지 조성"],
  ]);
  await open.actions.importAgain();
  isOk();
  await open.preview.quiet();
  const written = contents();
  await open.actions.check();
  isOk();
  expect(open.app.store.getState().checked?.plan.projects.map(({ no }) => no)).toContain(17);
  await open.preview.dispose();
  open = await openApp();
  await imported(longer);
  await open.preview.quiet();
  expect(written).toEqual(contents());
});

const without = (text: string, no: number): string =>
  text.replace(`${no}. 생활권 ${no}번 길 정비 ${no + 1}\n\n`, "").replace(oneProject(no), "");

test.each([
  ["a project fewer", without(manyProjects(4), 1)],
  [
    "one fewer, one more, and a figure",
    without(manyProjects(5), 1).replace("602\t302", "602\t300"),
  ],
  ["one fewer in the middle, two more", without(manyProjects(6), 3)],
  ["its projects in another order", manyProjects(4).replace(oneProject(2), "") + oneProject(2)],
  ["another year", manyProjects(4).replaceAll("2027년", "2028년")],
])("a document with %s: as if it had come first", async (_, text) => {
  await imported(manyProjects(4));
  await importedAgain(text);
  const written = contents();
  expect(JSON.stringify(written)).not.toContain("#REF!");
  await open.preview.dispose();
  open = await openApp();
  await imported(text);
  await open.preview.quiet();
  expect(written).toEqual(contents());
});

test("one's own edits, columns and formats stay, and a figure that both changed is asked about", async () => {
  await imported(sample);
  await open.actions.check();
  const [mine, both] = [cellOf({ ...national2026, row: 3 }), cellOf(national2026)];
  const ofDocument = cellOf(national2027);
  await open.preview.person.types(mine, 1234);
  await open.preview.person.types(both, 3600);
  await open.preview.person.types("소요예산!R3", "내 메모");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("소요예산");
    sheet.getRange("R3").format.fill.color = "#FFF2CC";
    const figure = sheet.getRange(ofDocument.split("!")[1]);
    figure.format.fill.color = "#E2EFDA";
    figure.format.font.bold = true;
    figure.numberFormat = [["0.00"]];
    await context.sync();
  });
  const again = await compared(changed);
  expect(again.yours.map(({ now }) => now)).toEqual(["1,234"]);
  expect(again.conflicts).toMatchObject([
    {
      label: "국비 × 2026년",
      base: "3,500",
      now: "3,600",
      document: "3,400",
      takesDocument: false,
    },
  ]);
  await open.actions.importAgain();
  isOk();
  await open.preview.quiet();
  expect([valueAt(mine), valueAt(both)]).toEqual([1234, 3600]);
  expect(sheetNamed("소요예산").cells["R3"]).toMatchObject({
    value: "내 메모",
    look: { fill: "#FFF2CC" },
  });
  expect(sheetNamed("소요예산").cells[ofDocument.split("!")[1] ?? ""]).toMatchObject({
    value: 5700,
    look: { fill: "#E2EFDA", bold: true, numberFormat: "0.00" },
  });
  await open.actions.check();
  expect(valueAt(cellOf(national2027))).toBe(5700);
});

test("a conflict that is decided for the document is written", async () => {
  await imported(sample);
  await open.actions.check();
  const both = cellOf(national2026);
  await open.preview.person.types(both, 3600);
  const [conflict] = (await compared(changed)).conflicts;
  await open.actions.chooseDocument(conflict?.id ?? "", true);
  await open.actions.importAgain();
  isOk();
  await open.preview.quiet();
  expect(valueAt(both)).toBe(3400);
});

test("an import again is taken back, unless somebody has changed what it wrote", async () => {
  await imported(sample);
  await open.preview.quiet();
  const before = contents();
  await importedAgain(longer);
  expect(contents()).not.toEqual(before);
  await open.actions.check();
  const cell = cellOf(national2026);
  await open.preview.person.types(cell, 3401);
  await open.actions.undoWrite();
  expect(open.view().failure?.title).toContain(cell);
  open.actions.dismissFailure();
  await open.preview.person.types(cell, 3400);
  await open.actions.undoWrite();
  isOk();
  await open.preview.quiet();
  expect(contents()).toEqual(before);
  expect((await compared(sample)).canApply).toBe(false);
});
