import type { Amount } from "../../money/amount";
import type { SourceRef } from "../../outcome/source-ref";
import type { Comparison, FigureChange, ProjectComparison, ProjectName } from "../../plan/compare";
import type { ComparisonDocument } from "./comparison-document.schema";
import { exactNumber } from "./exact-number";
import { placeDocument } from "./place-document";

type ProjectDocument = ComparisonDocument["projects"][number];

/**
 * Two plans compared, as `geomsan/comparison@1`; `before` and `after` are the names of their files. Throws `Unreadable`
 * where a JSON number would lose digits.
 */
export const comparisonDocument = (
  { projects }: Comparison,
  before: string,
  after: string,
): ComparisonDocument => ({
  schema: "geomsan/comparison@1",
  before,
  after,
  projects: projects.map(projectDocument),
});

const projectDocument = ({ kind, before, after, changes }: ProjectComparison): ProjectDocument => ({
  kind,
  before: before.map(nameDocument),
  after: after && nameDocument(after),
  changes: changes.map(changeDocument),
});

const nameDocument = ({ no, title, place }: ProjectName): ProjectDocument["before"][number] => ({
  no,
  title,
  place: placeDocument(place),
});

function changeDocument(change: FigureChange): ProjectDocument["changes"][number] {
  const { figure, before, after, difference, placeBefore, placeAfter } = change;
  return {
    figure,
    before: numberOf(before),
    after: numberOf(after),
    difference: numberOf(difference),
    ...placed("placeBefore", placeBefore),
    ...placed("placeAfter", placeAfter),
  };
}

const numberOf = (amount: Amount | null): number | null =>
  amount === null ? null : exactNumber(amount);

const placed = (key: "placeBefore" | "placeAfter", place: SourceRef | null) =>
  place ? { [key]: placeDocument(place) } : {};
