import type { Amount } from "../money/amount";
import { writeAmount } from "../money/write-amount";
import { millionWon } from "../money/unit";
import type { Cost, Project } from "../plan/plan";
import type { Item, TableItem } from "./lines";
import type { NoticeList } from "./notices";
import { titleKey } from "./numbered";
import { isSummary, noteSummaryTotals } from "./project-rows";

/**
 * Summaries above the bodies (one row a project, cost by source): the same figures stand in the bodies, so they are
 * held against them and not brought over. `read` reads the rows of one as projects.
 */
export function noteSummaries(
  items: readonly Item[],
  projects: readonly Project[],
  read: (items: readonly Item[]) => readonly Project[],
  notices: NoticeList,
): void {
  const byTitle = new Map(projects.map((project) => [titleKey(project.title), project]));
  items.forEach((item, index) => {
    if (item.kind !== "table" || !isSummary(item)) return;
    const rows = read(items.slice(Math.max(0, index - 3), index + 1));
    const known = rows.flatMap((row) => {
      const project = byTitle.get(titleKey(row.title));
      return project ? [{ row, project }] : [];
    });
    notices.add(known.length > 0 ? "summary-compared" : "table-set-aside", placeOf(item));
    if (known.length === 0) return;
    noteSummaryTotals([item], notices);
    for (const { row, project } of known) {
      const differences = differencesOf(row.cost, project.cost);
      if (differences.length > 0)
        notices.add("summary-differs", row.place, `${project.title}: ${differences.join(", ")}`);
    }
  });
}

const placeOf = ({ block, line, table: { page } }: TableItem) => ({
  kind: "document" as const,
  block,
  ...(line !== undefined && { line }),
  ...(page !== undefined && { page }),
});

/** Figures that both state and that are not the same; a source that only one names is compared with nothing. */
function differencesOf(summary: Cost | null, body: Cost | null): readonly string[] {
  if (!summary || !body) return [];
  const unit = summary.unit ?? body.unit ?? millionWon;
  const differ = (name: string, a: Amount | null, b: Amount | null): readonly string[] =>
    a === null || b === null || a === b
      ? []
      : [`${name} ${writeAmount(a, unit)} ≠ ${writeAmount(b, unit)}`];
  return [
    ...differ("총사업비", summary.total, body.total),
    ...summary.parts.flatMap(({ source, amount }) => {
      const same = body.parts.filter((part) => part.source === source);
      const amounts = summary.parts.filter((part) => part.source === source);
      const [only] = same;
      return only && same.length === 1 && amounts.length === 1
        ? differ(source, amount, only.amount)
        : [];
    }),
  ];
}
