import type { Unit } from "../money/amount";
import { readAmount, type AmountReading } from "../money/read-amount";
import { readRowWord } from "../words/row-words";
import { readSource, type FundingLevel, type SourceReading } from "../words/funding-source";

/** A piece of a cost line: who pays, how much, which share, or a bracket. Spans are in the line. */
export type CostToken =
  | {
      readonly kind: "source";
      readonly source: SourceReading;
      readonly label: string;
      readonly span: Span;
    }
  | { readonly kind: "total"; readonly label: string; readonly span: Span }
  | {
      readonly kind: "subtotal";
      readonly label: string;
      /** The levels it names together, null where it does not say (소계). */
      readonly covers: readonly FundingLevel[] | null;
      readonly span: Span;
    }
  | {
      readonly kind: "amount";
      readonly reading: AmountReading;
      readonly label: string;
      readonly span: Span;
    }
  | { readonly kind: "percent"; readonly label: string; readonly span: Span }
  | { readonly kind: "open" | "close" | "equals"; readonly span: Span }
  | { readonly kind: "word"; readonly label: string; readonly span: Span };

export type Span = readonly [start: number, end: number];

/** Cuts folded text into tokens; linear in its length. */
export function costTokens(text: string, start: number): readonly CostToken[] {
  const tokens: CostToken[] = [];
  tokenPattern.lastIndex = start;
  for (let match = tokenPattern.exec(text); match; match = tokenPattern.exec(text)) {
    const token = tokenOf(match, [match.index, match.index + match[0].trimEnd().length]);
    if (token) tokens.push(token);
  }
  return tokens;
}

// A comma counts only between digits: in "국비 200,시비 150" it parts two sources.
const digits = String.raw`\d(?:[\d,]*\d)?(?:\.\d+)?`;
const number = String.raw`[△]?(?:₩\s?)?(?:${digits})`;
const scale = String.raw`(?:조|천억|백억|십억|억|천만|백만|십만|만|천|[백십](?=\s?\d))`;
const money = String.raw`(?:\s?${scale})?(?:\s?원)?`;
const more = String.raw`(?:\s?${digits}\s?${scale}(?:\s?원)?)`;
// 12억 2,500: what follows 억 counts in 만, what follows 조 in 억. A bare 2027 would be a year.
const unsaid = String.raw`(?:(?<=[억조])\s(?:\d,\d{3}|(?!20\d\d)\d{2,4})(?=\s*(?:[,()\]/·;]|$)))`;
const tokenPattern = new RegExp(
  [
    // 제27조 is an article of a law, 제2회 the second time.
    String.raw`(?<ordinal>제\s?\d{1,4}\s?(?:조|항|호|차|회|기|단계))`,
    String.raw`(?<percent>\d{1,3}(?:\.\d{1,4})?\s?%)`,
    String.raw`(?<date>(?:20\d\d|'\d\d)(?:\s?[.년~]+\s?(?:\d{1,2}[.월]?)?)+)`,
    `(?<amount>${number}${money}${more}{0,3}${unsaid}?)`,
    // Names set wide: 국  비, 합  계.
    String.raw`(?<wide>(?:[국도시군구]\s{1,4}비|[합소총]\s{1,4}계|기\s{1,4}금|민\s{1,4}[간자]|자\s부\s담|지\s방\s비)(?=\s*[:\d(]))`,
    // 시 위탁금 is one name.
    String.raw`(?<paid>(?:국|도|시|군|구)\s(?:보조금|출연금|전출금|지원금|부담금|위탁금|교부금))`,
    // 국비(농특) 3,173: the brackets say which money of the state, where a figure follows.
    String.raw`(?<named>(?:[국도시군구]비|지방비)\s?\([가-힣·]{2,8}\)(?=\s?:?\s?\d))`,
    String.raw`(?<word>[가-힣A-Za-z·]+(?:\s?\((?:기금|균특|지특|특조금|보조|보조금|국고|[가-힣]{2,8}기금)\))?)`,
    String.raw`(?<equals>=)`,
    String.raw`(?<open>[([{])`,
    String.raw`(?<close>[)\]}])`,
  ].join("|"),
  "g",
);

function tokenOf(match: RegExpExecArray, span: Span): CostToken | null {
  const { percent, amount, wide, paid, named, word, equals, open, close } = match.groups ?? {};
  const label = match[0].trim();
  if (percent !== undefined) return { kind: "percent", label: label.replace(/\s?%$/, ""), span };
  if (amount !== undefined) return { kind: "amount", reading: readPrinted(label), label, span };
  if (equals !== undefined) return { kind: "equals", span };
  if (open !== undefined) return { kind: "open", span };
  if (close !== undefined) return { kind: "close", span };
  return (wide ?? paid ?? named ?? word) === undefined ? null : wordToken(label, span);
}

/** ₩48,500,000 in a sentence carries its unit in front. */
function readPrinted(label: string): AmountReading {
  const reading = readAmount(label.replace("₩", ""));
  if (!label.includes("₩") || reading.kind !== "number" || reading.scale > 0) return reading;
  return { kind: "won", won: reading.units, unit: { label: "원", won: 1n } };
}

/** What words mean does not change, and few of them are said over and over: 국비, 도비, 시비. */
const meanings = new Map<string, WordMeaning>();
const mostMeanings = 2_000;

function wordToken(label: string, span: Span): CostToken {
  const known = meanings.get(label);
  if (known) return { ...known, label, span };
  if (meanings.size >= mostMeanings) meanings.clear();
  const meaning = meaningOf(label);
  meanings.set(label, meaning);
  return { ...meaning, label, span };
}

type WordMeaning =
  | { readonly kind: "source"; readonly source: SourceReading }
  | { readonly kind: "subtotal"; readonly covers: readonly FundingLevel[] | null }
  | { readonly kind: "total" | "word" };

function meaningOf(label: string): WordMeaning {
  const source = readSource(label);
  if (source) return { kind: "source", source };
  const row = readRowWord(label);
  if (row?.role === "subtotal") return { kind: "subtotal", covers: row.covers };
  return { kind: row !== null || /^(총|총사업비|사업비)$/.test(label) ? "total" : "word" };
}

/** The unit every amount of a phrase shares where it is printed once only. */
export function unitOfTokens(tokens: readonly CostToken[]): Unit | null {
  const units = tokens.flatMap((token) =>
    token.kind === "amount" && token.reading.kind === "won" ? [token.reading.unit] : [],
  );
  const [first] = units;
  return first && units.every((unit) => unit.won === first.won) ? first : null;
}
