import { readSource, type FundingLevel, type SourceReading } from "./funding-source";
import { squeezed } from "./plain-text";

/** What a label says a row (or a figure in a sentence) is, when it is no source: a total, or a subtotal of some levels. */
export interface RowWord {
  readonly role: "total" | "subtotal";
  /** The levels a subtotal covers, null where the word does not say. */
  readonly covers: readonly FundingLevel[] | null;
}

export function readRowWord(label: string): RowWord | null {
  if (label.length > 40) return null;
  const word = squeezed(label)
    .replace(/^[-·○●◦□■*※]+/, "")
    .replace(/[:*※]+$/, "")
    .replace(/\([^()가-힣]*\)$/, "")
    .toLowerCase();
  if (totals.has(word)) return { role: "total", covers: null };
  const covers = subtotals.get(word) ?? subtotals.get(word.replace(/[(]?(소계|합계|계)[)]?$/, ""));
  if (covers) return { role: "subtotal", covers };
  const summed = word.endsWith("소계") ? readSource(word.slice(0, -2)) : null;
  if (summed) return { role: "subtotal", covers: levelsUnder(summed) };
  return /^(소계|소합계|중계|subtotal)$/.test(word) ? { role: "subtotal", covers: null } : null;
}

/** 국비 소계 takes in 특별교부세 where that stands below it. */
const levelsUnder = ({ level }: SourceReading): readonly FundingLevel[] =>
  level === "national" ? ["national", "grant"] : [level];

const totals: ReadonlySet<string> = new Set(
  "계 합계 총계 총합계 총액 합 총사업비계 사업비계 예산계 사업비 총사업비 전체 total sum grandtotal".split(
    " ",
  ),
);

const subtotals: ReadonlyMap<string, readonly FundingLevel[]> = new Map([
  ["지방비", ["province", "local"]],
  ["지방", ["province", "local"]],
  ["지방재정", ["province", "local", "debt"]],
  ["국도비", ["national", "grant", "province"]],
  ["국·도비", ["national", "grant", "province"]],
  ["보조금", ["national", "grant", "province"]],
  ["의존재원", ["national", "grant", "province"]],
  ["이전재원", ["national", "grant", "province"]],
  ["공공", ["national", "grant", "province", "local", "debt"]],
  ["공공재원", ["national", "grant", "province", "local", "debt"]],
  ["도시비", ["province", "local"]],
  ["도·시비", ["province", "local"]],
  ["시군비", ["local"]],
  ["자체재원", ["local", "debt"]],
]);
