import type { Actions } from "../../app/actions";
import type { ImportView } from "../../app/view";
import type { Wording } from "../wording/wording";
import { lazy, Suspense } from "react";
import { FirstRun } from "./FirstRun";
import { Review } from "./Review";

export interface ImportPanelProps {
  readonly view: ImportView;
  readonly words: Wording;
  readonly actions: Actions;
  /** Something is being done: nothing else can be started. */
  readonly working: boolean;
}

/** Loaded with the first comparison. */
const Again = lazy(async () => ({ default: (await import("./Again")).Again }));

export function ImportPanel({ view, words, actions, working }: ImportPanelProps) {
  if (view.phase === "again") {
    return (
      <Suspense fallback={<p role="status">{words["again.loading"]}</p>}>
        <Again again={view.again} words={words} actions={actions} working={working} />
      </Suspense>
    );
  }
  if (view.phase === "review") {
    return <Review review={view.review} words={words} actions={actions} working={working} />;
  }
  return (
    <div className="scroll">
      <FirstRun words={words} actions={actions} working={working} />
    </div>
  );
}
