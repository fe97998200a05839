import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSnapshot } from "../../../src/workbook/xlsx/read-snapshot";
import { writeSnapshot } from "../../../src/workbook/xlsx/write-snapshot";

/** Files of other people: whatever is not carried is said, and what is carried is there. */
async function fileOf(make: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("예산");
  sheet.getCell("A1").value = 1;
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sheetOf = (workbook: Workbook) => workbook.getWorksheet("예산")!;

/** The same file with parts of ours in it. */
function withParts(
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

const sheetPart = "xl/worksheets/sheet1.xml";
const edit = (
  parts: Record<string, Uint8Array>,
  name: string,
  rewrite: (xml: string) => string,
): void => {
  parts[name] = strToU8(rewrite(strFromU8(parts[name]!)));
};

const part = (name: string) => async () =>
  withParts(await fileOf(() => undefined), (parts) => {
    parts[name] = strToU8("<a/>");
  });

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const lost: readonly (readonly [what: string, make: () => Promise<Uint8Array>, said: RegExp])[] = [
  ["macros", part("xl/vbaProject.bin"), /매크로/],
  ["a pivot table", part("xl/pivotTables/pivotTable1.xml"), /피벗 테이블/],
  ["links to other workbooks", part("xl/externalLinks/externalLink1.xml"), /다른 통합 문서/],
  ["threaded comments", part("xl/threadedComments/threadedComment1.xml"), /대화 메모/],
  ["form controls", part("xl/ctrlProps/ctrlProp1.xml"), /양식 컨트롤/],
  [
    "a formula over another workbook",
    () => fileOf((workbook) => (sheetOf(workbook).getCell("B1").value = { formula: "[1]S!A1", result: 3 })), // prettier-ignore
    /다른 통합 문서를 쓰는 수식/,
  ],
  [
    "a picture",
    () =>
      fileOf((workbook) => {
        const id = workbook.addImage({ buffer: png, extension: "png" });
        sheetOf(workbook).addImage(id, "B2:C3");
      }),
    /그림/,
  ],
  [
    "a validation that is no list",
    () =>
      fileOf((workbook) => {
        sheetOf(workbook).getCell("A1").dataValidation = {
          type: "whole",
          operator: "between",
          formulae: [0, 9],
        };
      }),
    /유효성/,
  ],
  [
    "the password of a sheet",
    async () => {
      const workbook = new Workbook();
      await workbook.addWorksheet("예산").protect("암호", { sort: true });
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    },
    /시트 보호의 암호/,
  ],
  [
    "the fill of a whole column",
    () =>
      fileOf((workbook) => {
        sheetOf(workbook).getColumn(3).style = {
          fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } },
        };
      }),
    /행·열 전체/,
  ],
  [
    "a gradient",
    () =>
      fileOf((workbook) => {
        sheetOf(workbook).getCell("A1").fill = {
          type: "gradient",
          gradient: "angle",
          degree: 0,
          stops: [
            { position: 0, color: { argb: "FF000000" } },
            { position: 1, color: { argb: "FFFFFFFF" } },
          ],
        };
      }),
    /그러데이션/,
  ],
  [
    "a colour scale",
    () =>
      fileOf((workbook) => {
        sheetOf(workbook).addConditionalFormatting({
          ref: "A1:A9",
          rules: [
            {
              type: "colorScale",
              priority: 1,
              cfvo: [{ type: "min" }, { type: "max" }],
              color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
            },
          ],
        });
      }),
    /조건부 서식/,
  ],
];

test.each(lost)(
  "%s: the workbook is opened, and what is left out is said",
  async (_, make, said) => {
    const { value, notices } = await readSnapshot(await make());
    expect(value.sheets.map(({ name }) => name)).toEqual(["예산"]);
    const messages = notices.map(({ message }) => message.ko);
    expect(messages.filter((message) => said.test(message))).toHaveLength(1);
    for (const { message } of notices) expect(message.en).toMatch(/^[A-Z][ -~]*\.$/);
  },
);

test("an ordinary workbook says nothing", async () => {
  const { notices } = await readSnapshot(await fileOf(() => undefined));
  expect(notices).toEqual([]);
});

test("five thousand styles are opened and written again, each cell with its own", async () => {
  const color = (index: number): string => (0x100000 + index * 7).toString(16).toUpperCase();
  const bytes = await fileOf((workbook) => {
    const sheet = sheetOf(workbook);
    for (let index = 0; index < 5000; index += 1) {
      const cell = sheet.getCell(Math.floor(index / 50) + 1, (index % 50) + 1);
      cell.value = index;
      cell.fill = {
        type: "pattern",
        pattern: "solid",
        fgColor: { argb: `FF${color(index)}` },
      };
    }
  });
  const { value, notices } = await readSnapshot(bytes);
  expect(notices).toEqual([]);
  const { value: again } = await readSnapshot(await writeSnapshot(value));
  const fills = again.sheets[0]!.cells.map(({ look }) => look.fill);
  expect(fills).toEqual(Array.from({ length: 5000 }, (_, index) => `#${color(index)}`));
});

test("a conditional format that stops the others stops them in the next file, too", async () => {
  const bytes = withParts(
    await fileOf((workbook) => {
      for (const priority of [1, 2])
        sheetOf(workbook).addConditionalFormatting({
          ref: "A1:A9",
          rules: [
            { type: "expression", priority, formulae: ["A1>0"], style: { font: { bold: true } } },
          ],
        });
    }),
    (parts) =>
      edit(parts, sheetPart, (xml) => xml.replace('priority="2"', 'priority="2" stopIfTrue="1"')),
  );
  const { value } = await readSnapshot(bytes);
  const stops = (snapshot: typeof value) =>
    snapshot.sheets[0]!.conditionalFormats.map(({ stopIfTrue }) => stopIfTrue);
  expect(stops(value)).toEqual([false, true]);
  expect(stops((await readSnapshot(await writeSnapshot(value))).value)).toEqual([false, true]);
});
