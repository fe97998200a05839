import { applyScenario, type Refused } from "../scenario/apply-scenario";
import type { Figure } from "../scenario/figure";
import { readSource } from "../words/funding-source";
import { cellText } from "./cell-value";
import { unitsAt } from "./exact";
import { operationsArgument, type AskedOperation } from "./operations-argument";
import { notAvailable } from "./refusal";
import { amountOf, indexed, type TidyRange, type TidyRow } from "./tidy-range";

/**
 * The table as the listed changes leave it. A thousand cells ask for the same scenario of the same table: it is worked
 * out once for each list of changes.
 */
export function scenarioTable(
  table: TidyRange,
  changes: readonly (readonly unknown[])[],
): TidyRange {
  const key = JSON.stringify(
    changes.map((row) => row.map((cell) => [typeof cell, cellText(cell)])),
  );
  const known = workedOut.get(table) ?? new Map<string, TidyRange>();
  workedOut.set(table, known);
  const before = known.get(key);
  if (before) return before;
  const after = workOut(table, changes);
  if (known.size >= mostScenarios) known.clear();
  known.set(key, after);
  return after;
}

const workedOut = new WeakMap<TidyRange, Map<string, TidyRange>>();
const mostScenarios = 32;

function workOut(table: TidyRange, changes: readonly (readonly unknown[])[]): TidyRange {
  const amounts = table.rows.map(amountOf);
  const scale = amounts.reduce((most, amount) => Math.max(most, amount.scale), 0);
  const asked = operationsArgument(changes, table, scale);
  const base = table.rows.map((row, at): Figure => {
    const { project, label, meaning, column, from, to } = row;
    const amount = unitsAt(amounts[at] ?? { units: 0n, scale: 0 }, scale);
    const level = meaning?.level ?? null;
    return { project, label, level, column, startYear: from, endYear: to, amount };
  });
  const result = applyScenario(
    base,
    asked.map(({ operation }) => operation),
  );
  if (result.kind === "refused") throw notDone(asked[result.operation], result.why);
  const titles = new Map(table.rows.map(({ project, title }) => [project, title]));
  const rows = result.figures.map((figure, at): TidyRow => {
    const value = { kind: "number" as const, value: { units: figure.amount, scale } };
    const known = table.rows[at];
    if (known) return { ...known, amount: value };
    const { project, label, column, startYear, endYear } = figure;
    const meaning = readSource(label);
    const title = titles.get(project) ?? "";
    // A row that a change added stands after the table.
    return {
      line: at + 1, project, title, label, meaning, column, from: startYear, to: endYear, amount: value,
    }; // prettier-ignore
  });
  return indexed(rows, { isSingle: table.isSingle, isAsWritten: false });
}

function notDone(asked: AskedOperation | undefined, why: Refused) {
  const line = asked?.line ?? 1;
  switch (why) {
    case "nothing-to-change":
      return notAvailable(
        `변경 목록의 ${line}번째 행에 맞는 금액이 표에 없습니다. 사업, 재원, 연도를 확인하세요.`,
        `Row ${line} of the changes fits no amount of the table. Check its project, source and year.`,
      );
    case "ceiling-out-of-reach":
      return notAvailable(
        `변경 목록의 ${line}번째 행 한도까지 줄일 수 없습니다. 고정한 금액과 남길 비율을 확인하세요.`,
        `The ceiling in row ${line} of the changes is out of reach. Check what is held and what each project keeps.`,
      );
    case "below-zero":
      return notAvailable(
        `변경 목록의 ${line}번째 행대로 하면 음수가 되는 금액이 있습니다. 도비와 시비가 낼 수 있는 비율로 바꾸세요.`,
        `Row ${line} of the changes would make an amount negative. Use a share that province and city money can give.`,
      );
  }
}
