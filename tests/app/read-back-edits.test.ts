import { manyProjects } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** What people do to our sheets, over the real office.js: the next check still finds every figure. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  await open.actions.paste(manyProjects(2));
  await open.actions.write();
  expect(open.view().failure).toBeNull();
});
afterEach(() => open.preview.dispose());

type Act = (book: Excel.Workbook) => void;
const sheet = (book: Excel.Workbook, name = "소요예산") => book.worksheets.getItem(name);

const harmless: readonly (readonly [string, Act])[] = [
  ["a sheet is renamed", (book) => (sheet(book).name = "예산 '26")],
  ["a sheet is moved to the front", (book) => (sheet(book).position = 0)],
  ["a sheet is copied", (book) => sheet(book).copy("End")],
  ["a sheet is hidden", (book) => (sheet(book).visibility = "Hidden")],
  ["rows are inserted", (book) => sheet(book).getRange("6:8").insert("Down")],
  ["a column is inserted", (book) => sheet(book).getRange("C:C").insert("Right")],
  ["rows are hidden", (book) => (sheet(book).getRange("6:9").rowHidden = true)],
  ["cells beside are merged", (book) => sheet(book).getRange("R2:S3").merge()],
  [
    "the tidy table is sorted",
    (book) => book.tables.getItem("tblBudget").sort.apply([{ key: 0, ascending: false }]),
  ],
  [
    "the tidy table is filtered",
    (book) => book.tables.getItem("tblBudget").columns.getItemAt(0).filter.applyValuesFilter(["2"]),
  ],
  ["its table is turned into a range", (book) => book.tables.getItem("tblBudget").convertToRange()],
  ["예산DB is deleted", (book) => sheet(book, "예산DB").delete()],
  ["two sheets change places", (book) => (sheet(book, "예산DB").position = 1)],
  ["all sheets get a new font", (book) => (sheet(book).getRange().format.font.name = "굴림")],
  [
    "a note is pasted beside a project",
    (book) =>
      (sheet(book).getRange("Q6:R7").values = [
        ["메모", 12_345],
        ["2차", "1,200"],
      ]),
  ],
  [
    "총괄 is shown in 억원",
    (book) => (book.names.getItem("표시단위").getRange().values = [["억원"]]),
  ],
];

test.each(harmless)("when %s, the plan reads as it was drawn", async (_, act) => {
  await open.actions.check();
  const before = open.app.store.getState().checked;
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  await open.preview.quiet();
  await open.actions.check();
  expect(open.view().failure?.details ?? null).toBeNull();
  const after = open.app.store.getState().checked;
  expect(after?.plan).toEqual(before?.plan);
  expect(after?.notices).toEqual(before?.notices);
});

const changed = async (act: Act): Promise<void> => {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  await open.preview.quiet();
  await open.actions.check();
  expect(open.view().failure?.details ?? null).toBeNull();
};
const codes = (): readonly (readonly [string, number | undefined])[] =>
  (open.app.store.getState().checked?.notices ?? []).map(({ code, project }) => [code, project]);
const projects = () => open.app.store.getState().checked?.plan.projects ?? [];
const amounts = (no: number) =>
  projects()
    .find((project) => project.no === no)
    ?.tables[0]?.rows.map((row) => row.amounts.map((won) => Number(won) / 1_000_000));

