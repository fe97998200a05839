import iconv from "iconv-lite";
import { findingsDocumentSchema } from "../../src/app/reports/findings-document.schema";
import {
  errorDocumentSchema,
  planDocumentSchema,
} from "../../src/app/reports/plan-document.schema";
import { readXlsx } from "../../src/workbook/xlsx/read-xlsx";
import { geomsan, goodPlan, wrongPlan } from "./files-in-memory";

const files = { "good.txt": goodPlan, "wrong.txt": wrongPlan, "empty.txt": "" };

describe("exit codes", () => {
  test.each([
    [["check", "good.txt"], 0],
    [["check", "wrong.txt"], 1],
    [["check", "good.txt", "wrong.txt"], 1],
    [["check", "wrong.txt", "missing.txt"], 2],
    [["check", "empty.txt"], 2],
    [["plan", "wrong.txt"], 0],
    [["plan", "missing.txt"], 2],
    [["write", "good.txt", "-o", "out.xlsx"], 0],
    [["write", "wrong.txt", "-o", "out.xlsx"], 1],
    [["write", "missing.txt", "-o", "out.xlsx"], 2],
    [["write", "good.txt", "-o", "/no/such/folder.xlsx"], 2],
    [["--help"], 0],
    [["--version"], 0],
  ])("%j ends with %d", async (argv, code) => {
    expect((await geomsan(argv, files)).code).toBe(code);
  });

  test.each([
    [[]],
    [["prove", "good.txt"]],
    [["check"]],
    [["check", ""]],
    [["check", "--lang", "fr", "good.txt"]],
    [["check", "--lang"]],
    [["check", "--loud", "good.txt"]],
    [["check", "good.txt", "-o", "out.xlsx"]],
    [["plan", "good.txt", "wrong.txt"]],
    [["write", "good.txt"]],
    [["write", "good.txt", "--json", "-o", "out.xlsx"]],
    [["write", "good.txt", "-o", "good.txt"]],
  ])("%j is wrong usage: 64, said on stderr, and nothing on stdout", async (argv) => {
    const { code, out, err, written } = await geomsan(argv, files);
    expect({ code, out, lines: err.split("\n").length, written: written.size }).toEqual({
      code: 64,
      out: "",
      lines: 3,
      written: 0,
    });
  });
});

describe("--json", () => {
  test("a plan is one document of its schema, money in won", async () => {
    const { out, err } = await geomsan(["plan", "good.txt", "--json"], files);
    const document = planDocumentSchema.parse(JSON.parse(out));
    expect(document.projects[0]?.tables[0]?.rows[1]?.amounts).toEqual([
      70_000_000, 28_000_000, 42_000_000,
    ]);
    expect(err).toBe("");
  });

  test("a plan that cannot be read is a document as well", async () => {
    const { out } = await geomsan(["plan", "missing.txt", "--json"], files);
    expect(errorDocumentSchema.parse(JSON.parse(out)).error.code).toBe("file-enoent");
  });

  test("of several files the unreadable one is named, and the others are reported", async () => {
    const argv = ["check", "wrong.txt", "missing.txt", "good.txt", "--json"];
    const { code, out, err } = await geomsan(argv, files);
    const document = findingsDocumentSchema.parse(JSON.parse(out));
    expect(document.files.map(({ file, status }) => [file, status])).toEqual([
      ["wrong.txt", "checked"],
      ["missing.txt", "unreadable"],
      ["good.txt", "checked"],
    ]);
    expect(err).toBe("missing.txt: 파일이 없습니다. 이름과 경로를 확인하세요.\n");
    expect(code).toBe(2);
  });

  test("a finding carries printed, expected and their difference in won, and the culprit", async () => {
    const { out } = await geomsan(["check", "wrong.txt", "--json"], files);
    const [row] = findingsDocumentSchema.parse(JSON.parse(out)).files[0]?.findings ?? [];
    expect(row).toMatchObject({
      rule: expect.stringMatching(/^R0[12]-/) as unknown,
      difference: -1_000_000,
      culprit: { row: "국비", column: "2026년", printed: 43_000_000, suggested: 42_000_000 },
    });
  });

  test("an amount that no JSON number holds makes its file unreadable, not the others", async () => {
    const huge = goodPlan.replaceAll("100", "9,999,999,999,999");
    const argv = ["check", "huge.txt", "good.txt", "--json"];
    const { code, out } = await geomsan(argv, { ...files, "huge.txt": huge });
    const document = findingsDocumentSchema.parse(JSON.parse(out));
    expect(document.files.map(({ error, status }) => error?.code ?? status)).toEqual([
      "amount-beyond-json",
      "checked",
    ]);
    expect(code).toBe(2);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["an empty file", new Uint8Array()],
    ["blank lines", Buffer.from("\n \n\t\n")],
    ["a picture", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(500)])],
    ["a workbook", Buffer.from("PK\u0003\u0004 and more")],
    ["20 MB of noise", noise(20_000_000)],
    ["more text than a plan", Buffer.alloc(33_000_000, "가나다 ")],
    ["a text that is no plan", Buffer.from("오늘 회의는 세 시에 있습니다.\n")],
  ])("%s is said in one line, in both languages, and ends with 2", async (_, bytes) => {
    for (const lang of ["ko", "en"]) {
      const run = await geomsan(["check", "it", "--lang", lang], { it: bytes });
      expect(run).toMatchObject({ code: 2, out: "" });
      expect(run.err).toMatch(/^it: .{10,}[.]\n$/u);
    }
  });

  test("the name of a file cannot break the line or command the terminal", async () => {
    const { err } = await geomsan(["check", "a\n\u001b[31mb"]);
    expect(err).toMatch(/^a \[31mb: [^\n\u001b]*\n$/);
  });
});

describe("for people", () => {
  test("findings are a table of what, where, printed and should be, and what to do", async () => {
    const { out } = await geomsan(["check", "wrong.txt"], files);
    expect(out).toMatch(/등급.*무엇.*어디.*적힌 값.*있어야 할 값.*차이/);
    expect(out).toMatch(/R0[12].*[0-9]행.* [△+]1 /);
    expect(out).toContain("할 일");
  });

  test("English is asked for with --lang en", async () => {
    const { out } = await geomsan(["check", "wrong.txt", "--lang", "en"], files);
    expect(out).toMatch(/Severity.*What.*Where.*Printed.*Should be/);
    expect(out).not.toMatch(/오류|등식/);
  });

  test("a plan is shown project by project", async () => {
    const { out } = await geomsan(["plan", "good.txt"], files);
    expect(out).toMatch(/1 +하천 정비.* 100 +1\n/);
  });

  test("CP949 with syllables beyond KS X 1001 is read", async () => {
    const bytes = iconv.encode(goodPlan.replace("하천", "똠방 펲"), "cp949");
    const { out } = await geomsan(["plan", "old.txt"], { "old.txt": bytes });
    expect(out).toContain("똠방 펲 정비");
  });
});

test("write makes a workbook of the plan, its figures and its findings", async () => {
  const { written, out } = await geomsan(["write", "wrong.txt", "-o", "out.xlsx"], files);
  const { value: grids } = await readXlsx(written.get("out.xlsx") ?? new Uint8Array());
  expect(grids.map(({ sheet }) => sheet)).toEqual([
    "표지",
    "총괄",
    "소요예산",
    "예산DB",
    "검산결과",
  ]);
  expect(out).toContain("out.xlsx: 시트 5장을 썼습니다.");
});

function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}
