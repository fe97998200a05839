import { strToU8, zipSync } from "fflate";
import { geomsan } from "./files-in-memory";

const table = [
  ["구분", "계", "상반기", "하반기"],
  ["인건비", "1,254", "612", "642"],
  ["운영비", "867", "425", "442"],
  ["시설비", "3,391", "1,703", "1,688"],
  ["합계", "5,512", "2,740", "2,772"],
];
const wrong = table.map((row) => row.map((cell) => (cell === "1,703" ? "1,730" : cell)));
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");
const corpusLine = (name: string, rows: readonly (readonly string[])[], more: object = {}) =>
  JSON.stringify({ file_name: name, table_id: "t", table_array: rows, ...more });

test("a table that adds up ends with 0, one that does not with 1, and the wrong cell is named", async () => {
  expect(await geomsan(["sums", "a.csv"], { "a.csv": csv(table) })).toMatchObject({
    code: 0,
    out: "합계 7, 불일치 0\n",
    err: "",
  });
  const { code, out } = await geomsan(["sums", "a.csv", "--lang", "en"], { "a.csv": csv(wrong) });
  expect(code).toBe(1);
  expect(out).toContain("sums 7, failing 2\n");
  expect(out).toContain("  R4C3: 1730 → 1703\n");
});

const hostile: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  ["an empty file", "a.csv", "", "There is not a single cell in this file."],
  ["an empty JSON grid", "a.json", "[]", "There is not a single cell in this file."],
  ["broken JSON", "a.json", '[["1", "2"', "This is no table of rows and cells."],
  ["JSON that is no grid", "a.json", '{"a": [[{"b": 1}]]}', "This is no table of rows and cells."],
  ["JSON of a depth", "a.json", "[".repeat(100_000), "This is no table of rows and cells."],
  ["bytes", "a.csv", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), "no table"],
  ["a cut workbook", "a.xlsx", zipSync({ "xl/workbook.xml": strToU8("<w") }).slice(0, 60), ""],
  ["a ZIP that is no workbook", "a.xlsx", zipSync({ "a.txt": strToU8("a") }), ""],
];

test.each(hostile)("%s is told in one sentence, and ends with 2", async (_, name, content, why) => {
  const english = await geomsan(["sums", name, "--lang", "en"], { [name]: content });
  const korean = await geomsan(["sums", name, "--json"], { [name]: content });
  expect([english.code, english.out, korean.code, korean.out]).toEqual([2, "", 2, ""]);
  expect(english.err).toContain(why);
  expect(english.err.trim().split("\n")).toHaveLength(1);
  expect(english.err).not.toMatch(/[가-힣]/);
  expect(korean.err).toMatch(/^a\.\w+: .*[가-힣].*\n$/);
});

test("a file that is not there is told, and an option nobody knows is wrong usage", async () => {
  const { code, err } = await geomsan(["sums", "b.csv", "--lang", "en"], {});
  expect([code, err]).toEqual([
    2,
    "b.csv: The file could not be opened (ENOENT). See whether name and path are right.\n",
  ]);
  expect((await geomsan(["sums", "--jr", "b.csv"], {})).code).toBe(64);
  expect((await geomsan(["sums", "b.csv", "--lang", "fr"], {})).code).toBe(64);
});

test("rows of different lengths and text in CP949 are tables too", async () => {
  const ragged = "구분,금액\n가,100,비고,길게\n나,250\n다\n합계,350";
  expect(await geomsan(["sums", "a.csv"], { "a.csv": ragged })).toMatchObject({ code: 0 });
  const cp949 = Uint8Array.from([0xc7, 0xd5, 0xb0, 0xe8, ...strToU8(",300\na,100\nb,200\n")]);
  expect(await geomsan(["sums", "a.csv"], { "a.csv": cp949 })).toMatchObject({ code: 0, err: "" });
});

test("broken lines of a corpus are told by number, and all others are answered", async () => {
  const bad = Buffer.concat([
    Buffer.from(`${corpusLine("one", table, { seed: 3 })}\n{"file_name": "cut", "tab\n`),
    Buffer.from([0x00, 0xff, 0xfe, 0x00, 0x0a]),
    Buffer.from('{"file_name":"no-table","table_id":"t"}\n\n[1,2]\n'),
    Buffer.from(`{"file_name":"nan","table_id":1,"table_array":[["a", NaN],["b", 2]]}\n`),
    Buffer.from(corpusLine("last", wrong)),
  ]);
  const { code, out, err } = await geomsan(["sums", "--jl", "c.jl", "--lang", "en"], {
    "c.jl": bad,
  });
  expect(code).toBe(2);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file_name: string; seed?: number; reports: object[] });
  expect(answers.map(({ file_name, seed }) => [file_name, seed])).toEqual([
    ["one", 3],
    ["nan", undefined],
    ["last", undefined],
  ]);
  expect(answers[2]?.reports).toMatchObject([{ cell: [3, 2] }, { cell: [3, 2] }]);
  expect(err.match(/line \d+/g)).toEqual(["line 2", "line 3", "line 4", "line 6"]);
});

test("figures beyond 2^53 are told to the last digit, the last row among them", async () => {
  const rows = [1n, 2n, 3n].map((times) => {
    const [a, b] = [9_007_199_254_740_993n * times, 1_234_567_890_123_457n + times];
    return ["항목", String(a + b), String(a), String(b)];
  });
  const [first = [], second = [], third = []] = rows;
  const off = [third[0] ?? "", String(BigInt(third[1] ?? 0) + 1n), ...third.slice(2)];
  const { code, out } = await geomsan(["sums", "a.csv"], {
    "a.csv": csv([["구분", "계", "가", "나"], first, second, off]),
  });
  expect(code).toBe(1);
  expect(out).toContain("  R4C2: 1\n");
});
