import { isMoney, usualUnit } from "../../money/unit";
import { costTableOf } from "../engine/cost-table";
import { eachProject } from "../engine/each-project";
import type { Rule } from "../engine/rule";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R07-unit-normalised",
  group: "arithmetic",
  severity: "note",
  messages,
  check: eachProject((project, _, output) => {
    const { no, cost } = project;
    const search = costTableOf(project);
    if (search.kind !== "found" || !cost || !isMoney(cost.unit)) return;
    const { unit, index } = search.found;
    if (cost.unit.won === unit.won) return;
    output.report({
      message: "converted",
      data: { textUnit: usualUnit(cost.unit).label, tableUnit: usualUnit(unit).label },
      subject: { project: no, at: "cost-total" },
      related: [{ project: no, at: "table", table: index }],
    });
  }),
};
