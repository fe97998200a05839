import type { AgainView } from "../../src/app/view";
import { manyProjects, oneProject } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** A newer document into sheets that people have rearranged, and documents that differ in more than figures. */
let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

const failure = () => open.view().failure?.details ?? null;

async function imported(text: string): Promise<void> {
  await open.actions.paste(text);
  await open.actions.write();
  expect(failure()).toBeNull();
}

async function compared(text: string): Promise<AgainView> {
  await open.actions.paste(text);
  await open.actions.compareAgain();
  expect(failure()).toBeNull();
  const { import: shown } = open.view();
  if (shown.phase !== "again") throw new Error(shown.phase);
  return shown.again;
}

async function importedAgain(text: string): Promise<void> {
  await compared(text);
  await open.actions.importAgain();
  expect(failure()).toBeNull();
  await open.preview.quiet();
}

async function edited(act: (book: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  await open.preview.quiet();
}

const cellsOf = (sheet: string) =>
  open.preview.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? {};

/** What somebody sees of the figures: texts and numbers by sheet, of formulas their results. */
const shown = () =>
  Object.fromEntries(
    open.preview
      .snapshot()
      .sheets.map(({ name, cells }) => [
        name,
        Object.fromEntries(
          Object.entries(cells).flatMap(([at, { value }]) =>
            value === undefined || value === "" ? [] : [[at, value]],
          ),
        ),
      ]),
  );

const figures = async () => {
  await open.actions.check();
  expect(failure()).toBeNull();
  const { checked } = open.app.store.getState();
  expect(checked?.notices).toEqual([]);
  return checked?.plan.projects.map(({ no, title, cost, tables }) => [
    no,
    title,
    cost?.total,
    tables.map(({ columns, rows }) => [
      columns.map(({ label }) => label),
      rows.map(({ label, amounts }) => [label, amounts]),
    ]),
  ]);
};

const base = manyProjects(3);
const inThousands = base
  .replaceAll("(단위: 백만 원)", "(단위: 천 원)")
  .replace(/^((?:계|국비|시비)\t.*)$/gm, (line) => line.replace(/\d+/g, "$&000"));
const yearMore = base
  .replaceAll("구분\t총사업비\t2026년\t2027년", "구분\t총사업비\t2026년\t2027년\t2028년")
  .replace(/^(?:계|국비|시비)\t.*$/gm, (line) => `${line}\t-`);
const yearMoreInOne = yearMore.split("2. 생활권").length > 0 ? withYearIn(2) : base;

function withYearIn(no: number): string {
  const project = oneProject(no)
    .replace("2026년\t2027년", "2026년\t2027년\t2028년")
    .replace(/^(?:계|국비|시비)\t.*$/gm, (line) => `${line}\t-`);
  return base.replace(oneProject(no), project);
}

test.each([
  ["a project renamed", base.replaceAll("생활권 2번 길 정비", "생활권 둘째 길 확장")],
  ["another unit", inThousands],
  ["a year more in every table", yearMore],
  ["a year more in one table", yearMoreInOne],
  ["projects numbered anew", base.replace(/^2\. 생활권/gm, "4. 생활권")],
  [
    "one source more",
    base.replace(/^시비\t300\t100\t200$/m, "도비\t100\t40\t60\n시비\t200\t60\t140"),
  ],
])(
  "a document with %s shows what it would have shown had it come first, or says that it cannot",
  async (_, text) => {
    await imported(base);
    const again = await compared(text);
    if (!again.possible) await open.actions.write();
    else await open.actions.importAgain();
    expect(failure()).toBeNull();
    await open.preview.quiet();
    const [seen, read] = [shown(), await figures()];
    await open.preview.dispose();
    open = await openApp();
    await imported(text);
    await open.preview.quiet();
    const first = shown();
    for (const [sheet, cells] of Object.entries(first))
      expect([sheet, seen[sheet]]).toEqual([sheet, cells]);
    expect(read).toEqual(await figures());
  },
);

const newer = base.replace("시비\t300\t100\t200", "시비\t300\t110\t190");

const rearranged: readonly (readonly [string, (book: Excel.Workbook) => void])[] = [
  ["a sheet renamed", (book) => (book.worksheets.getItem("소요예산").name = "우리 과 예산")],
  ["rows inserted", (book) => book.worksheets.getItem("소요예산").getRange("6:8").insert("Down")],
  [
    "a column inserted",
    (book) => book.worksheets.getItem("소요예산").getRange("C:C").insert("Right"),
  ],
  [
    "a column of one's own inside",
    (book) => {
      const sheet = book.worksheets.getItem("소요예산");
      sheet.getRange("E:E").insert("Right");
      sheet.getRange("E7:E9").values = [["메모"], ["가"], [12]];
    },
  ],
  [
    "the table sorted",
    (book) => book.tables.getItem("tblBudget").sort.apply([{ key: 0, ascending: false }]),
  ],
  [
    "the table filtered",
    (book) => book.tables.getItem("tblBudget").columns.getItemAt(0).filter.applyValuesFilter(["2"]),
  ],
  ["the table turned into a range", (book) => book.tables.getItem("tblBudget").convertToRange()],
  ["a name deleted", (book) => book.names.getItem("검산_사업02").delete()],
  ["a copy of a sheet", (book) => book.worksheets.getItem("소요예산").copy("End")],
  ["a sheet hidden", (book) => (book.worksheets.getItem("소요예산").visibility = "Hidden")],
  ["총괄 in 억원", (book) => (book.names.getItem("표시단위").getRange().values = [["억원"]])],
];

test.each(rearranged)(
  "after %s, the same document changes nothing and a newer one only its figures",
  async (_, act) => {
    await imported(base);
    await edited(act);
    const same = await compared(base);
    expect([same.possible, same.document, same.conflicts]).toEqual([true, [], []]);
    await importedAgain(newer);
    const { drawn } = open.app.store.getState();
    expect(drawn?.plan.projects[0]?.tables[0]?.rows[2]?.amounts).toEqual(
      [300n, 110n, 190n].map((won) => won * 1_000_000n),
    );
    const all = open.preview
      .snapshot()
      .sheets.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
    expect(all).toContain(110);
    expect(JSON.stringify(all)).not.toMatch(/#(?:REF|NAME|VALUE)/);
    expect((await compared(newer)).canApply).toBe(false);
  },
);

test("a sheet that was deleted: it is said, and nothing is written", async () => {
  await imported(base);
  await edited((book) => book.worksheets.getItem("소요예산").delete());
  const before = shown();
  const again = await compared(newer);
  expect([again.possible, again.canApply]).toEqual([false, false]);
  expect(again.say).toContain("지워졌거나");
  expect(shown()).toEqual(before);
});

test("a project that the document dropped stays where somebody has written in its rows, and it is said where", async () => {
  await imported(base);
  const [at] = Object.entries(cellsOf("소요예산")).find(
    ([, { value }]) => value === "2. 생활권 2번 길 정비",
  ) ?? [""];
  const row = Number(/\d+/.exec(at)?.[0]) + 3;
  await open.preview.person.types(`소요예산!R${row}`, "삭제 전 확인");
  const without = base.replace("2. 생활권 2번 길 정비 3\n\n", "").replace(oneProject(2), "");
  const again = await compared(without);
  expect(again.left.join()).toContain(`소요예산 ${row}`);
  await open.actions.importAgain();
  expect(failure()).toBeNull();
  await open.preview.quiet();
  const notes = Object.entries(cellsOf("소요예산")).filter(
    ([, { value }]) => value === "삭제 전 확인",
  );
  expect(notes).toHaveLength(1);
});
