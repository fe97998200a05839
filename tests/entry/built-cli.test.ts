import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildCli } from "../../scripts/build-cli";
import { onlyWhere } from "../data";
import { formsBomb } from "../documents/hostile/forms-bomb";
import { goodPlan, wrongPlan } from "./files-in-memory";

const folder = mkdtempSync(path.join(tmpdir(), "geomsan-"));
const at = (name: string): string => path.join(folder, name);
const run = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [at("geomsan.js"), ...argv], { encoding: "utf8", cwd: folder });

beforeAll(async () => {
  await buildCli(at("geomsan.js"));
  writeFileSync(at("good.txt"), goodPlan);
  writeFileSync(at("wrong.txt"), wrongPlan);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the built command is one file that runs away from its packages and ends with its code", () => {
  expect(run("check", "good.txt").status).toBe(0);
  expect(run("check", "wrong.txt").status).toBe(1);
  expect(run("check", "wrong.txt", "none.txt", ".").status).toBe(2);
  expect(run("check", "--nothing").status).toBe(64);
});

test("each file that cannot be opened has its line, and JSON stays alone on stdout", () => {
  const { stdout, stderr } = run("check", "none.txt", ".", "good.txt", "--json");
  expect(stderr).toMatch(/^none\.txt: 파일이 없습니다\..*\n\.: 파일이 아니라 폴더입니다\..*\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ schema: "geomsan/findings@1" });
});

test("a PDF that draws without end is stopped with one sentence, in both languages", () => {
  writeFileSync(at("endless.pdf"), formsBomb());
  const korean = run("plan", "endless.pdf");
  expect(korean.status).toBe(2);
  expect(korean.stderr).toMatch(
    /^endless\.pdf: 문서의 한 부분을 읽는 데 너무 오래 걸려 멈추었습니다\..*\n$/,
  );
  const english = run("plan", "endless.pdf", "--json", "--lang", "en");
  expect(english.status).toBe(2);
  expect(english.stdout).toContain('"code": "took-too-long"');
  expect(english.stdout).toContain('"message": "One part of the document took too long');
}, 60_000);

test("the workbook is written where -o says", () => {
  expect(run("write", "good.txt", "-o", "out.xlsx").status).toBe(0);
  expect(readFileSync(at("out.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

const office = spawnSync("soffice", ["--version"], { encoding: "utf8" });
onlyWhere(office.status === 0, "soffice is not installed", "LibreOffice", () => {
  test("opens the workbook and shows the figures", () => {
    run("write", "good.txt", "-o", "out.xlsx");
    const utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const own = `-env:UserInstallation=${pathToFileURL(at("profile")).href}`; // none shares its lock
    const argv = [own, "--headless", "--convert-to", utf8, "--outdir", folder, at("out.xlsx")];
    expect(spawnSync("soffice", argv).status).toBe(0);
    expect(readFileSync(at("out-총괄.csv"), "utf8")).toContain("하천 정비");
  });
});
