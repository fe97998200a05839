import type { Rule } from "./engine/rule";
import { rule as rowSum } from "./r01-row-sum/rule";
import { rule as columnSum } from "./r02-column-sum/rule";
import { rule as textPartsVsTotal } from "./r03-text-parts-vs-total/rule";
import { rule as textTotalVsTableTotal } from "./r04-text-total-vs-table-total/rule";
import { rule as textSourceVsTable } from "./r05-text-source-vs-table/rule";
import { rule as sourceSet } from "./r06-source-set/rule";
import { rule as unitNormalised } from "./r07-unit-normalised/rule";
import { rule as contentsVsBody } from "./r29-contents-vs-body/rule";

/** Every rule there is. Their order means nothing: the engine gives the same result for any. */
export const allRules: readonly Rule[] = [
  rowSum,
  columnSum,
  textPartsVsTotal,
  textTotalVsTableTotal,
  textSourceVsTable,
  sourceSet,
  unitNormalised,
  contentsVsBody,
];
