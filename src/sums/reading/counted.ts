import { plain } from "../../words/plain-text";
import { bareFigure, type BareFigure } from "./read-figure";

/**
 * The figures of one column of texts, null where a cell is none. A counter behind figures is taken off where most cells
 * with digits carry it. Where the same is counted in two sizes (억원 and 만원) none of both is read; nor are addresses
 * and numbers of items (101동, 102동; 1호, 2호).
 */
export function figuresOfColumn(column: readonly string[]): readonly (BareFigure | null)[] {
  const counted = column.map(countedFigure);
  const found = counted.flatMap((each) => each ?? []);
  if (found.length === 0) return column.map(bareFigure);
  const counts = new Map<string, number>();
  for (const { counter } of found) counts.set(counter, (counts.get(counter) ?? 0) + 1);
  const counters = [...counts.keys()];
  const withDigits = column.filter((text) => /\d/.test(text)).length;
  const isRead = (counter: string) =>
    (counts.get(counter) ?? 0) * 2 > withDigits &&
    !onlyNumber(found.filter((each) => each.counter === counter));
  const read = counters.find(isRead);
  return column.map((text, row) => {
    const each = counted[row];
    if (each && sizesApart(counters, each.counter)) return null;
    return each && each.counter === read ? each.bare : bareFigure(text);
  });
}

/** A figure with what it counts behind it: 16개, 1,200 천명, 3개 (신규 포함). */
interface Counted {
  readonly bare: BareFigure;
  /** 억원 and 억 are one counter. */
  readonly counter: string;
}

/** null for what is no figure with a counter: dates, periods and ordinals (3월, 2년, 3차) are none. */
function countedFigure(text: string): Counted | null {
  if (text.length > 60 || !/\d/.test(text) || /\d$/.test(text)) return null;
  const match = written.exec(plain(text).trim());
  const bare = match && bareFigure(match[1] ?? "");
  if (!bare || /[A-Za-z%]/.test(match[1] ?? "")) return null;
  return { bare, counter: (match[2] ?? "").replace(/^([십백천만억조]+)원$/, "$1") };
}

const sizesApart = (counters: readonly string[], counter: string): boolean =>
  counters.some((each) => each !== counter && whatIsCounted(each) === whatIsCounted(counter));

/** 만명 counts 명, 억 counts 원. */
const whatIsCounted = (counter: string): string =>
  counter.replace(/^[십백천만억조十百千万萬億亿]+/, "") || "원";

/** Whole numbers that only rise, by one or at what is also written behind an address, are no amounts. */
function onlyNumber(figures: readonly Counted[]): boolean {
  const numbers = figures.map(({ bare }) => Number(bare.digits));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  if (steps.length === 0) return false;
  const address = /^[호동회]$/.test(figures[0]?.counter ?? "");
  return steps.every((step) => step === 1 || (address && step > 0));
}

const korean =
  "개|개소|개사|개교|개국|명|인|건|점|호|회|동|세대|가구|필지|대|권|곳|석|팀|마리|그루|병상|학급|종|톤|원";
const others = "人|名|件|個|台|戸|世帯|社|校|人次|户|円|元";
const measures = "㎡|㎢|㎞|㎏|km|kg|ha|MW|kWh|km²|m²";
const written = new RegExp(
  String.raw`^(.*\d\)?)\s?((?:[십백천만억조]{0,2}(?:${korean})|[억만]|[십백천]만|[十百千万萬億亿]{0,2}(?:${others})|[천만]?(?:${measures})))(?:\s?\([^()]*\p{L}[^()]*\))?$`,
  "u",
);
