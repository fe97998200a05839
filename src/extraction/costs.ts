import type { Unit } from "../money/amount";
import type { Cost, Period } from "../plan/plan";
import { squeezed } from "../words/plain-text";
import { readUnitLine } from "../words/units";
import { readCost, type CostPhrase } from "./cost-line";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readHeadingText, readLabelled, readMark } from "./marks";
import { NoticeList } from "./notices";
import { readPeriod } from "./period";
import { costTokens } from "./phrase-amounts";
import type { BodySection } from "./sections";

/** The 사업기간 of a body: the first line that bears the label. */
export function findPeriod(items: readonly Item[], notices: NoticeList): Period | null {
  for (const [index, item] of items.entries()) {
    const line = lineOf(item);
    const labelled = line && readLabelled(line.text);
    if (!line || labelled?.kind !== "period") continue;
    const value = valueAt({ line, start: labelled.valueStart }, items[index + 1]);
    return periodOf(value, notices);
  }
  return null;
}

function periodOf({ line, start }: CostPhrase, notices: NoticeList): Period {
  const lead = /^\s*/.exec(line.text.slice(start))?.[0].length ?? 0;
  const from = start + lead;
  const reading = readPeriod(line.text.slice(from));
  const end = reading ? from + reading.length : line.text.length;
  const frame = { text: line.printed.slice(from, end), place: placeOfLine(line, [from, end]) };
  if (!reading) {
    notices.add("period-unread", frame.place, frame.text);
    return frame;
  }
  return { ...reading.period, ...frame };
}

export interface Costs {
  readonly cost: Cost | null;
  readonly budgetLine: Cost | null;
}

/** The 사업비 line of a body, and the line under 소요예산 where there is no table of the budget. */
export function findCosts(
  items: readonly Item[],
  sections: readonly BodySection[],
  hasTable: boolean,
  unitOfDocument: Unit | null,
  notices: NoticeList,
): Costs {
  const inBudget = new Set(sections.filter(isBudget).flatMap((section) => section.items));
  const labelled = items.flatMap((item, index) => costAt(item, index, items));
  const outside = labelled.filter(({ line }) => !inBudget.has(line));
  const [first = hasTable ? labelled[0] : undefined, second] = outside;
  const unitAbove = first ? unitAboveLine(items, first.line) : null;
  const cost = first
    ? readWith(first.phrases, unitAbove ?? unitOfDocument, notices)
    : costOfSources(items, unitOfDocument, notices);
  const named = sections.find(
    (section) => isBudget(section) && /사업비/.test(squeezed(section.heading.text)),
  );
  if (!first && named && !hasTable)
    return { cost: lineUnder(named, unitOfDocument, notices), budgetLine: null };
  if (hasTable) return { cost, budgetLine: null };
  const under = sections
    .filter(isBudget)
    .map((section) => lineUnder(section, unitOfDocument, notices));
  const again =
    second && /예산/.test(squeezed(second.line.text))
      ? readWith(second.phrases, unitOfDocument, notices)
      : null;
  return { cost, budgetLine: under.find((found) => found !== null) ?? again };
}

/** "재원: 시비 680백만원" where no line says 사업비. */
function costOfSources(
  items: readonly Item[],
  unit: Unit | null,
  notices: NoticeList,
): Cost | null {
  for (const [index, item] of items.entries()) {
    const line = lineOf(item);
    const start = line ? startOfSources(line.text) : 0;
    const isLabelled = line && start > readHeadingText(line.text).start;
    if (line && isLabelled && hasFigure({ line, start }))
      return readWith(withFollowing({ line, start }, items, index), unit, notices);
  }
  return null;
}

/** The whole cost behind a title: "데이터허브 구축 (1,200백만원)". */
export function costInTitle(head: Line, notices: NoticeList): Cost | null {
  const match =
    /[([<]\s*(?:총|약|총?\s?사업비\s*:?)?\s*(\d[\d,.]*\s?[조억만천백십]+\s?원?)\s*[)\]>]\s*$/.exec(
      head.text,
    );
  return match && readCost([{ line: head, start: match.index + 1 }], null, notices);
}

/** "(단위: 천원)" over an overview that is set as a table. */
function unitAboveLine(items: readonly Item[], line: Line): Unit | null {
  const index = items.indexOf(line);
  for (const item of items.slice(Math.max(0, index - mostFollowing), index).reverse()) {
    const above = lineOf(item);
    if (!above) return null;
    const unit = /단\s*위/.test(above.text) ? readUnitLine(above.text) : null;
    if (unit) return unit.won === null ? null : unit;
  }
  return null;
}

const isBudget = (section: BodySection): boolean => section.kind === "budget";

interface CostAt {
  readonly line: Line;
  readonly phrases: readonly CostPhrase[];
}

