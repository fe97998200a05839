import { readFileSync } from "node:fs";
import path from "node:path";
import type { Block } from "../../../src/documents/model/document-model";
import type { PdfEngine } from "../../../src/documents/pdf/pdf-engine";
import { readPdf } from "../../../src/documents/pdf/read-pdf";
import { nodePdf } from "../../../src/entry/cli/node-pdf";
import { smallPdf, type Mark, type SmallPage } from "./small-pdf";

let engine: PdfEngine;
beforeAll(async () => {
  engine = await nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps"));
});

const blocksIn = async (bytes: Uint8Array): Promise<readonly Block[]> =>
  (await readPdf(bytes, engine, { aborted: false })).value.blocks;
/** Pages of our own sentences as Chromium printed them; the markup lies beside each. */
const printed = (name: string): Promise<readonly Block[]> =>
  blocksIn(new Uint8Array(readFileSync(path.join(__dirname, "printed", `${name}.pdf`))));
const told = (block: Block): unknown =>
  block.kind === "paragraph"
    ? block.text.replace(/\s/g, "")
    : block.rows.map((row) => row.map((cell) => cell && (cell.blocks?.map(told) ?? cell.text)));
const budget = [
  ["구분", "총사업비", "2026년", "2027년"],
  ["계", "1,200", "700", "500"],
  ["국비", "600", "350", "250"],
  ["시비", "600", "350", "250"],
];

test("tables that touch are two, and a table in a cell stays in it", async () => {
  expect((await printed("touching")).map(told)).toEqual([
    "1.둑길자전거도로정비",
    "□소요예산(단위:백만원)",
    budget,
    [
      ["월", "추진 내용"],
      ["3월", "실시설계 착수"],
      ["9월", "공사 발주"],
    ],
    "□기대효과",
    "-강변을찾는시민의안전한이동",
    [
      ["사업명", "세부 내역"],
      [
        "쉼터 조성",
        [
          [
            ["품목", "수량"],
            ["의자", "12"],
            ["그늘막", "4"],
          ],
        ],
      ],
      ["조명 설치", "가로등 30주"],
    ],
    "끝.",
  ]);
});

test("a table over three pages is one, its heading once", async () => {
  const [, table, last] = await printed("over-pages");
  const rows = table?.kind === "table" ? table.rows.map((row) => row[0]?.text) : [];
  expect(rows).toEqual(["번호", ...Array.from({ length: 74 }, (_, at) => String(at + 1))]);
  expect(last).toMatchObject({ kind: "paragraph", page: 3 });
});

test("of two columns the left one is read first", async () => {
  const lines = (await printed("two-columns")).map(told);
  expect(lines).toHaveLength(19);
  expect(lines.slice(1, 3)).toEqual(["1.마을도서관새단장", "□사업개요"]);
  expect(lines.slice(9, 12)).toEqual(["-2026.6.공사착수", "2.장터공영주차장확충", "□사업개요"]);
  expect(lines).toContain(
    "-사업내용:장터뒤편빈터에주차면64면을놓고보행로를이어걷는사람의길을떼어놓음",
  );
});

test("a table without lines on a sheet that lies on its side", async () => {
  const [, , table] = (await printed("landscape")).map(told);
  expect(table).toContainEqual(["국비", "4,500", "600", "1,150", "1,250", "1,500"]);
});

describe("pages whose letters are turned", () => {
  // Set so that the sheet, turned as it says, shows them upright, one line below the other.
  const turned: readonly (readonly [number, readonly Mark[]])[] = [
    [
      90,
      ["□ 가나", "□ 다라"].map((text, at) => ({
        text,
        x: 100 + 20 * at,
        y: 60,
        turn: [0, 1, -1, 0],
      })),
    ],
    [
      270,
      ["□ 가나", "□ 다라"].map((text, at) => ({
        text,
        x: 500 - 20 * at,
        y: 700,
        turn: [0, -1, 1, 0],
      })),
    ],
  ];
  test.each(turned)("by %i degrees are read upright", async (rotate, marks) => {
    const page: SmallPage = { marks, rotate };
    expect((await blocksIn(smallPdf([page]))).map(told)).toEqual(["□가나", "□다라"]);
  });
});

test("a word that is set letter by letter is one word, a figure too", async () => {
  const letters = (text: string, x: number, step: number): readonly Mark[] =>
    Array.from(text, (one, at) => ({ text: one, x: x + at * step, y: 700 }));
  const marks = [...letters("시비", 60, 10), ...letters("1,200", 90, 5)];
  expect(await blocksIn(smallPdf([{ marks }]))).toMatchObject([{ text: "시비 1,200" }]);
});