/** 소요예산 with two projects: titles in B5 and B13, headings below, then 계, 국비 and 시비. */
describe("what somebody changed reads as changed, and what is gone is told", () => {
  const asDrawn = [
    [901, 401, 500],
    [601, 301, 300],
    [300, 100, 200],
  ];
  beforeEach(async () => {
    await open.actions.check();
    expect([codes(), amounts(1)]).toEqual([[], asDrawn]);
  });
  const cell = (label: string, column: string): string => {
    const cells =
      open.preview.snapshot().sheets.find(({ name }) => name === "소요예산")?.cells ?? {};
    const [at] = Object.entries(cells).find(([, { value }]) => value === label) ?? [];
    return `${column}${/\d+/.exec(at ?? "")?.[0] ?? ""}`;
  };

  test("rows of a table that were sorted keep their figures", async () => {
    const [first, last] = [cell("계", "B"), cell("시비", "D")];
    await changed((book) =>
      sheet(book)
        .getRange(`${first}:E${last.slice(1)}`)
        .sort.apply([{ key: 0, ascending: false }]),
    );
    expect([codes(), amounts(1)]).toEqual([[], asDrawn]);
  });

  test("a table pasted over with texts, and one figure of it another", async () => {
    const [first, last] = [cell("계", "C"), cell("시비", "E")];
    await changed((book) => {
      const range = sheet(book).getRange(`${first}:${last}`);
      range.numberFormat = [
        ["@", "@", "@"],
        ["@", "@", "@"],
        ["@", "@", "@"],
      ];
      range.values = [
        ["901", "401", "500"],
        ["601", "301", " 3억 원 "],
        ["300", "99", "200"],
      ];
    });
    expect(codes()).toEqual([]);
    expect(amounts(1)).toEqual([asDrawn[0], asDrawn[1], [300, 99, 200]]);
  });

  test("figures that were merged: those that Excel drops are told", async () => {
    await changed((book) =>
      sheet(book)
        .getRange(`${cell("시비", "D")}:${cell("시비", "E")}`)
        .merge(),
    );
    expect(codes()).toEqual([["figure-emptied", 1]]);
    expect(amounts(1)?.[0]).toEqual(asDrawn[0]);
  });

  test("a row that was deleted", async () => {
    const row = cell("시비", "").replace(/\D/g, "");
    await changed((book) => sheet(book).getRange(`${row}:${row}`).delete("Up"));
    expect(codes()).toEqual([["figures-missing", 1]]);
    expect(amounts(1)).toEqual(asDrawn);
  });

  test("a column that was deleted", async () => {
    await changed((book) => sheet(book).getRange("E:E").delete("Left"));
    expect(codes()).toEqual([
      ["figures-missing", 1],
      ["figures-missing", 2],
    ]);
    expect(amounts(1)).toEqual(asDrawn);
  });

  test("a label and a heading that were written over: their figures are read, and it is told", async () => {
    const [label, figure] = [cell("시비", "B"), cell("시비", "D")];
    await changed((book) => {
      sheet(book).getRange(label).values = [["도비"]];
      sheet(book).getRange(figure).values = [[99]];
    });
    expect(codes()).toEqual([["words-rewritten", 1]]);
    expect(open.app.store.getState().checked?.notices[0]?.message.ko).toContain("‘시비’ → ‘도비’");
    expect(amounts(1)?.[2]).toEqual([300, 99, 200]);
  });

  test("all figures of a project written in 천원", async () => {
    const [first, last] = [cell("계", "C"), cell("시비", "E")];
    await changed((book) => {
      const thousands = asDrawn.map((row) => row.map((value) => value * 1000));
      sheet(book).getRange(`${first}:${last}`).values = thousands;
    });
    expect(codes()).toContainEqual(["unit-changed", 1]);
    expect(amounts(1)?.[0]).toEqual([901_000, 401_000, 500_000]);
  });

  test("names that were deleted", async () => {
    await changed((book) => book.names.getItem("검산_사업01").delete());
    expect(codes()).toEqual([["block-missing", 1]]);
    expect(amounts(1)).toEqual(asDrawn);
  });

  test("the sheet that was deleted", async () => {
    await changed((book) => sheet(book).delete());
    expect(codes()).toEqual([
      ["block-missing", 1],
      ["block-missing", 2],
    ]);
    expect(amounts(1)).toEqual(asDrawn);
  });

  test("총괄 that was deleted", async () => {
    await changed((book) => sheet(book, "총괄").delete());
    expect(codes()).toEqual([["list-missing", undefined]]);
    expect(amounts(1)).toEqual(asDrawn);
  });

  test("a copy that was changed changes nothing of what it was copied from", async () => {
    const figure = cell("시비", "D");
    await changed((book) => {
      const copy = sheet(book).copy("End");
      copy.getRange(figure).values = [[1]];
    });
    expect([codes(), amounts(1)]).toEqual([[], asDrawn]);
  });
});
