import type { RefObject } from "react";
import type { CheckedView } from "../../app/view";
import type { Wording } from "../wording/wording";
import { SignButton } from "./Buttons";
import { ProofMap } from "./ProofMap";
import { SeverityStrip } from "./SeverityStrip";

export interface MasterProps {
  readonly result: CheckedView;
  readonly words: Wording;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly onCheck: () => void;
}

/** The one figure of the screen: how many equalities hold, of how many, and where the others are. */
export function Master({ result, words, titleRef, onCheck }: MasterProps) {
  return (
    <section className={`master ${closeOf(result)}`}>
      <div className="top">
        <Figure result={result} />
        <div>
          <h1 ref={titleRef} tabIndex={-1}>
            {result.title}
          </h1>
          <p className="say">{result.say}</p>
        </div>
        <SignButton icon="refresh" label={words["check.again"]} onClick={onCheck} />
      </div>
      <ProofMap columns={result.map} words={words} />
    </section>
  );
}

export interface CompactMasterProps extends Omit<MasterProps, "titleRef"> {
  readonly onExpand: () => void;
  readonly onToggle: (severity: CheckedView["severities"][number]["severity"]) => void;
}

/** The same in one line, while a card is the current one. */
export function CompactMaster(props: CompactMasterProps) {
  const { result, words, onExpand, onToggle, onCheck } = props;
  return (
    <div className={`mini ${closeOf(result)}`}>
      <button
        type="button"
        className="fig"
        aria-label={`${result.title}. ${words["check.expand"]}`}
        title={words["check.expand"]}
        onClick={onExpand}
      >
        {result.holds}
        <span>/{result.all}</span>
      </button>
      <SeverityStrip compact severities={result.severities} words={words} onToggle={onToggle} />
      <SignButton icon="refresh" label={words["check.again"]} onClick={onCheck} />
    </div>
  );
}

/** The double rule closes an account that adds up. */
const closeOf = ({ holds, all }: CheckedView): string =>
  all > 0 && holds === all ? "holds" : "fails";

function Figure({ result }: { readonly result: CheckedView }) {
  return (
    <div className="fig" aria-hidden="true">
      {result.holds}
      <span>/{result.all}</span>
    </div>
  );
}
