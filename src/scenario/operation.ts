import type { Fraction } from "../money/fraction";
import type { Selection } from "./figure";

/** One step of a scenario. Amounts are in the smallest unit that the table prints. */
export type Operation =
  | FlatCut
  | CeilingCut
  | Hold
  | Deferral
  | MatchingRatio
  | NotApproved
  | SourceSwap
  | Increase
  | Stop;

/** 일괄 삭감: by the same share, of one year. */
export interface FlatCut extends Selection {
  readonly kind: "cut";
  readonly year: number;
  readonly share: Fraction;
}

/** 한도: down to a ceiling, the project with the least national money per unit first, none below the share it keeps. */
export interface CeilingCut extends Selection {
  readonly kind: "ceiling";
  readonly year: number;
  readonly ceiling: bigint;
  readonly keeps: Fraction;
}

/** 고정: what later operations may not cut (a contract is signed). */
export interface Hold extends Selection {
  readonly kind: "hold";
  readonly year: number | null;
}

/** 이월: a share of one year into a later one. */
export interface Deferral extends Selection {
  readonly kind: "defer";
  readonly year: number;
  readonly toYear: number;
  readonly share: Fraction;
}

/** 비율: another national share of what is not yet spent, the total unchanged; province and local money fill the gap. */
export interface MatchingRatio {
  readonly kind: "ratio";
  readonly projects: readonly number[] | null;
  readonly share: Fraction;
  /** province : local; null as they are now. */
  readonly split: readonly [bigint, bigint] | null;
}

/** 미확정: the national money of a year does not come. */
export interface NotApproved {
  readonly kind: "not-approved";
  readonly projects: readonly number[] | null;
  readonly year: number;
  /** stop: nothing is spent that year; replace: local money steps in; reduce: the rest is spent. */
  readonly then: "stop" | "replace" | "reduce";
}

/** 재원 바꾸기: a share of one source in one year is paid by another. */
export interface SourceSwap extends Selection {
  readonly kind: "swap";
  readonly year: number;
  readonly share: Fraction;
  readonly toLabel: string;
}

/** 증액: by a share, from one year on. */
export interface Increase extends Selection {
  readonly kind: "increase";
  readonly year: number;
  readonly share: Fraction;
}

/** 중단: nothing from one year on. */
export interface Stop {
  readonly kind: "stop";
  readonly projects: readonly number[] | null;
  readonly year: number;
}
