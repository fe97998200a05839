import { readFileSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../../../src/documents/open-document";
import { isPdf } from "../../../src/documents/pdf/is-pdf";
import type { PdfEngine } from "../../../src/documents/pdf/pdf-engine";
import { readPdf } from "../../../src/documents/pdf/read-pdf";
import { nodeDecoder } from "../../../src/entry/cli/node-decoder";
import { nodePdf } from "../../../src/entry/cli/node-pdf";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { withData } from "../../data";
import { blocksHeld } from "../expected-blocks";
import { planOf, planWithoutPlaces } from "../plan-without-places";
import { ruledTable, smallPdf, type Mark, type SmallPage } from "./small-pdf";

let engine: PdfEngine;
beforeAll(async () => {
  engine = await nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps"));
});

const calm = { aborted: false };
const read = async (...pages: readonly (readonly Mark[])[]) =>
  (await readPdf(smallPdf(pages.map((marks) => ({ marks }))), engine, calm)).value.blocks;
const said = async (pages: readonly SmallPage[]): Promise<readonly unknown[]> =>
  (await readPdf(smallPdf(pages), engine, calm)).value.blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.rows.map((row) => row.map((cell) => cell && cell.text)),
  );
const at = (y: number, ...words: readonly (readonly [number, string])[]): readonly Mark[] =>
  words.map(([x, text]) => ({ text, x, y }));

test("lines are paragraphs with their page; a font that is not embedded is read", async () => {
  expect(
    await read(at(700, [60, "□ 사업개요"]), at(700, [60, "- 사업비: 70백만 원(시비)"])),
  ).toEqual([
    { kind: "paragraph", text: "□ 사업개요", page: 1 },
    { kind: "paragraph", text: "- 사업비: 70백만 원(시비)", page: 2 },
  ]);
});

test("a line that had no room for the next word goes on below, one that had room ended", async () => {
  const long = "가".repeat(40);
  const marks = [
    ...at(700, [60, `- ${long}`]),
    ...at(684, [60, "나다 라마"]),
    ...at(668, [60, "바사"]),
  ];
  expect(await said([{ marks }])).toEqual([`- ${long}나다 라마`, "바사"]);
});

describe("tables", () => {
  const rows = [
    ["구분", "총사업비", "2026년"],
    ["계", "23,239", "5,365"],
    ["국비", "15,000", "3,500"],
  ];

  test("that lines draw, merged cells and all, between the text above and below", async () => {
    const merged = [
      ...at(720, [60, "□ 소요예산"]),
      ...ruledTable(rows).filter((mark) => !("line" in mark && mark.line[0] === 150)),
      { line: [150, 680, 150, 640] } as const,
      ...at(600, [60, "끝."]),
    ];
    const [, table] = await read(merged);
    expect(await said([{ marks: merged }])).toEqual([
      "□ 소요예산",
      [["구분  총사업비", null, "2026년"], rows[1], rows[2]],
      "끝.",
    ]);
    expect(table?.kind === "table" && table.rows[0]?.[0]?.columnSpan).toBe(2);
  });

  test("whose lines are thin filled boxes", async () => {
    const boxes = ruledTable(rows).map((mark): Mark => {
      if (!("line" in mark)) return mark;
      const [x0, y0, x1, y1] = mark.line;
      return { box: [x0, Math.min(y0, y1), x1 - x0 || 0.5, Math.abs(y1 - y0) || 0.5] };
    });
    expect(await said([{ marks: boxes }])).toEqual([rows]);
  });

  test("that are narrow: words that nearly touch across a line stay in their cells", async () => {
    const tight = [
      ...ruledTable([["가", "나"]], { width: 24 }),
      ...at(686, [73, "12"], [97, "34"]),
    ];
    expect(await said([{ marks: tight }])).toEqual([[["가12", "나34"]]]);
  });

  test("without lines, as far as their columns align", async () => {
    const marks = rows.flatMap((row, r) =>
      row.map((text, c) => ({ text, x: 60 + c * 50, y: 700 - r * 18 })),
    );
    expect(await said([{ marks }])).toEqual([rows]);
  });

  test("over two pages are one, without the heading printed again", async () => {
    const first = ruledTable(rows, { top: 150 });
    const second = ruledTable([rows[0]!, ["시비", "1,950", "450"]], { top: 780 });
    expect(await said([{ marks: first }, { marks: second }])).toEqual([
      [...rows, ["시비", "1,950", "450"]],
    ]);
  });

  test("stay two where text stands between them", async () => {
    const second = [...at(790, [60, "다른 표"]), ...ruledTable(rows, { top: 780 })];
    expect(await said([{ marks: ruledTable(rows, { top: 150 }) }, { marks: second }])).toHaveLength(
      3,
    );
  });
});

test("page numbers and lines that run over the pages are set aside", async () => {
  const page = (number: number): SmallPage => ({
    marks: [
      ...at(800, [60, "2026년 주요업무 계획"]),
      ...at(500, [60, `${number}. 사업 ${"가".repeat(number)}`]),
      ...at(40, [280, `- ${number} -`]),
    ],
  });
  expect(await said([1, 2, 3].map(page))).toEqual(["1. 사업 가", "2. 사업 가가", "3. 사업 가가가"]);
});

