import type { CellAddress } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import { blame, type Blame, type Suspect } from "../../sums/blame";
import type { Discovery } from "../../sums/discovered-relation";
import { discoverSums } from "../../sums/discover-sums";
import { findFlaws } from "../../sums/formulas/find-flaws";
import type { FormulaFlaw } from "../../sums/formulas/flaw";
import { cellKey } from "../../sums/relation";
import type { SumRelation } from "../../sums/sum-relation";
import { withoutFlawed } from "../formulas-and-sums";
import { exactNumber } from "./exact-number";
import { derivedDocument, formulasDocument } from "./formulas-document";
import type { SumsDocument, SumsLine, SumsTable } from "./sums-document.schema";

/** The sums and formulas of some grids as `geomsan/sums@1`. Throws `Unreadable` where a JSON number would lose digits. */
export function sumsDocument(grids: readonly Grid[]): SumsDocument {
  const looked = grids.map((grid) => {
    const discovery = discoverSums(grid);
    return { grid, discovery, formulas: findFlaws(grid, discovery) };
  });
  const sheets = looked.flatMap(({ formulas }) => formulas?.formulas ?? []);
  return {
    schema: "geomsan/sums@1",
    tables: looked.map(({ grid, discovery, formulas }) => ({
      ...sumsTable(grid, discovery, blamed(grid, discovery, formulas?.flaws ?? [])),
      derived: derivedDocument(grid, discovery.scale),
      ...(formulas
        ? {
            formulas: formulasDocument(grid, formulas, sheets, discovery.scale),
            unread: Object.fromEntries(formulas.unread),
          }
        : {}),
    })),
  };
}

/** A number is not to be written over a formula, nor a figure blamed for one. */
export function blamed(grid: Grid, discovery: Discovery, flaws: readonly FormulaFlaw[]): Blame {
  const { claims, ties } = blame(grid, withoutFlawed(discovery, flaws));
  const isTyped = ({ cell: { row, column } }: Suspect) =>
    grid.cellAt(row, column).formula === undefined;
  return { claims: claims.filter(isTyped), ties };
}

function sumsTable(grid: Grid, discovery: Discovery, { claims, ties }: Blame): SumsTable {
  const { scale, relations, notEstablished, complete, steps } = discovery;
  const suspect = ({ cell, printed, suggested, explains, reason }: Suspect) => ({
    cell: pair(cell),
    printed: exactNumber(printed, scale),
    suggested: exactNumber(suggested, scale),
    explains,
    reason,
  });
  return {
    ...(grid.sheet === "" ? {} : { sheet: grid.sheet }),
    sums: relations.map(({ total, parts, axis, kind, confidence, difference, status }) => ({
      total: pair(total),
      parts: parts.map(pair),
      axis,
      kind,
      confidence: Math.round(confidence * 1000) / 1000,
      difference: exactNumber(difference, scale),
      status,
    })),
    culprits: claims.map(suspect),
    unknown: [
      ...ties.map(({ relation, suspects }) => ({
        kind: "tie" as const,
        total: pair(relation.total),
        alternatives: suspects.map(suspect),
      })),
      ...notEstablished.map(({ axis, total, parts, holding, failing }) => ({
        kind: "not-established" as const,
        axis,
        total: pair(total),
        parts: parts.map(pair),
        holding,
        failing,
      })),
      ...(complete ? [] : [{ kind: "incomplete" as const, steps }]),
    ],
  };
}

/** The same as one line for the scorers: every relation, and the failing ones with the cell that is blamed, the plainest case first. */
export function sumsLine(
  name: Pick<SumsLine, "file_name" | "table_id" | "seed">,
  grid: Grid,
): SumsLine {
  const discovery = discoverSums(grid);
  const { claims } = blame(grid, discovery);
  const ranks = new Map(claims.map(({ cell }, rank) => [cellKey(cell), rank]));
  const rankOf = ({ total, parts }: SumRelation) =>
    Math.min(...[total, ...parts].map((cell) => ranks.get(cellKey(cell)) ?? claims.length));
  return {
    ...name,
    sums: discovery.relations.map(({ total, parts }) => ({
      total: pair(total),
      parts: parts.map(pair),
    })),
    reports: discovery.relations
      .filter(({ status }) => status === "fails")
      .map((relation) => ({ relation, rank: rankOf(relation) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ relation: { total, parts }, rank }) => {
        const claim = claims[rank];
        return {
          total: pair(total),
          parts: parts.map(pair),
          ...(claim ? { cell: pair(claim.cell) } : {}),
        };
      }),
  };
}

const pair = ({ row, column }: CellAddress): [number, number] => [row, column];
