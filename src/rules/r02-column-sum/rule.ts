import { eachProject } from "../engine/each-project";
import type { Rule } from "../engine/rule";
import { checkSums } from "../engine/sum-check";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R02-column-sum",
  group: "arithmetic",
  severity: "error",
  messages,
  check: eachProject((project, input, output) => checkSums("column", project, input, output)),
};
