import { plain } from "../words/plain-text";
import { scaleWords } from "../words/units";
import type { Amount, Unit } from "./amount";
import type { ExactDecimal } from "./exact-decimal";
import { powerOfTen } from "./exact-decimal";

/** What stands in a cell or a phrase, read exactly. Nothing is guessed: what is not clearly a number says why. */
export type AmountReading =
  /** A number without a unit of its own. */
  | ({ readonly kind: "number" } & ExactDecimal)
  /** An amount that carries its unit: 70백만 원, 1조 2,340억 원 (the unit is the last one). */
  | { readonly kind: "won"; readonly won: Amount; readonly unit: Unit }
  /** "-" alone: 0 in a budget table, missing elsewhere. */
  | { readonly kind: "dash" }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

export type UnreadableReason =
  /** Words, dates, several numbers. */
  | "not-a-number"
  /** Commas that do not stand at the thousands: 35,00. */
  | "grouping"
  /** More digits than any budget has. */
  | "too-long"
  /** Not a whole number of won. */
  | "part-of-won";

/** Reads the whole of a text as one amount. Negative: △500, ▲500, (500), -500, (-)500, (△)500, 500-. */
export function readAmount(text: string): AmountReading {
  if (text.length > longest) return unreadable(/\S/.test(text) ? "too-long" : "not-a-number");
  const { body, negative } = unsigned(plain(text).trim());
  if (body === "") return negative ? unreadable("not-a-number") : { kind: "blank" };
  if (/^-+$/.test(body)) return { kind: "dash" };
  const read = readUnsigned(body);
  return negative ? negated(read) : read;
}

const longest = 80;
const mostDigits = 30;
const unreadable = (reason: UnreadableReason): AmountReading => ({ kind: "unreadable", reason });

function unsigned(text: string): { body: string; negative: boolean } {
  const bare = text.replace(/^[₩\\]\s*|[*※]+$/g, "").trim();
  const wrapped = /^\(\s*([^()]*?)\s*\)$/.exec(bare);
  if (wrapped && /^[\d,. ]+\D{0,6}$/.test(wrapped[1] ?? ""))
    return { body: wrapped[1] ?? "", negative: true };
  const signed = /^\(?([△+-])\)?\s*([^-].*)$/.exec(bare);
  if (signed) return { body: signed[2] ?? "", negative: signed[1] !== "+" };
  const trailing = /^(\d.*?)\s*-$/.exec(bare);
  return trailing ? { body: trailing[1] ?? "", negative: true } : { body: bare, negative: false };
}

function negated(read: AmountReading): AmountReading {
  if (read.kind === "number") return { ...read, units: -read.units };
  if (read.kind === "won") return { ...read, won: -read.won };
  return read.kind === "unreadable" ? read : unreadable("not-a-number");
}

function readUnsigned(body: string): AmountReading {
  const terms = [...body.matchAll(/(\d[\d,]*(?:\.\d+)?|\.\d+)\s*([^\d\s.,]*(?:\s+원)?)\s*/gy)];
  const covered = terms.reduce((length, term) => length + term[0].length, 0);
  if (terms.length === 0 || covered !== body.length) return unreadable(whyNot(body));
  const words = terms.map((term) => term[2] ?? "");
  const read = terms.map((term, at) => readTerm(term[1] ?? "", wholeUnit(words, at)));
  return joined(read);
}

function whyNot(body: string): UnreadableReason {
  return /^[\d,]+$/.test(body) ? "grouping" : "not-a-number";
}

/** 9천5백만원 is 9천만 and 5백만: 천, 백 and 십 count what the next word that goes on counts. */
function wholeUnit(words: readonly string[], at: number): string {
  const word = words[at] ?? "";
  const place = smallWords.indexOf(word);
  const next = words[at + 1] ?? "";
  const large = /^([천백십]?)([만억조])\s*원?$/.exec(next);
  if (place < 0) return word;
  if (large) return smallWords.indexOf(large[1] ?? "") < place ? `${word}${large[2] ?? ""}` : word;
  const further = wholeUnit(words, at + 1);
  const carried = smallWords.indexOf(next) >= 0 && smallWords.indexOf(next) < place;
  return carried && further.length > 1 ? `${word}${further.slice(1)}` : word;
}

/** From the smallest. */
const smallWords: readonly string[] = ["십", "백", "천"];

type Term = { value: ExactDecimal; unit: Unit | null } | { problem: UnreadableReason };

function readTerm(digits: string, unitWord: string): Term {
  const value = readDigits(digits);
  if (typeof value === "string") return { problem: value };
  if (unitWord === "") return { value, unit: null };
  const unit = countingUnit(unitWord);
  return unit ? { value, unit } : { problem: "not-a-number" };
}

/** 1,234.5 exactly; commas only where they belong. */
export function readDigits(digits: string): ExactDecimal | UnreadableReason {
  const [whole = "", fraction = ""] = digits.split(".");
  if (whole.length + fraction.length > mostDigits) return "too-long";
  if (whole.includes(",") && !/^\d{1,3}(,\d{3})+$/.test(whole)) return "grouping";
  const plainDigits = whole.replaceAll(",", "") + fraction;
  return /^\d+$/.test(plainDigits)
    ? { units: BigInt(plainDigits), scale: fraction.length }
    : "not-a-number";
}

const countingUnits: ReadonlyMap<string, bigint> = new Map([
  ["원", 1n],
  ...scaleWords.flatMap(
    ([word, won]) =>
      [
        [word, won],
        [`${word}원`, won],
      ] as const,
  ),
]);

function countingUnit(word: string): Unit | null {
  const won = countingUnits.get(word.replace(/\s+/g, ""));
  return won === undefined ? null : { label: word, won };
}

/** 1조 + 2,340억: every unit smaller than the one before it; only the last may be plain won. */
function joined(terms: readonly Term[]): AmountReading {
  let sum: bigint = 0n;
  let last: Unit | null = null;
  let only: ExactDecimal | null = null;
  for (const term of terms) {
    if ("problem" in term) return unreadable(term.problem);
    const unit: Unit | null = term.unit ?? unsaidUnit(last, term.value);
    if (unit === null) {
      if (terms.length > 1) return unreadable("not-a-number");
      only = term.value;
      continue;
    }
    const won = unit.won ?? 0n;
    if (last !== null && won >= (last.won ?? 0n)) return unreadable("not-a-number");
    const scaled = term.value.units * won;
    const divisor = powerOfTen(term.value.scale);
    if (scaled % divisor !== 0n) return unreadable("part-of-won");
    sum += scaled / divisor;
    last = unit;
  }
  if (only) return { kind: "number", ...only };
  return last ? { kind: "won", won: sum, unit: last } : unreadable("not-a-number");
}

/** 12억 2,500 and 1조 340: up to four digits behind 억 and 조 count the next smaller word. */
function unsaidUnit(last: Unit | null, { units, scale }: ExactDecimal): Unit | null {
  if (last === null || scale > 0 || units >= 10_000n) return null;
  const word = last.label.replace(/\s+/g, "");
  if (word === "조") return { label: "억", won: 100_000_000n };
  return word === "억" ? { label: "만", won: 10_000n } : null;
}