test("a page that lies on its side is read upright", async () => {
  const pdf = smallPdf([{ marks: at(700, [60, "가나다"]), rotate: 180 }]);
  // Turned by half, all text stands on its head: nothing is read sideways or mirrored into rubbish.
  const { value } = await readPdf(pdf, engine, calm);
  expect(value.blocks).toMatchObject([{ text: "가나다" }]);
});

test("pages without text among others are named", async () => {
  const { notices } = await readPdf(
    smallPdf([{ marks: at(700, [60, "가"]) }, { marks: [] }]),
    engine,
    calm,
  );
  expect(notices).toMatchObject([{ code: "pages-without-text", weight: "attention" }]);
  expect(notices[0]?.message.ko).toContain("2쪽");
});

test("progress is told page by page", async () => {
  const heard: number[] = [];
  const pages = [1, 2].map(() => ({ marks: at(700, [60, "가"]) }));
  await readPdf(smallPdf(pages), engine, calm, (share) => heard.push(share));
  expect(heard).toEqual([0.5, 1]);
});

describe("refusals", () => {
  const good = () => smallPdf([{ marks: at(700, [60, "가"]) }]);
  test.each([
    ["pictures alone", () => smallPdf([{ marks: [{ box: [60, 60, 400, 400] }] }]), "scanned"],
    ["a password", () => locked(good()), "encrypted"],
    ["a head alone", () => good().subarray(0, 60), "corrupted"],
    [
      "bytes after the head",
      () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5_000, 7)]),
      "corrupted",
    ],
    [
      "2,000 pages",
      () => smallPdf(Array.from({ length: 2_000 }, () => ({ marks: [] }))),
      "too-large",
    ],
  ])("%s", async (_, make, code) => {
    await expect(readPdf(new Uint8Array(make()), engine, calm)).rejects.toMatchObject({ code });
  });

  test("100,000 lines are a drawing, and its text is still read", async () => {
    const lines = Array.from({ length: 100_000 }, (_, n): Mark => ({
      line: [0, n / 200, 500, n / 200],
    }));
    expect(await said([{ marks: [...at(700, [60, "가나"]), ...lines] }])).toEqual(["가나"]);
  });

  test("a person who cancels waits for no further page", async () => {
    await expect(readPdf(good(), engine, { aborted: true })).rejects.toMatchObject({
      code: "cancelled",
    });
  });

  test("without its library a PDF is unsupported, not misread as text", async () => {
    await expect(
      openDocument(good(), { decoder: nodeDecoder, signal: calm }),
    ).rejects.toMatchObject({ code: "unsupported" });
    expect(isPdf(Buffer.from("이 글은 %PDF 파일 이야기입니다."))).toBe(false);
  });
});

/** The same with a trailer that speaks of an encryption nobody has the password for. */
function locked(pdf: Uint8Array): Buffer {
  const zeros = "00".repeat(32);
  return Buffer.from(
    Buffer.from(pdf)
      .toString("latin1")
      .replace(
        "/Root 1 0 R>>",
        `/Root 1 0 R/ID[<${"ab".repeat(16)}><${"ab".repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>>>`,
      ),
    "latin1",
  );
}

withData("the sample plan as LibreOffice and Chromium print it", (file) => {
  const bytes = (name: string) => new Uint8Array(readFileSync(file(`documents/${name}`)));
  const text = (name: string) => readFileSync(file(`documents/${name}`), "utf8");

  test.each(["plan-lo.pdf", "plan-chromium.pdf"])("%s: the plan of the text", async (name) => {
    const { value } = await readPdf(bytes(name), engine, calm);
    const held = blocksHeld(value.blocks, text("truth.json"));
    expect(held.tables).toBeGreaterThanOrEqual(12);
    expect(held.paragraphs).toBeGreaterThanOrEqual(324);
    expect(planWithoutPlaces(extractPlan(value).value)).toEqual(
      planWithoutPlaces(planOf(text("plan.txt"))),
    );
  });

  test("a table of 121 rows over eight pages, and one without lines", async () => {
    const [table] = (await readPdf(bytes("crosspage-lo.pdf"), engine, calm)).value.blocks;
    expect(table?.kind === "table" && table.rows.map((row) => row.length)).toEqual(
      Array(121).fill(3),
    );
    const [borderless] = (await readPdf(bytes("borderless-lo.pdf"), engine, calm)).value.blocks;
    expect(
      borderless?.kind === "table" && borderless.rows.map((row) => row.map((cell) => cell?.text)),
    ).toContainEqual(["시비", "8,400", "1,200", "1,920", "1,920", "3,360"]);
  });

  test("cut off in the middle it is damaged", async () => {
    const whole = bytes("plan-lo.pdf");
    await expect(readPdf(whole.subarray(0, whole.length / 2), engine, calm)).rejects.toMatchObject({
      code: "corrupted",
    });
  });
});
