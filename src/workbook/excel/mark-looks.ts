import type { ConditionalLook } from "./conditional-look";
import type { Look } from "./mark-registry";

/** The design's section 9, "Marks". */
export const markLooks: Readonly<Record<Look, ConditionalLook>> = {
  culprit: {
    fill: "#FAD4CF",
    fontColor: "#8C1710",
    bold: true,
    underline: true,
    borderColor: "#B3261E",
  },
  failing: { fill: "#FDEFED" },
  question: { fill: "#FFF4DC" },
};

/** In this order they are added: Excel lets the last one added win, and the one wrong cell must be seen. */
export const fromWeakToStrong: readonly Look[] = ["failing", "question", "culprit"];
