import { openPreview, type Preview } from "../../../preview/node/open-preview";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

const shown = (): unknown[] => {
  const cells = preview.snapshot().sheets.find(({ name }) => name === "Sheet1")?.cells ?? {};
  return ["A1", "A2", "A3", "A4"].map((at) => cells[at]?.value);
};

const sum = (times: number, term: string): string => `=${Array(times).fill(term).join("+")}`;

test.each([["the add-in"], ["a person"]])(
  "formulas and names follow a sheet that %s renames and names back, and what changes on it meanwhile",
  async (who) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("계획");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.workbook.names.add("계획금액", sheet.getRange("A1"));
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4").formulas = [
        [sum(1, "계획!A1")],
        [sum(20, "계획!$A$1")],
        [sum(1, "계획금액")],
        [sum(20, "계획금액")],
      ];
      await context.sync();
    });
    await preview.settled();
    let former = "계획";
    for (const [name, amount] of [
      ["새 계획", 2],
      ["계획", 3],
      ["계획 '26", 4],
      ["계획", 5],
    ] as const) {
      if (who === "a person") await preview.person.renames(former, name);
      else
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(former).name = name;
          await context.sync();
        });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange("A1").values = [[amount]];
        await context.sync();
      });
      await preview.settled();
      expect([name, ...shown()]).toEqual([name, amount, amount * 20, amount, amount * 20]);
      former = name;
    }
  },
);
