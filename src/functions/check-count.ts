import { answer } from "./answer";
import { cellText } from "./cell-value";
import { choiceArgument } from "./choice-argument";
import type { SEVERITY } from "./choices";
import { wrongValue } from "./refusal";

/**
 * 검산결과 시트의 지적을 셉니다. 예: =BUDGET.CHECKCOUNT({"번호","심각도","사업";1,"≠ 오류","3번";2,"! 검토","11번"},"오류") → 1
 * @customfunction CHECKCOUNT
 * @param findings 검산결과 시트의 목록. 머리글 행(번호, 심각도, 사업)까지 고릅니다.
 * @param [severity] 심각도: 전체(쓰지 않으면), 오류, 검토, 확인, 참고, 단수.
 * @param [project] 사업번호. 쓰지 않으면 모든 사업입니다.
 * @returns 지적의 수.
 */
export function checkCount(findings: unknown[][], severity?: SEVERITY, project?: unknown): number {
  return answer(() => {
    const wanted: string = choiceArgument(severity, severities, "전체", "둘째, 2nd");
    const only = projectAsked(project);
    const { rows, severityAt, projectAt } = listOf(findings);
    if (only !== null && projectAt < 0) throw noProjects();
    let number: number | null = null;
    let count = 0;
    for (const row of rows) {
      const said = severityOf(cellText(row[severityAt]) ?? "");
      if (said === null) continue;
      // Findings of one cause name their project once, above.
      number = projectIn(cellText(row[projectAt]) ?? "", number);
      if ((wanted === "전체" || said === wanted) && (only === null || only === number)) count += 1;
    }
    return count;
  });
}

const severities = {
  전체: "all",
  오류: "error",
  검토: "review",
  확인: "confirm",
  참고: "note",
  단수: "rounding",
} as const;

function severityOf(text: string): string | null {
  const word = text.replace(/^[^가-힣A-Za-z]+/, "").toLowerCase();
  const found = Object.entries(severities).find(
    ([ko, en]) => ko !== "전체" && (word.startsWith(ko) || word.startsWith(en)),
  );
  return found?.[0] ?? null;
}

function projectIn(text: string, above: number | null): number | null {
  if (text.startsWith("↑")) return above;
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}

function projectAsked(project: unknown): number | null {
  const asked = cellText(project);
  if (asked === "" || asked === "0") return null;
  const digits = /^(\d+)\s*번?$/.exec(asked ?? "")?.[1];
  if (digits !== undefined) return Number(digits);
  throw wrongValue(
    `사업 인수(셋째, 3rd)의 ‘${asked ?? "오류 값"}’은(는) 사업번호가 아닙니다. 3처럼 번호로 쓰세요.`,
    `The project (3rd) is "${asked ?? "an error"}". Give its number, such as 3.`,
  );
}

function noProjects() {
  return wrongValue(
    "첫째 인수(1st)에 머리글 ‘사업’이 없어 한 사업의 지적을 셀 수 없습니다. 목록 전체를 고르세요.",
    "The first argument (1st) has no heading 사업 (Project), so those of one project cannot be counted. Select the whole list.",
  );
}

function listOf(findings: readonly (readonly unknown[])[]) {
  const at = (row: readonly unknown[], names: readonly string[]): number =>
    row.findIndex((cell) => names.includes(cellText(cell) ?? ""));
  const header = findings.findIndex((row) => at(row, ["심각도", "Severity"]) >= 0);
  const names = findings[header];
  if (names === undefined) {
    throw wrongValue(
      "첫째 인수(1st)에 머리글 ‘심각도’가 없습니다. 검산결과 시트의 머리글 행까지 고르세요.",
      "The first argument (1st) has no heading 심각도 (Severity). Select the list with its header row.",
    );
  }
  return {
    rows: findings.slice(header + 1),
    severityAt: at(names, ["심각도", "Severity"]),
    projectAt: at(names, ["사업", "Project"]),
  };
}
