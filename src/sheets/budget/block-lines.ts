import type { Cost, PlanTable } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { heldRows, type HeldRows } from "./held-rows";
import { outermostRows, totalRow } from "./table-sums";

/** One line of a project's block: a row of its table, and the figures of its prose that are held against it. */
export interface BlockLine {
  readonly label: string;
  readonly role: "total" | "subtotal" | "part";
  /** Rows of the table that the text is held against, added up; of a row that no text names, that row. */
  readonly rows: readonly number[];
  /** Of the 사업비 line. */
  readonly text: CostFigure | null;
  /** Of the line under 소요예산 of a project without a table. */
  readonly line: CostFigure | null;
}

/** A figure of a cost in prose: its total, a part, or both in one ("70백만 원(시비)"). */
export interface CostFigure {
  readonly total: boolean;
  readonly part: number | null;
}

export const totalLabel = "계";

/** The rows of the table in their order, then what only the text names. */
export function linesOfTable(table: PlanTable, cost: Cost | null): readonly BlockLine[] {
  const held: ReadonlyMap<number, HeldRows> = cost ? heldRows(table, cost) : new Map();
  const totalAt = totalRow(table);
  const total = cost !== null && cost.total !== null ? theTotal : null;
  const ofTable = table.rows.map((row, index): BlockLine => {
    const { label, role } = row;
    const [part, { rows }] = [...held].find(([, { beside }]) => beside === index) ?? [
      null,
      { rows: [index] },
    ];
    const text = part === null ? null : { total: false, part };
    return { label, role, rows, text: index === totalAt ? total : text, line: null };
  });
  const below = costFigures(cost).flatMap(({ label, figure }): readonly BlockLine[] => {
    const ofPart = figure.part === null ? null : (held.get(figure.part) ?? noRows);
    if (ofPart ? ofPart.beside !== null : totalAt !== null) return [];
    const rows = ofPart ? ofPart.rows : outermostRows(table);
    return [{ ...proseLine(label, figure), rows, text: figure }];
  });
  return [...ofTable, ...below];
}

const noRows: HeldRows = { rows: [], beside: null };

/** A project without a table: the figures of its 사업비 line, beside them those of its line under 소요예산. */
export function linesOfProse(cost: Cost | null, line: Cost | null): readonly BlockLine[] {
  if (isMerged(cost, line)) {
    const label = (cost ?? line)?.parts[0]?.label ?? "";
    return [{ ...proseLine(label, oneFigure), text: cost && oneFigure, line: line && oneFigure }];
  }
  const open = [...costFigures(line)];
  const ofCost = costFigures(cost).map(({ label, figure }): BlockLine => {
    const at = open.findIndex((other) => sameKind(cost, figure, line, other.figure));
    const [partner] = at === -1 ? [] : open.splice(at, 1);
    return { ...proseLine(label, figure), text: figure, line: partner?.figure ?? null };
  });
  const rest = open.map(({ label, figure }) => ({ ...proseLine(label, figure), line: figure }));
  return [...ofCost, ...rest];
}

/** One line is enough where all there is, is one figure of one source. */
function isMerged(cost: Cost | null, line: Cost | null): boolean {
  if (!cost || !line) return [cost, line].some((one) => one !== null && isOneFigure(one));
  return isOneFigure(cost) && isOneFigure(line) && cost.parts[0]?.source === line.parts[0]?.source;
}

/** "70백만 원(시비)": the total and its only part are the same figure. */
export function isOneFigure(cost: Cost): boolean {
  const [part] = cost.parts;
  return cost.parts.length === 1 && part?.amount === cost.total && cost.total !== null;
}

/** What a figure in prose is about. One figure may stand for two: a total that is its only part. */
export function subjectsOf(
  project: number,
  { total, part }: CostFigure,
  which: "cost" | "line",
): readonly Subject[] {
  const ofTotal: Subject[] = total ? [{ project, at: `${which}-total` }] : [];
  const ofPart: Subject[] = part === null ? [] : [{ project, at: `${which}-part`, part }];
  return [...ofTotal, ...ofPart];
}

const theTotal: CostFigure = { total: true, part: null };
const oneFigure: CostFigure = { total: true, part: 0 };

function costFigures(cost: Cost | null): readonly { label: string; figure: CostFigure }[] {
  if (!cost) return [];
  const total = cost.total === null ? [] : [{ label: totalLabel, figure: theTotal }];
  return [
    ...total,
    ...cost.parts.map(({ label }, part) => ({ label, figure: { total: false, part } })),
  ];
}

const proseLine = (label: string, figure: CostFigure): BlockLine => ({
  label,
  role: figure.total && figure.part === null ? "total" : "part",
  rows: [],
  text: null,
  line: null,
});

function sameKind(
  cost: Cost | null,
  figure: CostFigure,
  line: Cost | null,
  other: CostFigure,
): boolean {
  if (figure.part === null || other.part === null) return figure.part === other.part;
  return cost?.parts[figure.part]?.source === line?.parts[other.part]?.source;
}
