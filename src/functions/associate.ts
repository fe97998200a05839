import { projectShare } from "./project-share";
import { sumCheck } from "./sum-check";
import { yearTotal } from "./year-total";

/** Every function by the id of its metadata. */
export const functions = {
  PROJECTSHARE: projectShare,
  YEARTOTAL: yearTotal,
  SUMCHECK: sumCheck,
};

/** Tells Excel which code answers which function. Called once, when the page starts. */
export function associateFunctions(): void {
  for (const [id, run] of Object.entries(functions)) CustomFunctions.associate(id, run);
}
