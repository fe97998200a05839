import type { DocumentModel, TableBlock } from "../documents/model/document-model";
import type { DocumentRef, SourceRef } from "../outcome/source-ref";
import { datesInText } from "../plan/dates-in-text";
import type { Cost, Plan, PlanTable } from "../plan/plan";
import { plain, squeezed } from "../words/plain-text";
import { costTokens } from "./phrase-amounts";

/** What became of a number: money of the plan, a result, a quantity or a name, a date or a numbering, or nothing. */
export type NumberUse = "budget" | "results" | "other" | "dates" | "unexplained";

export interface Coverage {
  readonly all: number;
  readonly counts: Readonly<Record<NumberUse, number>>;
  /** Where the unexplained numbers stand, in the order of the document. */
  readonly unexplained: readonly DocumentRef[];
}

/** Every number of the document (a run of digits with its commas and decimals), by where it ended. Linear. */
export function coverageOf(document: DocumentModel, plan: Plan): Coverage {
  const uses = usesOf(plan);
  const counts = { budget: 0, results: 0, other: 0, dates: 0, unexplained: 0 };
  const unexplained: DocumentRef[] = [];
  for (const text of textsOf(document)) {
    const numbers = [...text.text.matchAll(/\d(?:[\d,]*\d)?(?:\.\d+)?/g)];
    if (numbers.length === 0) continue;
    const known = [...(uses.get(keyOf(text.place)) ?? []), ...usesInText(text, numbers.length)];
    for (const number of numbers) {
      const span = [number.index, number.index + number[0].length] as const;
      const use = known.find((each) => covers(each.span, span))?.use ?? text.otherwise;
      counts[use] += 1;
      if (use === "unexplained") unexplained.push({ ...text.place, span });
    }
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { all, counts, unexplained };
}

type Span = readonly [start: number, end: number];

interface UsedSpan {
  /** null is the whole of the cell. */
  readonly span: Span | null;
  readonly use: NumberUse;
}

const covers = (outer: Span | null, [start, end]: Span): boolean =>
  outer === null || (outer[0] <= start && end <= outer[1]);

interface PlacedText {
  readonly text: string;
  readonly place: DocumentRef;
  /** What a number here is that nothing says more of. */
  readonly otherwise: NumberUse;
}

const mostText = 100_000;

function textsOf(document: DocumentModel): readonly PlacedText[] {
  return document.blocks.flatMap((block, index): readonly PlacedText[] => {
    if (block.kind === "table") return textsOfTable(block, index);
    const { line, page } = block;
    const place: DocumentRef = {
      kind: "document",
      block: index,
      ...(line !== undefined && { line }),
      ...(page !== undefined && { page }),
    };
    return [{ text: plain(block.text.slice(0, mostText)), place, otherwise: "other" }];
  });
}

function textsOfTable(table: TableBlock, block: number): readonly PlacedText[] {
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, c): readonly PlacedText[] => {
      if (!cell) return [];
      const line = cell.line ?? row.find((each) => each?.line !== undefined)?.line;
      const place: DocumentRef = {
        kind: "document",
        block,
        ...(line !== undefined && { line }),
        ...(table.page !== undefined && { page: table.page }),
        cell: [r, c],
      };
      const isTitle = table.rows.length === 1 && /^\s*\d{1,2}\s*$/.test(cell.text);
      const isSerial = isTitle || serialHeading.test(squeezed(table.rows[0]?.[c]?.text ?? ""));
      const figure = !isSerial && /^[△(-]?\s?\d[\d,]*(?:\.\d+)?\)?$/.test(plain(cell.text).trim());
      const text = plain(cell.text.slice(0, mostText));
      const otherwise = figure ? "unexplained" : isSerial ? "dates" : "other";
      return [{ text, place, otherwise }];
    }),
  );
}

const serialHeading = /^(연번|번호|순번|순|no\.?)$/i;

const keyOf = ({ block, cell }: DocumentRef): string => `${block}:${cell?.join(",") ?? ""}`;

