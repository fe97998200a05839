import type { TidyColumn } from "../plan/tidy";
import type { FundingLevel } from "../words/funding-source";

/** One amount of the base, part × column of one project as in `tblBudget`, in the smallest unit that the table prints. */
export interface Figure {
  readonly project: number;
  /** The source as it is written. */
  readonly label: string;
  readonly level: FundingLevel | null;
  readonly column: TidyColumn;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly amount: bigint;
}

/** Which figures an operation means: null for all. */
export interface Selection {
  readonly projects: readonly number[] | null;
  readonly labels: readonly string[] | null;
}

export const isSelected = ({ project, label }: Figure, { projects, labels }: Selection): boolean =>
  (projects?.includes(project) ?? true) && (labels?.includes(label) ?? true);

export const isOfYear = ({ column, startYear }: Figure, year: number): boolean =>
  column === "연도" && startYear === year;

/** Money that falls in that year or later; an 이후 column counts from its first year. */
export const isFromYear = ({ column, startYear }: Figure, year: number): boolean =>
  (column === "연도" || column === "이후") && startYear !== null && startYear >= year;

export const sumOf = (figures: readonly Figure[]): bigint =>
  figures.reduce((sum, { amount }) => sum + amount, 0n);
