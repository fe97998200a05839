import { openDocument } from "../../../src/documents/open-document";
import { nodeDecoder } from "../../../src/entry/cli/node-decoder";
import { hwpParagraph, smallHwp } from "../small/small-hwp";
import { hwpxLine, sheetRows, smallDocx, smallHwpx, smallXlsx, wordLine } from "../small/small-zip";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { readText } from "../../../src/documents/text/read-text";

const lines = Array.from({ length: 9_000 }, (_, index) => `${index}번째 줄에는 글이 조금 있다.`);

const documents = {
  hwpx: () => smallHwpx(lines.map((line) => hwpxLine(line)).join("")),
  hwp: () => smallHwp(Buffer.concat(lines.map((line) => hwpParagraph(line)))),
  docx: () => smallDocx(lines.map((line) => wordLine(line)).join("")),
  xlsx: () => smallXlsx([{ name: "계획", xml: sheetRows(lines.map((line) => [line])) }]),
  text: () => Buffer.from(lines.join("\n")),
};

test.each(Object.entries(documents))(
  "how far a long document is read is told in small rising steps: %s",
  async (format, make) => {
    const heard: number[] = [];
    await openDocument(make(), {
      decoder: nodeDecoder,
      signal: { aborted: false },
      told: (share) => heard.push(share),
    });
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.length).toBeGreaterThanOrEqual(format === "text" ? 2 : 6);
  },
);

test("how many of the projects are read is told one by one", () => {
  const heard: number[] = [];
  const plan = ["가", "나", "다", "라"].map(
    (name, index) => `${index + 1}. ${name} 사업\n□ 사업개요\n○ 사업비: 10억원`,
  );
  extractPlan(readText(plan.join("\n")), { told: (share) => heard.push(share) });
  expect(heard).toEqual([0, 0.25, 0.5, 0.75]);
});
