import type { How, Use } from "./members";
import { camel } from "./names";
import { setOf } from "./requirement-sets";

/**
 * The members that runs used, one a line: `Range.getExtendedRange  call  ExcelApi 1.13`. Without a set: there from
 * the first, or office.js's own (references, the services beside the workbook).
 */
export function surfaceOf(runs: readonly ReadonlyMap<string, Use>[]): string {
  const ways = new Map<string, Set<How>>();
  for (const [member, use] of runs.flatMap((run) => [...run])) {
    ways.set(member, new Set([...(ways.get(member) ?? []), ...use.ways]));
  }
  const rows = [...ways].map(([member, how]) => row(member, how)).sort(byFirst);
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function row(member: string, how: ReadonlySet<How>): readonly string[] {
  const [type = "", name = ""] = member.split(".");
  const set = setOf(type, name);
  return [
    `${type}.${camel(name)}`,
    (["read", "set", "call"] as const).filter((way) => how.has(way)).join(" "),
    set === null ? "" : `ExcelApi ${set}`,
  ];
}

/** By code units: the same order on every machine. */
const byFirst = ([a = ""]: readonly string[], [b = ""]: readonly string[]): number =>
  a < b ? -1 : a > b ? 1 : 0;
