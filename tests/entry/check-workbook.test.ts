import { readSnapshot } from "../../src/workbook/xlsx/read-snapshot";
import { writeSnapshot } from "../../src/workbook/xlsx/write-snapshot";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";
import { findingsDocumentSchema } from "../../src/app/reports/findings-document.schema";
import { geomsan, goodPlan, wrongPlan } from "./files-in-memory";

const drawn = async (plan: string): Promise<Uint8Array> => {
  const { written } = await geomsan(["write", "plan.txt", "-o", "out.xlsx"], { "plan.txt": plan });
  return written.get("out.xlsx") ?? new Uint8Array();
};
const findings = async (file: string, bytes: string | Uint8Array) => {
  const { code, out } = await geomsan(["check", file, "--json"], { [file]: bytes });
  const [checked] = findingsDocumentSchema.parse(JSON.parse(out)).files;
  return { code, findings: checked?.findings ?? [], error: checked?.error?.code };
};

test("the workbook that was written of a plan has the findings of the plan", async () => {
  const inPlan = await findings("plan.txt", wrongPlan);
  const inBook = await findings("out.xlsx", await drawn(wrongPlan));
  expect(inPlan.findings.length).toBeGreaterThan(0);
  expect({ ...inBook, findings: inBook.findings.map(({ message }) => message) }).toEqual({
    ...inPlan,
    findings: inPlan.findings.map(({ message }) => message),
  });
  expect(await findings("out.xlsx", await drawn(goodPlan))).toMatchObject({ code: 0 });
});

test("a figure that a person changed in the file is found wrong", async () => {
  const bytes = await drawn(goodPlan);
  const { value: snapshot } = await readSnapshot(bytes);
  const edited = XlsxWorkbook.of({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "소요예산" && cell.value === 42 && cell.formula === undefined
          ? { ...cell, value: 43 }
          : cell,
      ),
    })),
  });
  const { value: opened } = await XlsxWorkbook.open(bytes);
  for (const key of ["geomsan.plan", "geomsan.index"])
    edited.saveSetting(key, opened.setting(key) ?? "");
  const { code, findings: found } = await findings("out.xlsx", await edited.bytes());
  expect(code).toBe(1);
  expect(found.map(({ rule }) => rule.slice(0, 3))).toContain("R01");
});

test("sheets of ours without the plan they came from are refused, not read as half a plan", async () => {
  const { value } = await readSnapshot(await drawn(goodPlan));
  expect(await findings("out.xlsx", await writeSnapshot(value))).toMatchObject({
    code: 2,
    error: "drawn-without-plan",
  });
});
