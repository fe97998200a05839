import { squeezed } from "./plain-text";

/**
 * What the heading of a column says about time. `prior` is money spent before the first year column;
 * `onward` without a year (향후) follows the last one.
 */
export type ColumnWord =
  | { readonly kind: "total" }
  | { readonly kind: "prior"; readonly through?: number }
  | { readonly kind: "year"; readonly year: number; readonly stage?: string }
  | { readonly kind: "onward"; readonly year?: number }
  | { readonly kind: "change" }
  /** 당초, 1회추경: of the year that stands above it. */
  | { readonly kind: "stage"; readonly stage: string };

export function readColumnWord(label: string): ColumnWord | null {
  if (label.length > 60) return null;
  const word = squeezed(label).replace(/^[*※]+|[*※]+$/g, "");
  if (word === "") return null;
  return (
    readChange(word) ??
    readTotal(word) ??
    readPrior(word) ??
    readOnward(word) ??
    readYear(word) ??
    readStage(word)
  );
}

/** A year as printed: 2026, 2026년, '26, 26년. Two digits from 70 on are of the last century. */
export function readYearNumber(digits: string): number {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value >= 70 ? 1900 + value : 2000 + value;
}

const year = "(20\\d\\d|19\\d\\d|'\\d\\d|\\d\\d(?=년))\\.?(?:년도|년|연도|회계연도)?";
const wholeWord = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

const readChange = (word: string): ColumnWord | null =>
  /^(증감|증△감|증·감|비교증감|증감액|비교|차액|차이|증감내역)(\(.*\))?$/.test(word) &&
  !/[율률%]/.test(word)
    ? { kind: "change" }
    : null;

const totalPattern =
  /^(총?사업비|총?소요예산|총?소요액|총?예산액?|총액|총?투자비|총?투자액|금액|총?합?계|전체|total)(\(.*\))?$/i;
const readTotal = (word: string): ColumnWord | null =>
  totalPattern.test(word) && !/\d\d\d\d|'\d\d/.test(word) ? { kind: "total" } : null;

const priorWords =
  /^(기투자|기집행|기지원|기교부|기확보|기반영|기추진|투자실적|집행실적|기존투자|기투입|기편성|과년도|전년도까지|전년까지|prior)(액|비|금|분|예산)?/;
const through = new RegExp(
  `^~?${year}(?:12월)?\\.?(?:말)?(?:까지|이전|기준)?(?:누계|기투자|기집행)?$`,
);

function readPrior(word: string): ColumnWord | null {
  const named = priorWords.exec(word);
  if (named) return { kind: "prior", ...yearIn(word.slice(named[0].length), "through") };
  if (!/^~|까지|이전|기투자|기집행/.test(word)) return null;
  const match = through.exec(word.replace(/\((기투자|기집행|누계)\)$/, ""));
  return match ? { kind: "prior", through: yearOf(match[1]) } : null;
}

const onwardWords =
  /^(향후|이후|잔여|향후투자|향후계획|향후소요|이후투자|차년도이후|차년이후|연차별이후|잔액|onward|later)(액|비|금|분|예산|계획|년도|연도)?(\(.*\))?$/;
const onwardYear = wholeWord(`${year}(?:도)?(?:이후|~|부터)(?:.{0,6})`);
const yearRange = wholeWord(`${year}[~-](?:20\\d\\d|'?\\d\\d)\\.?(?:년도|년)?(?:\\(.*\\))?`);

function readOnward(word: string): ColumnWord | null {
  const match = onwardYear.exec(word) ?? yearRange.exec(word);
  if (match) return { kind: "onward", year: yearOf(match[1]) };
  if (!onwardWords.test(word)) return null;
  return { kind: "onward", ...yearIn(word, "year") };
}

const yearColumn = new RegExp(`^${year}(.*)$`);

/** 2027년 예산(안), 2026년 확보액, 2027년 소요: still the money of that year. */
const ofYear =
  /^(?:본|총|순|예산|계획|사업비|투자|소요|요구|편성|확보|반영|확정|신청|지원|투입|추정|예상|목표|필요|금액|액|분|안|\(안\))+$/;

function readYear(word: string): ColumnWord | null {
  const match = yearColumn.exec(word);
  if (!match) return null;
  const found = { kind: "year", year: yearOf(match[1]) } as const;
  const printed = match[2] ?? "";
  const rest = printed.replace(/^\(([^()]*)\)$/, "$1");
  if (rest === "" || isLetter(rest)) return found;
  const stage = stageOf(rest);
  if (stage !== null) return isPlain(stage) ? found : { ...found, stage };
  return ofYear.test(rest.replace(/\([A-Za-z]\)$/, "")) || /^\(.*\)$/.test(printed) ? found : null;
}

/** What a budget is anyway, when it stands beside its year. */
const isPlain = (stage: string): boolean =>
  /^(본?예산액?|계획액?|요구액?)(안|\(안\))?$/.test(stage);

function readStage(word: string): ColumnWord | null {
  const stage = stageOf(/^\((.*)\)$/.exec(word)?.[1] ?? word);
  return stage === null ? null : { kind: "stage", stage };
}

function stageOf(word: string): string | null {
  const bare = word.replace(/\([A-Z]\)$/, "");
  return stageWord.test(bare) ? bare : null;
}

/** 기정예산액, 본예산, 금회추경액, 제1회 추경(안), 예산현액 */
const stageWord =
  /^(?:제?\d회|금회|금번|이번)?(?:당초|본(?=예산)|추경|추가경정|최종|기정|경정|변경|요구|조정|확정|내시|집행|결산|계획|예산)(?:예산)?(?:추경)?(?:\d회)?(?:예산)?현?(?:액|안|\(안\))*$/;

/** 2026년(A): the letter is a name for the sums in the heading of another column, B-A. */
const isLetter = (rest: string): boolean => /^[A-Za-z]$/.test(rest);

const yearOf = (printed: string | undefined): number =>
  readYearNumber((printed ?? "").replace("'", ""));

function yearIn<Key extends string>(text: string, key: Key): Partial<Record<Key, number>> {
  const match = /(20\d\d|'\d\d)/.exec(text);
  if (!match) return {};
  const found: Partial<Record<Key, number>> = {};
  found[key] = yearOf(match[1]);
  return found;
}
