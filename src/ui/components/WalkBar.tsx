import type { CheckedView } from "../../app/view";
import type { Wording } from "../wording/wording";
import { Button, SignButton } from "./Buttons";

export interface WalkBarProps {
  readonly result: CheckedView;
  readonly words: Wording;
  readonly onClear: () => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** The bar below the findings: marks off, and from one finding to the next. */
export function WalkBar({ result, words, onClear, onNext, onPrevious }: WalkBarProps) {
  const none = result.cards.length === 0;
  return (
    <div className="bar">
      <Button
        look="quiet"
        icon="erase"
        label={words["check.clear"]}
        disabled={!result.marksShown}
        onClick={onClear}
      />
      <div className="end">
        <SignButton icon="up" label={words["check.prev"]} disabled={none} onClick={onPrevious} />
        <span className="pos">
          <b>{result.position ?? "–"}</b> / {result.cards.length}
        </span>
        <SignButton icon="down" label={words["check.next"]} disabled={none} onClick={onNext} />
      </div>
    </div>
  );
}
