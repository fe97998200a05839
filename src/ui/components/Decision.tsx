import type { CellLink, DecisionView } from "../../app/view";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";
import { CopyButton } from "./CopyButton";

export interface DecisionProps {
  readonly decision: DecisionView | null;
  readonly todo: readonly string[];
  /** What to do says it all: a formula to put in, and no figure to weigh against another. */
  readonly isFormula?: boolean;
  readonly words: Wording;
  readonly copyText: () => string;
  readonly onApply: () => void;
  readonly onReveal: (cell: CellLink) => void;
}

/** Before → after and what happens then; without a value to suggest, what to do and that none is suggested. */
export function Decision(props: DecisionProps) {
  const { decision, todo, isFormula = false, words, copyText, onApply, onReveal } = props;
  const canApply = decision?.canApply === true;
  return (
    <section className={decision ? "decide value" : "decide"}>
      {decision ? (
        <Swap decision={decision} words={words} onReveal={onReveal} />
      ) : (
        todo.map((line, index) => (
          <p key={index} className="say13">
            {line}
          </p>
        ))
      )}
      {!decision && !isFormula && (
        <div className="then">
          <Icon name="unchecked" size={14} />
          <span>{words["decide.none"]}</span>
        </div>
      )}
      <div className={canApply ? "acts" : "acts one"}>
        {canApply && <Button label={words["decide.apply"]} look="primary" onClick={onApply} />}
        <CopyButton words={words} text={copyText} />
      </div>
    </section>
  );
}

interface SwapProps {
  readonly decision: DecisionView;
  readonly words: Wording;
  readonly onReveal: (cell: CellLink) => void;
}

function Swap({ decision, words, onReveal }: SwapProps) {
  const { cell } = decision;
  return (
    <>
      <div className="where">
        {words["decide.cell"]}
        {cell && (
          <button type="button" className="addr" onClick={() => onReveal(cell)}>
            <Icon name="cell" size={14} />
            {cell.label}
          </button>
        )}
        <span>{decision.label}</span>
      </div>
      <div className="swap">
        <span className="sr">{words["decide.before"]}</span>
        <s className="num">{decision.before}</s>
        <Icon name="arrow" />
        <span className="sr">{words["decide.after"]}</span>
        <b className="num">{decision.after}</b>
        <span className="delta num">{decision.change}</span>
      </div>
      <div className="then ok">
        <Icon name="ok" size={14} />
        <span>{decision.then}</span>
      </div>
    </>
  );
}
