import type { Amount, Unit } from "../money/amount";
import { hundredMillionWon, isMoney, toWon } from "../money/unit";
import type { DocumentRef } from "../outcome/source-ref";
import type { Cost, CostPart } from "../plan/plan";
import { readColumnWord } from "../words/column-words";
import { levelOf } from "../words/funding-source";
import { placeOfLine, type Line } from "./lines";
import { gather, type Found, type PlacedToken, type FoundPart } from "./cost-figures";
import type { NoticeList } from "./notices";
import { costTokens, unitOfTokens, type CostToken } from "./phrase-amounts";

/** The value of a cost: the rest of a line from `start`, and lines that go on with it. */
export interface CostPhrase {
  readonly line: Line;
  readonly start: number;
}

/** Reads a cost in prose; null where the phrase holds no figure and no source. Every figure keeps its place. */
export function readCost(
  phrases: readonly CostPhrase[],
  unitNearby: Unit | null,
  notices: NoticeList,
): Cost | null {
  const [first] = phrases;
  if (!first) return null;
  const frame = {
    text: phrases.map(textOf).join(" ").trim(),
    place: placeOfLine(first.line, spanOf(first)),
  };
  if (/^\W*(비\s?예산|예산\s?비수반|비\s?예산사업)/.test(frame.text)) {
    return { ...frame, total: 0n, parts: [], unit: null };
  }
  const tokens = phrases.flatMap((phrase) => tokensOf(phrase));
  const found = gather(tokens);
  if (!found.total && found.parts.length === 0) return null;
  return settle(found, frame, unitOf(found, tokens) ?? unitNearby, notices);
}

const textOf = ({ line, start }: CostPhrase): string =>
  line.printed.slice(start).split("※", 1)[0]?.trim() ?? "";
const spanOf = ({ line, start }: CostPhrase): readonly [number, number] => {
  const text = line.text.slice(start);
  const lead = text.length - text.trimStart().length;
  return [start + lead, start + lead + (text.trimStart().split("※", 1)[0] ?? "").trimEnd().length];
};

function tokensOf({ line, start }: CostPhrase): readonly PlacedToken[] {
  const remark = line.text.indexOf("※", start);
  const text = remark < 0 ? line.text : line.text.slice(0, remark);
  return costTokens(text, start)
    .map((token) => (isCount(token, text) ? { ...token, kind: "word" as const } : token))
    .filter((token) => !isPrice(token, text))
    .map((token) => ({ token, line }));
}

/** 45대 × 3.6억원, 대당 3.6억원: the price of one is no part of the cost. */
const isPrice = ({ kind, span: [start, end] }: CostToken, text: string): boolean =>
  kind === "amount" &&
  (/(?:[×✕*xX]|[가-힣]당:?)\s*$/.test(text.slice(Math.max(0, start - 12), start)) ||
    /^\s*[×✕*xX]\s*\d/.test(text.slice(end)));

/** 3개소, 5년: a number that is followed by a counting word is no amount. */
const isCount = (token: CostToken, text: string): token is Extract<CostToken, { kind: "amount" }> =>
  token.kind === "amount" &&
  token.reading.kind === "number" &&
  /^[가-힣A-Za-z㎡]/.test(text.slice(token.span[1])) &&
  !/^(국|도|시|군|구|민)/.test(text.slice(token.span[1]));

/** The total's own unit, else the only unit printed. */
function unitOf(found: Found, tokens: readonly PlacedToken[]): Unit | null {
  const total = found.total?.token;
  const unit =
    total?.kind === "amount" && total.reading.kind === "won"
      ? total.reading.unit
      : unitOfTokens(tokens.map(({ token }) => token));
  return unit && (units.get(unit.won) ?? unit);
}

/** Nobody counts in 천만원 or 십억원: 5천만원 is so many 만원. */
const units: ReadonlyMap<bigint | null, Unit> = new Map([
  [10_000_000n, { label: "만원", won: 10_000n }],
  [100_000n, { label: "만원", won: 10_000n }],
  [1_000_000_000n, hundredMillionWon],
  [10_000_000_000n, hundredMillionWon],
  [100_000_000_000n, hundredMillionWon],
]);

function settle(
  found: Found,
  frame: { text: string; place: DocumentRef },
  unit: Unit | null,
  notices: NoticeList,
): Cost {
  if (unit === null) notices.add("unit-missing", frame.place);
  if (found.approximate) notices.add("cost-approximate", placeOf(found.approximate), frame.text);
  const total = found.total && wonOf(found.total, unit, notices);
  const parts = partsOf(found, total, unit, notices);
  noteUnused(found, notices);
  const single = !found.total && parts.length === 1 ? parts[0] : undefined;
  if (!found.total && !single) notices.add("cost-total-missing", frame.place, frame.text);
  const totalToken = found.total ?? (single ? found.parts[0]?.figure : null);
  return {
    ...frame,
    total: single ? single.amount : total,
    parts: single ? [{ ...single, derived: true }] : parts,
    unit,
    ...(totalToken && { totalPlace: placeOf(totalToken) }),
  };
}