function costAt(item: Item, index: number, items: readonly Item[]): readonly CostAt[] {
  const line = lineOf(item);
  const labelled = line && readLabelled(line.text);
  if (!line || labelled?.kind !== "cost") return [];
  const phrases = withFollowing({ line, start: labelled.valueStart }, items, index);
  const hasValue = phrases.some((phrase) => hasFigure(phrase) || isWithoutBudget(phrase));
  return hasValue ? [{ line, phrases }] : [];
}

function lineUnder(section: BodySection, unit: Unit | null, notices: NoticeList): Cost | null {
  const near = readUnitLine(section.heading.text) ?? unit;
  for (const [index, item] of section.items.entries()) {
    const line = lineOf(item);
    if (!line) continue;
    const labelled = readLabelled(line.text);
    const start = labelled?.valueStart ?? readHeadingText(line.text).start;
    if (!hasFigure({ line, start }) && !isWithoutBudget({ line, start })) continue;
    if (readUnitLine(line.text) && !/\d/.test(line.text)) continue;
    const found = new NoticeList(notices.project);
    const cost = readCost(withFollowing({ line, start }, section.items, index), near, found);
    if (cost && isOnlyAmounts(cost, found)) continue;
    notices.append(found);
    return cost;
  }
  return null;
}

/** "세천 9억, 소교량 6억": what several things cost is no cost of the whole; "26 / 27" without a unit is none at all. */
const isOnlyAmounts = ({ total, parts }: Cost, notices: NoticeList): boolean =>
  parts.length === 0 &&
  (total === null || notices.all().some(({ code }) => code === "figure-unused"));

function readWith(
  phrases: readonly CostPhrase[],
  unit: Unit | null,
  notices: NoticeList,
): Cost | null {
  // "사업비(백만원): 계 900" states its unit in the label.
  const own = phrases
    .map(
      ({ line, start }) =>
        readUnitLine(line.text) ?? readUnitLine(line.text.slice(0, start).replace(/[\s:]+$/, "")),
    )
    .find((found) => found !== null && found.won !== null);
  const cost = readCost(phrases, own ?? unit, notices);
  const [first] = phrases;
  if (!cost && first) notices.add("cost-unread", placeOfLine(first.line), first.line.text.trim());
  return cost;
}

/** The value stands behind the label, or alone on the next line. */
function valueAt(phrase: CostPhrase, next: Item | undefined): CostPhrase {
  const below = lineOf(next);
  if (phrase.line.text.slice(phrase.start).trim() !== "" || !below) return phrase;
  return { line: below, start: readMark(below.text).start };
}

const mostFollowing = 12;

/** Lines below that hold nothing but sources and figures go on with the cost. */
function withFollowing(
  phrase: CostPhrase,
  items: readonly Item[],
  index: number,
): readonly CostPhrase[] {
  const phrases = [phrase];
  for (const item of items.slice(index + 1, index + 1 + mostFollowing)) {
    const line = lineOf(item);
    const next = line && { line, start: startOfSources(line.text) };
    if (!next || !goesOn(next)) break;
    phrases.push(next);
  }
  return phrases;
}

/** Behind the mark and behind a label that only says that sources follow: "- 재원별: 국비 50%". */
function startOfSources(text: string): number {
  const { body, start } = readHeadingText(text);
  const label = /^[([]?\s*(?:소\s*요\s*)?(?:재\s*원|부담)\s*[가-힣]{0,4}\s*[)\]]?\s*:\s*/.exec(
    body,
  );
  return start + (label?.[0].length ?? 0);
}

function goesOn({ line, start }: CostPhrase): boolean {
  if (line.numbered || (readLabelled(line.text) && !/^\s*[-·]?\s*총/.test(line.text))) return false;
  if (isOtherCost(line.text)) return false;
  const kinds = costTokens(line.text.split("※", 1)[0] ?? "", start).map((token) => token.kind);
  return (
    kinds.length > 0 &&
    kinds.some((kind) => kind === "amount" || kind === "percent") &&
    !kinds.includes("word")
  );
}

/** '26년 사업비: 6,000백만원 is another figure than the cost above it. */
const isOtherCost = (text: string): boolean =>
  /^[^:]*(?:\d|금년|올해|당해|차년)[^:]{0,20}(?:사업비|예산|예산액|투자액|소요액)\s*(?:\([^)]*\)\s*)?:/.test(
    text.slice(0, 60),
  );

const hasFigure = ({ line, start }: CostPhrase): boolean =>
  costTokens(line.text, start).some((token) => token.kind === "amount" || token.kind === "percent");
const isWithoutBudget = ({ line, start }: CostPhrase): boolean =>
  /비\s?예산|비수반/.test(line.text.slice(start));
