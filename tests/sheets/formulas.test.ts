import fc from "fast-check";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import type { Language } from "../../src/outcome/language";
import type { Drawing } from "../../src/sheets/drawing";
import { drawPlan, type SheetChoice } from "../../src/sheets/draw-plan";
import { planArbitrary } from "../arbitraries/plan";
import { functionsOfExcel2016, partsOf } from "./excel-2016";

const facts = { fileName: "plan.txt", notices: [], checkedAt: "2025-10-21" } as const;

const drawings = fc
  .tuple(planArbitrary(), fc.constantFrom<Language>("ko", "en"), fc.constantFrom("one", "each"))
  .map(([plan, language, budget]) => {
    const choice: SheetChoice = { budget };
    return drawPlan(plan, checkPlan(plan), { ...facts, language }, choice);
  });

/** Of cells and of conditional formats. */
const formulasOf = ({ sheets }: Drawing): readonly string[] =>
  sheets.flatMap(({ cells, conditionalFormats }) => [
    ...cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
    ...conditionalFormats.map(({ formula }) => formula),
  ]);

test("no sheet shows #NAME? without the add-in: functions are those of Excel 2016, names are in the workbook", () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const columns = drawing.sheets.flatMap(({ tables, cells }) =>
        tables.flatMap(({ name, range }) =>
          cells.flatMap(({ row, content }) =>
            row === range.row && content.kind === "text" ? [`${name}[${content.text}]`] : [],
          ),
        ),
      );
      const names = new Set([...drawing.names.map(({ name }) => name), ...columns]);
      const sheets = new Set(drawing.sheets.map(({ name }) => name));
      for (const formula of formulasOf(drawing)) {
        const parts = partsOf(formula);
        expect(parts.functions.filter((name) => !functionsOfExcel2016.has(name))).toEqual([]);
        expect(parts.names.filter((name) => !names.has(name))).toEqual([]);
        expect(parts.sheets.filter((name) => !sheets.has(name.replaceAll("''", "'")))).toEqual([]);
        expect(parts.rest).toMatch(/^[=A-Z0-9$:(),.+\-*/<>& ]*$/);
      }
    }),
    { numRuns: 300 },
  );
});

/** What our own formulas say; names of sheets and of the cells that are linked to aside. */
const ours =
  /^(|–|…|1?\d\d?|\. |표|본문|미배분|연도 미배분|확인 못 함|table|text|unsplit|year not split|not checked|추진상황|추진계획|Done|Planned|'|not split|≠|✓|✓ (검산식|모두 맞음|all hold|all)? ?|≠ (검산식 |of )?| check formulas hold| check formulas, |– nothing to hold against each other|개가 모두 맞습니다|개 중 |개가 어긋납니다|개 어긋남|– 대조할 숫자가 없습니다|원|천원|백만원|억원|국비|기금|균특|특별교부세|도비|시비|군비|구비|지방채|민간|기타|기투자|연도|이후|\(단위: |\(unit: |\)|연도별 사업비와 재원: 예산표 \d+개 \(|재원 구성: 예산표의 총사업비 \(|\d+년 사업비가 큰 사업 \(|Cost by year and source, \d+ budget tables \(|Largest projects of \d+ \(|Sources of the total cost in the tables \(|(\d+쪽)? ?(\d+행)?|(p\. ?\d+)?,? ?(line \d+)?|#검산_칸\d+| fail)$/;

test("no text of a document stands in a formula, but in the names of its sheets", () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(drawings, (drawing) => {
      const sheets = drawing.sheets.flatMap(({ name }) => [name, `${name}!`]);
      const known = new Set(sheets.map((name) => name.replaceAll('"', '""')));
      for (const formula of formulasOf(drawing))
        for (const literal of partsOf(formula).literals)
          if (!ours.test(literal) && !known.has(literal)) found.add(literal);
      expect([...found]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
