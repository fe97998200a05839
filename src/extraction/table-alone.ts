import type { TableBlock } from "../documents/model/document-model";
import { wonUnit } from "../money/unit";
import type { PlanTable } from "../plan/plan";
import { NoticeList } from "./notices";
import { readTable } from "./tables";

/** A table that stands alone, without a document around it: recognised by the code that reads documents. */
export const readTableAlone = (table: TableBlock): PlanTable =>
  readTable({ kind: "table", table, block: 0 }, context, new NoticeList());

const years = { open: null, stage: null, only: null };

/** Where nothing says otherwise a figure is taken as it stands. */
const context = {
  items: [],
  index: 0,
  heading: "",
  inBudgetSection: false,
  unitOfDocument: wonUnit,
  years,
};