function partsOf(
  found: Found,
  total: Amount | null,
  unit: Unit | null,
  notices: NoticeList,
): readonly CostPart[] {
  const someKnown = found.parts.some((part) => part.known);
  const used = found.parts.filter((part) => part.known || (someKnown && !isStage(part)));
  for (const part of found.parts) {
    if (part.known) continue;
    if (someKnown && !isStage(part))
      notices.add("source-unknown", placeOf(part.name), labelOf(part.name));
    else if (part.figure) found.unused.push(part.figure);
  }
  return used.flatMap((part): readonly CostPart[] => {
    const named = sourceOf(part.name);
    if (isGroup(part)) {
      if (saysItsParts(part, used)) return [];
      notices.add("source-not-specific", placeOf(part.name), named.label);
    }
    if (part.figure)
      return [
        {
          ...named,
          amount: wonOf(part.figure, unit, notices),
          ...percentOf(part),
          place: placeOf(part.figure),
        },
      ];
    if (part.percent) return [share(named, part.percent, total, notices)];
    return [namedOnly(named, part.name, used.length === 1 ? total : null, notices)];
  });
}

/** (당초 380, 추경 120) is what the budget was, no source of it. */
const isStage = ({ name }: FoundPart): boolean => readColumnWord(labelOf(name)) !== null;

/** 지방비, 국도비 */
const isGroup = ({ name }: FoundPart): boolean => name.token.kind === "subtotal";

/** 지방비 500(도비 150, 시비 350): its parts stand beside it and say more. */
function saysItsParts({ name }: FoundPart, parts: readonly FoundPart[]): boolean {
  const covers = name.token.kind === "subtotal" ? name.token.covers : null;
  return parts.some(
    (each) => !isGroup(each) && (covers === null || covers.includes(sourceOf(each.name).level)),
  );
}

const percentOf = ({ percent }: FoundPart): { percent?: string } =>
  percent ? { percent: labelOf(percent) } : {};

type Named = Pick<CostPart, "source" | "level" | "label">;

function sourceOf(name: PlacedToken): Named {
  const { token } = name;
  if (token.kind === "source") return { ...token.source, label: labelOf(name) };
  return { source: "기타", level: levelOf["기타"], label: labelOf(name) };
}

/** 70백만 원(시비): the only source pays all of it. */
function namedOnly(
  named: Named,
  name: PlacedToken,
  total: Amount | null,
  notices: NoticeList,
): CostPart {
  const place = placeOf(name);
  if (total === null) notices.add("part-amount-missing", place, named.label);
  return { ...named, amount: total, place, ...(total !== null && { derived: true as const }) };
}

/** 시비 35%: that share of the total, if it is a whole number of won. */
function share(
  named: Named,
  figure: PlacedToken,
  total: Amount | null,
  notices: NoticeList,
): CostPart {
  const percent = labelOf(figure);
  const [whole = "", fraction = ""] = percent.split(".");
  const divisor = 100n * 10n ** BigInt(fraction.length);
  const scaled = total === null ? null : total * BigInt(whole + fraction);
  const amount = scaled !== null && scaled % divisor === 0n ? scaled / divisor : null;
  const place = placeOf(figure);
  if (amount === null) notices.add("share-not-whole", place, `${named.label} ${percent}%`);
  return { ...named, amount, percent, place, derived: true };
}

function wonOf(figure: PlacedToken, unit: Unit | null, notices: NoticeList): Amount | null {
  const { token } = figure;
  if (token.kind !== "amount") return null;
  if (token.reading.kind === "won") return token.reading.won;
  if (token.reading.kind === "number" && unit === null) return null;
  const won = token.reading.kind === "number" && isMoney(unit) ? toWon(token.reading, unit) : null;
  if (won === null) notices.add("cost-unread", placeOf(figure), token.label);
  return won;
}

function noteUnused(found: Found, notices: NoticeList): void {
  for (const figure of found.unused) notices.add("figure-unused", placeOf(figure), labelOf(figure));
}

const placeOf = ({ line, token }: PlacedToken): DocumentRef => placeOfLine(line, token.span);
const labelOf = ({ line, token }: PlacedToken): string =>
  "label" in token && token.kind === "percent" ? token.label : line.printed.slice(...token.span);