/** What the plan says of the places of its figures. */
function usesOf(plan: Plan): ReadonlyMap<string, readonly UsedSpan[]> {
  const uses = new Map<string, UsedSpan[]>();
  const use = (place: SourceRef | undefined, as: NumberUse, whole = false): void => {
    if (place?.kind !== "document") return;
    const key = keyOf(place);
    const list = uses.get(key) ?? [];
    uses.set(key, list);
    list.push({ span: whole ? null : (place.span ?? null), use: as });
  };
  for (const { place } of plan.contents)
    use(place, "dates", place.kind === "document" && !place.cell);
  for (const project of plan.projects) {
    for (const cost of [project.cost, project.budgetLine]) useCost(cost, use);
    use(project.period?.place, "dates");
    project.tables.forEach((table) => {
      useTable(table, use);
    });
    use(project.place, "dates");
  }
  return uses;
}

type Use = (place: SourceRef | undefined, as: NumberUse) => void;

function useCost(cost: Cost | null, use: Use): void {
  if (!cost) return;
  if (cost.total !== null) use(cost.totalPlace, "budget");
  for (const { amount, place } of cost.parts) if (amount !== null) use(place, "budget");
}

/** Cells that were read; a remark beside the money is no gap. */
function useTable(table: PlanTable, use: Use): void {
  for (const { amounts, places } of table.rows) {
    places.forEach((place, column) => {
      const isRead = (amounts[column] ?? null) !== null;
      if (isRead) use(place, table.kind === "budget" ? "budget" : "results");
      else if (table.kind === "other" || table.columns[column]?.kind === "other")
        use(place, "other");
    });
  }
}

/** Dates, numbers of items and turns, and sums of money, from the words around them. */
function usesInText({ text, place }: PlacedText, numbers: number): readonly UsedSpan[] {
  if (bareFigure.test(text)) return [];
  const dates = datesInText(text).map(({ span }): UsedSpan => ({ span, use: "dates" }));
  const named = [...text.slice(0, 4_000).matchAll(numbering)].map((match): UsedSpan => ({
    span: [match.index, match.index + match[0].length],
    use: "dates",
  }));
  if (place.cell) return [...dates, ...named];
  const mayBeMoney = numbers <= 400 && /\d\s?[천백십만억조원]|₩/.test(text);
  const money = mayBeMoney ? costTokens(text, 0).flatMap((token) => moneyOf(token, text)) : [];
  return [...dates, ...named, ...money];
}

/** Most cells of tables; two dots or a year may be a date, and so may what stands with anything else. */
const bareFigure = /^\s*[△▲-]?(?!(?:19|20)\d\d$)(?:\d+|\d{1,3}(?:,\d{3})+)\s*$/;

/** 1. 가, 2), 3-1, 제2회, 5차년도, 2026년, 3월, 9.21.~22. */
const numbering =
  /^\s*[[(<]?\d{1,3}(?:-\d{1,3})?\s*[.)\]>]|제\s?\d+|\d+(?:\s?~\s?\d+)?\s?(?:차|단계|회차|기(?=\s|$)|개년|년차|학년)|(?:20|19)\d\d(?:\s?년|[.~])|\d{1,2}\s?(?:월|일)(?![가-힣])|\(\d{1,2}년간?\)|'\d\d|\d{1,2}\.\s?\d{1,2}\.(?:\s?~\s?(?:\d{1,2}\.\s?)?\d{1,2}\.?)?/gm;

function moneyOf(token: ReturnType<typeof costTokens>[number], text: string): readonly UsedSpan[] {
  if (token.kind !== "amount" || token.reading.kind !== "won") return [];
  const isMoney =
    /원$/.test(token.label) ||
    (/[억조]$/.test(token.label) && !/^\s?[가-힣]/.test(text.slice(token.span[1])));
  return isMoney ? [{ span: token.span, use: "unexplained" }] : [];
}
