import type { Cost, TableRow } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { costTableOf, type CostTable } from "../engine/cost-table";
import { eachProject } from "../engine/each-project";
import { readRowWord } from "../../words/row-words";
import type { Rule, RuleOutput } from "../engine/rule";
import { pairSources, type SourcePair } from "../engine/source-pairs";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R06-source-set",
  group: "arithmetic",
  severity: "review",
  messages,
  check: eachProject((project, _, output) => {
    const search = costTableOf(project);
    if (!project.cost || project.cost.parts.length === 0 || search.kind !== "found") return;
    for (const pair of pairSources(project.cost.parts, search.found.table.rows)) {
      comparePair(project.no, pair, project.cost, search.found, output);
    }
  }),
};

function comparePair(
  project: number,
  pair: SourcePair,
  cost: Cost,
  found: CostTable,
  output: RuleOutput,
): void {
  const { source } = pair;
  const parts = pair.parts.flatMap((at) => ({ at, item: cost.parts[at] }));
  const [part] = parts.filter(({ item }) => item && item.amount !== 0n);
  const rows = pair.rows.flatMap((at) => ({ at, item: found.table.rows[at] }));
  const [row] = rows.filter(({ item }) => item && isUsed(item));
  const partSubject = (at: number): Subject => ({ project, at: "cost-part", part: at });
  const rowSubject = (at: number): Subject => ({
    project,
    at: "cell",
    table: found.index,
    row: at,
    column: found.total,
  });
  if (part?.item && pair.rows.length === 0) {
    const data = { source, label: part.item.label };
    output.report({ message: "only-in-text", data, subject: partSubject(part.at) });
  } else if (row?.item && pair.parts.length === 0) {
    const data = { source, label: row.item.label };
    output.report({ message: "only-in-table", data, subject: rowSubject(row.at) });
  } else if (part?.item && row?.item && !isOneName(part.item.label, row.item.label, source)) {
    output.report({
      message: "alias",
      severity: "note",
      data: { source, text: part.item.label, table: row.item.label },
      subject: partSubject(part.at),
      related: [rowSubject(row.at)],
    });
  }
}

const isUsed = ({ amounts }: TableRow): boolean =>
  amounts.some((amount) => amount !== null && amount !== 0n);

/** 국 and 국비 are one name; 한강수계기금 and 국비(기금) are two for one source; 지방비 is the name of several. */
function isOneName(text: string, table: string, source: string): boolean {
  if (readRowWord(source)?.role === "subtotal") return true;
  const [a, b] = [bare(text), bare(withoutGroup(table))];
  return a === b || [a, b].every((label) => label === bare(source));
}

/** "지방비 도비": the group that a merged cell sets in front of it. */
function withoutGroup(label: string): string {
  const [group = "", ...rest] = label.split(" ");
  return rest.length > 0 && readRowWord(group) ? rest.join(" ") : label;
}

const bare = (label: string): string => label.replace(/[^\p{L}\p{N}()]/gu, "").replace(/비$/, "");
