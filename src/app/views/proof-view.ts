import type { Amount, Unit } from "../../money/amount";
import type { Language } from "../../outcome/language";
import type { SourceRef } from "../../outcome/source-ref";
import type { Cost, Plan, Project } from "../../plan/plan";
import { subjectKey, type Subject } from "../../plan/subject";
import { costTableOf, type CostTable } from "../../rules/engine/cost-table";
import type { Finding } from "../../rules/engine/finding";
import { pairSources } from "../../rules/engine/source-pairs";
import type { ProofView } from "../view";
import { wordsIn } from "../wording/words";
import { differenceFigure, writeFigureOf } from "./figure-text";

/** One column of a sum as a reviewer pencils it: the parts, what they add up to, what is printed. */
interface Column {
  readonly heading: string;
  readonly parts: readonly Figure[];
  readonly printed: Figure;
}

interface Figure {
  readonly amount: Amount | null;
  readonly subjects: readonly Subject[];
}

/** The sum written out for a cost in prose, beside the total column of its table where it has one. */
export function proofView(
  findings: readonly Finding[],
  plan: Plan,
  language: Language,
): ProofView | null {
  const first = findings.find((finding) => /^R0[345]/.test(finding.rule));
  const project = first && plan.projects.find((each) => each.no === first.project);
  if (!project?.cost) return null;
  const search = costTableOf(project);
  const found = search.kind === "found" ? search.found : null;
  const unit = found?.unit ?? project.cost.unit;
  const { labels, columns } = columnsOf(project, project.cost, found, language);
  const wrong = suspects(findings);
  const write = (figure: Figure) => ({
    text: figure.amount === null ? "" : writeFigureOf(figure.amount, unit, language),
    mark: figure.subjects.some((subject) => wrong.has(subjectKey(subject))),
  });
  return {
    unit: wordsIn(language).unit(unit?.label ?? ""),
    columns: columns.map((column) => column.heading),
    rows: labels.map((label, at) => ({
      label,
      figures: columns.map((column) => write(column.parts[at] ?? nothing)),
    })),
    added: columns.map((column) => write({ amount: added(column), subjects: [] })),
    printed: columns.map((column) => write(column.printed)),
    difference: columns.map((column) => differenceOf(column, unit, language)),
  };
}

const nothing: Figure = { amount: null, subjects: [] };

/** Boxed are figures that every finding of the cause speaks of; a pair that disagrees alone boxes both. */
function suspects(findings: readonly Finding[]): ReadonlySet<string> {
  const spoken = findings
    .filter((finding) => finding.equality)
    .map(
      (finding) =>
        new Set(
          [finding.equality?.total, ...(finding.equality?.parts ?? [])]
            .filter((subject) => subject !== undefined)
            .map(subjectKey),
        ),
    );
  const [first, ...others] = spoken;
  if (!first || (others.length === 0 && first.size > 2)) return new Set();
  return new Set([...first].filter((key) => others.every((other) => other.has(key))));
}

function columnsOf(
  project: Project,
  cost: Cost,
  found: CostTable | null,
  language: Language,
): { readonly labels: readonly string[]; readonly columns: readonly Column[] } {
  const pairs = pairSources(cost.parts, found?.table.rows ?? []);
  const words = wordsIn(language);
  const text: Column = {
    heading: words.place(words.text, lineText([cost.place], words.line)),
    parts: pairs.map(({ parts }) => ({
      amount: sum(parts.map((part) => cost.parts[part]?.amount ?? null)),
      subjects: parts.map((part) => ({ project: project.no, at: "cost-part", part })),
    })),
    printed: { amount: cost.total, subjects: [{ project: project.no, at: "cost-total" }] },
  };
  const labels = pairs.map(({ source, rows, parts }) => {
    const row = rows[0] === undefined ? undefined : found?.table.rows[rows[0]];
    const part = parts[0] === undefined ? undefined : cost.parts[parts[0]];
    return row?.label ?? part?.label ?? source;
  });
  return { labels, columns: found ? [text, tableColumn(project, found, pairs, words)] : [text] };
}

function tableColumn(
  project: Project,
  { table, index, total }: CostTable,
  pairs: ReturnType<typeof pairSources>,
  words: ReturnType<typeof wordsIn>,
): Column {
  const subject = (row: number): Subject => ({
    project: project.no,
    at: "cell",
    table: index,
    row,
    column: total,
  });
  const amount = (row: number): Amount | null => table.rows[row]?.amounts[total] ?? null;
  const grand = table.rows.findIndex((row) => row.role === "total");
  const places = table.rows.flatMap((row) => row.places[total] ?? []);
  return {
    heading: words.place(words.table, lineText(places, words.line)),
    parts: pairs.map(({ rows }) => ({
      amount: sum(rows.map(amount)),
      subjects: rows.map(subject),
    })),
    printed: grand < 0 ? nothing : { amount: amount(grand), subjects: [subject(grand)] },
  };
}

/** "101행" or "125–128행", "" where the format has no lines. */
function lineText(places: readonly SourceRef[], line: (line: number) => string): string {
  const lines = places.flatMap((place) =>
    place.kind === "document" && place.line !== undefined ? [place.line] : [],
  );
  if (lines.length === 0) return "";
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return first === last ? line(first) : line(first).replace(String(first), `${first}–${last}`);
}

/** null where none of the figures can be read; figures that are missing on one side do not count. */
function sum(amounts: readonly (Amount | null)[]): Amount | null {
  const read = amounts.filter((amount) => amount !== null);
  return read.length === 0 ? null : read.reduce((total, amount) => total + amount, 0n);
}

const added = (column: Column): Amount | null => sum(column.parts.map((part) => part.amount));

function differenceOf(column: Column, unit: Unit | null, language: Language) {
  const total = added(column);
  const printed = column.printed.amount;
  return differenceFigure(
    total === null || printed === null ? null : printed - total,
    unit,
    language,
  );
}
