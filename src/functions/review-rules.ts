import type { Decimal } from "../grid/grid";
import { subtract } from "./exact";

export type ReviewKind = "일반" | "자체재원" | "행사" | "홍보관";

/**
 * The rule pack: 지방재정 투자심사 of 시·군·구, with the days it holds and where it was read. None of it is stated as
 * law: what is not the text of the rule itself is "secondary", and every answer asks to be confirmed.
 */
export interface ReviewRule {
  readonly kind: ReviewKind;
  /** ISO days; `until` is the last one, null while it holds. */
  readonly from: string;
  readonly until: string | null;
  /** A national share from which the project is out of review. */
  readonly exemptFrom: Decimal | null;
  /** Lowest total first, million won; below the first: 심사 대상 아님. null: the pack does not say. */
  readonly tiers: readonly { readonly from: bigint; readonly tier: string | null }[];
  readonly source: keyof typeof sources;
}

const sources = {
  "rule-2018": "지방재정투자사업 심사규칙(2018. 1. 1. 시행) 조문",
  "decree-2025": "지방재정법 시행령 개정 보도(2025. 1. 7. 시행), 조문 미확인",
  "guide-2025": "지방재정 투자심사 운영기준(2025. 4. 30.) 요약, 원문 미확인",
} as const;

const percent = (units: bigint): Decimal => ({ units, scale: 2 });
const general = [
  { from: 2_000n, tier: "자체 심사" },
  { from: 6_000n, tier: "시·도 의뢰" },
  { from: 20_000n, tier: "중앙 의뢰" },
] as const;
const own = [{ from: 2_000n, tier: "자체 심사" }] as const;

// prettier-ignore
export const reviewRules: readonly ReviewRule[] = [
  { kind: "일반", from: "2018-01-01", until: "2025-01-06", exemptFrom: percent(80n), tiers: general, source: "rule-2018" },
  { kind: "일반", from: "2025-01-07", until: null, exemptFrom: percent(70n), tiers: general, source: "decree-2025" },
  { kind: "자체재원", from: "2018-01-01", until: "2025-01-06", exemptFrom: null, tiers: own, source: "rule-2018" },
  { kind: "자체재원", from: "2025-01-07", until: null, exemptFrom: null, tiers: own, source: "decree-2025" },
  {
    kind: "행사", from: "2018-01-01", until: "2025-01-06", exemptFrom: null, source: "rule-2018",
    tiers: [{ from: 100n, tier: "자체 심사" }, { from: 300n, tier: "시·도 의뢰" }, { from: 3_000n, tier: "중앙 의뢰" }],
  },
  {
    kind: "행사", from: "2025-04-30", until: null, exemptFrom: null, source: "guide-2025",
    tiers: [{ from: 100n, tier: "자체 심사" }, { from: 300n, tier: "시·도 의뢰" }, { from: 20_000n, tier: "중앙 의뢰" }],
  },
  {
    kind: "홍보관", from: "2025-01-07", until: null, exemptFrom: null, source: "decree-2025",
    tiers: [{ from: 0n, tier: null }, { from: 2_000n, tier: "자체 심사" }, { from: 20_000n, tier: null }],
  },
];

/** Gates to be near to: shares from 0 to 1, totals in million won. */
// prettier-ignore
export const gates: readonly Gate[] = [
  { id: "국비제외", from: "2018-01-01", until: "2025-01-06", at: percent(80n) },
  { id: "국비제외", from: "2025-01-07", until: null, at: percent(70n) },
  { id: "자체", from: "2018-01-01", until: null, at: { units: 2_000n, scale: 0 } },
  { id: "시도의뢰", from: "2018-01-01", until: null, at: { units: 6_000n, scale: 0 } },
  { id: "중앙의뢰", from: "2018-01-01", until: null, at: { units: 20_000n, scale: 0 } },
  { id: "행사자체", from: "2018-01-01", until: null, at: { units: 100n, scale: 0 } },
  { id: "행사시도", from: "2018-01-01", until: null, at: { units: 300n, scale: 0 } },
  { id: "행사중앙", from: "2018-01-01", until: "2025-01-06", at: { units: 3_000n, scale: 0 } },
  { id: "행사중앙", from: "2025-04-30", until: null, at: { units: 20_000n, scale: 0 } },
  { id: "타당성조사", from: "2025-04-30", until: null, at: { units: 50_000n, scale: 0 } },
  { id: "영향평가행사", from: "2025-04-30", until: null, at: { units: 1_000n, scale: 0 } },
  { id: "영향평가공모", from: "2025-04-30", until: null, at: { units: 10_000n, scale: 0 } },
  { id: "영향평가지방비", from: "2025-04-30", until: null, at: { units: 5_000n, scale: 0 } },
];

interface Gate {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly at: Decimal;
}

export interface ReviewQuestion {
  /** Million won. */
  readonly total: Decimal;
  readonly nationalShare: Decimal;
  readonly kind: ReviewKind;
  /** ISO day; null: the newest rule. */
  readonly date: string | null;
}

export function reviewTierOf({ total, nationalShare, kind, date }: ReviewQuestion): {
  readonly tier: string;
  readonly basis: string;
} {
  const rule = reviewRules.find((each) => each.kind === kind && holds(each, date));
  if (rule === undefined) return unknown(`${kind}: ${date ?? "최신"} 규칙 없음`);
  const basis = `투자심사-${kind}-${rule.from} · ${sources[rule.source]} · 확인 요청`;
  const isNational = nationalShare.units !== 0n;
  if (rule.exemptFrom && isAtLeast(nationalShare, rule.exemptFrom)) {
    return { tier: "심사 제외", basis };
  }
  // Rules for a city's own money say nothing of a project with national money.
  if (isNational && (kind === "자체재원" || kind === "홍보관")) return unknown(basis);
  const reached = rule.tiers.filter(({ from }) => isAtLeast(total, { units: from, scale: 0 }));
  const last = reached.at(-1);
  if (last === undefined) return { tier: "심사 대상 아님", basis };
  return last.tier === null ? unknown(basis) : { tier: last.tier, basis };
}

/** The gate of that name on that day; null where the pack has none. */
export const gateOf = (id: string, date: string | null): Decimal | null =>
  gates.find((gate) => gate.id === id && holds(gate, date))?.at ?? null;

export const gateNames: readonly string[] = [...new Set(gates.map(({ id }) => id))];

function holds(
  rule: { readonly from: string; readonly until: string | null },
  date: string | null,
) {
  if (date === null) return rule.until === null;
  return rule.from <= date && (rule.until === null || date <= rule.until);
}

const isAtLeast = (a: Decimal, b: Decimal): boolean => subtract(a, b).units >= 0n;
const unknown = (basis: string) => ({ tier: "확인 필요", basis });
