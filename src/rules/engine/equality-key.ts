import { subjectKey } from "../../plan/subject";
import type { Equality } from "./finding";

/** Equal for two equalities of the same total and the same parts, in whatever order the parts are named. */
export const equalityKeyOf = ({ total, parts }: Equality): string =>
  `${subjectKey(total)}=${parts.map(subjectKey).sort().join("+")}`;
