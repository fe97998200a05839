import type { CellAddress } from "../../grid/cell-address";
import type { PlanTable } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { findCulprits, type Repair } from "../../sums/culprit";
import type { SumRelation } from "../../sums/sum-relation";
import type { Draft } from "./draft";
import type { Culprit } from "./finding";
import { equalityKeyOf } from "./equality-key";
import type { RuleInput } from "./rule";

/** A culprit that `sums/` names, in the plan's terms. Keys are those of equalities. */
export interface TableClaim {
  readonly culprit: Culprit;
  readonly mends: ReadonlySet<string>;
}

export interface TableClaims {
  readonly claims: readonly TableClaim[];
  /** All rows and columns of the tables that were looked at, failing or not. */
  readonly relations: ReadonlySet<string>;
}

/** The culprits of every table that a draft speaks of. */
export function tableClaims(drafts: readonly Draft[], input: RuleInput): TableClaims {
  const tables = input.plan.projects.flatMap((project) =>
    project.tables.flatMap((table, index) => {
      const spokenOf = drafts.some(({ report }) =>
        [report.equality?.total, ...(report.equality?.parts ?? [])].some(
          (subject) => subject && isCellOf(subject, project.no, index),
        ),
      );
      return spokenOf
        ? claimsOfTable(table, project.no, index, input.relationsOf(project.no, index))
        : [];
    }),
  );
  return {
    claims: tables.flatMap((table) => table.claims),
    relations: new Set(tables.flatMap((table) => [...table.relations])),
  };
}

const isCellOf = (subject: Subject, project: number, table: number): boolean =>
  "at" in subject &&
  subject.at === "cell" &&
  subject.project === project &&
  subject.table === table;

function claimsOfTable(
  table: PlanTable,
  project: number,
  index: number,
  relations: readonly SumRelation[],
): TableClaims {
  const subjectOf = ({ row, column }: CellAddress): Subject => ({
    project,
    at: "cell",
    table: index,
    row,
    column,
  });
  const keyOf = ({ total, parts }: SumRelation) =>
    equalityKeyOf({ total: subjectOf(total), parts: parts.map(subjectOf) });
  const asCulprit = ({ cell, printed, suggested }: Repair): Culprit => ({
    subject: subjectOf(cell),
    table: index,
    row: table.rows[cell.row]?.label ?? "",
    column: table.columns[cell.column]?.label ?? "",
    printed,
    suggested,
  });
  const figureAt = ({ row, column }: CellAddress) => table.rows[row]?.amounts[column] ?? null;
  const claims = findCulprits(relations, figureAt).claims.map((claim) => ({
    culprit: asCulprit(claim),
    mends: new Set(claim.mends.map(keyOf)),
  }));
  return { claims, relations: new Set(relations.map(keyOf)) };
}
