import type { Grid } from "../grid/grid";
import type { CheckResult, Finding } from "../rules/engine/finding";
import { blame } from "../sums/blame";
import type { SheetFormulas } from "../sums/formulas/sheet-formulas";
import { formulaFindings, formulasLeftAlone } from "./formula-findings";
import { explains, flawBehind, withoutFlawed } from "./formulas-and-sums";
import { headingsOf } from "./headings";
import { lookAt, type LookedAt } from "./look-at";
import { shareFindings } from "./share-findings";
import { claimOn, equalityOf, ruleOf, subjectAt, sumFinding } from "./sum-finding";

/**
 * The sums of a sheet that is nobody's plan, as the rules R01 and R02 word them, and its doubtful formulas. Amounts are
 * whole units of 10^-scale; each finding carries the unit in which they read as they stand in the cells. `sheets` are
 * those that are looked at together.
 */
export function checkGrid(
  grid: Grid,
  looked: LookedAt = lookAt(grid),
  sheets: readonly SheetFormulas[] = looked.formulas ? [looked.formulas.formulas] : [],
): CheckResult {
  const { discovery, formulas, shares } = looked;
  const { relations, notEstablished, complete, scale } = discovery;
  const flaws = formulas?.flaws ?? [];
  // A number is not to be written over a formula.
  const claims = blame(grid, withoutFlawed(discovery, flaws)).claims.filter(
    ({ cell }) => grid.cellAt(cell.row, cell.column).formula === undefined,
  );
  const headings = headingsOf(grid);
  const sheet = formulas && { grid, scale, check: formulas, headings, sheets };
  const ofFormulas = sheet ? formulaFindings(sheet) : [];
  const off = relations.filter(({ status }) => status !== "holds");
  const ofSums = off.flatMap((relation) => {
    const flaw = flawBehind(relation, flaws);
    if (flaw && explains(flaw, relation)) return [];
    const claim = flaw ? null : claimOn(relation, claims);
    const finding = sumFinding(relation, { looked, headings, claim });
    const cause = flaw && ofFormulas[flaws.indexOf(flaw)]?.cause;
    return [cause ? { ...finding, cause } : finding];
  });
  const ofShares = shareFindings(grid, shares, headings);
  const failing = off.filter(({ status }) => status === "fails");
  const explained = ofFormulas.map((finding, index): Finding => {
    const flaw = flaws[index];
    const relation = failing.find((each) => flaw && explains(flaw, each));
    if (relation) return { ...finding, equality: equalityOf(grid, relation) };
    // What a figure fails by is wrong now.
    const isBehind = failing.some((each) => flaw && flawBehind(each, flaws) === flaw);
    return isBehind ? { ...finding, severity: "error" } : finding;
  });
  return {
    findings: [...explained, ...ofSums, ...ofShares],
    unchecked: [
      ...notEstablished.map(({ axis, total }) => ({
        rule: ruleOf[axis],
        project: null,
        reason: {
          ko: "합계처럼 보이지만 맞지 않는 줄이 너무 많아 합계인지 판단하지 않았습니다.",
          en: "It looks like a total, but too many of its lines do not add up to tell whether it is one.",
        },
        subject: subjectAt(grid, total),
      })),
      ...(complete ? [] : [{ rule: ruleOf.row, project: null, reason: tooLarge, subject: null }]),
      ...(sheet ? formulasLeftAlone(sheet) : []),
    ],
    equalities: [
      {
        project: 0,
        checked: relations.length + shares.length,
        failed: failing.length + ofShares.filter(({ severity }) => severity === "error").length,
      },
    ],
  };
}

const tooLarge = {
  ko: "표가 복잡하여 모든 합계를 찾지는 못했습니다. 표를 선택하고 다시 검산하십시오.",
  en: "Not every sum of this sheet was looked for. Select one table and check again.",
};
