import { eachProject } from "../engine/each-project";
import type { Rule } from "../engine/rule";
import { checkSums } from "../engine/sum-check";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R01-row-sum",
  group: "arithmetic",
  severity: "error",
  messages,
  check: eachProject((project, input, output) => checkSums("row", project, input, output)),
};
