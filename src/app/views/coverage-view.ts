import type { Coverage } from "../../extraction/coverage";
import { writeDecimal } from "../../money/write-amount";
import type { CoverageView } from "../view";

export function coverageView({ all, counts }: Coverage): CoverageView {
  return {
    all: written(all),
    read: written(all - counts.unexplained),
    unread: written(counts.unexplained),
    parts: uses.map((use) => ({ use, count: counts[use], text: written(counts[use]) })),
  };
}

const uses = ["budget", "results", "other", "dates"] as const;

const written = (count: number): string => writeDecimal({ units: BigInt(count), scale: 0 });
