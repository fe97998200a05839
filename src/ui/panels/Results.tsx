import { useEffect, useRef, useState } from "react";
import type { Actions } from "../../app/actions";
import type { CheckedView } from "../../app/view";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { FindingList } from "../components/FindingList";
import { EditBand } from "../components/EditBand";
import { CompactMaster, Master } from "../components/Master";
import { SeverityStrip } from "../components/SeverityStrip";
import { Unchecked } from "../components/Unchecked";
import { WalkBar } from "../components/WalkBar";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";

export interface ResultsProps {
  readonly result: CheckedView;
  readonly words: Wording;
  readonly actions: Actions;
}

/** The result of a check: master, filter, findings, what could not be checked, and the bar. */
export function Results({ result, words, actions }: ResultsProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const [compact, expand] = useCompact(result.currentId);
  const title = useFocusWhenLost<HTMLHeadingElement>(`${result.title} ${compact}`);
  const check = (): void => void actions.check();
  return (
    <>
      {result.rechecking && <LateLine words={words} />}
      {result.edit && <EditBand edit={result.edit} />}
      {!result.edit && !compact && (
        <div className="ctx">
          <Icon name="file" />
          <span className="name" lang="ko">
            {result.documentName}
          </span>
        </div>
      )}
      {compact && (
        <CompactMaster
          result={result}
          words={words}
          onCheck={check}
          onExpand={expand}
          onToggle={(severity) => actions.toggleSeverity(severity)}
        />
      )}
      <div className="scroll" ref={scroll}>
        {!compact && (
          <>
            <Master result={result} words={words} titleRef={title} onCheck={check} />
            <SeverityStrip
              severities={result.severities}
              words={words}
              onToggle={(severity) => actions.toggleSeverity(severity)}
            />
            {!result.clean && <ListHead result={result} words={words} />}
          </>
        )}
        {compact && <div className="breath" />}
        {!result.clean && result.cards.length === 0 && (
          <p className="waiting">{words["check.nothing"]}</p>
        )}
        {result.cards.length > 0 && (
          <FindingList
            cards={result.cards}
            currentId={result.currentId}
            scroll={scroll}
            words={words}
            onMakeCurrent={(id) => void actions.makeCurrent(id)}
            onFold={(id) => actions.foldCard(id)}
            onReveal={(cell) => void actions.reveal(cell)}
            onApply={(id) => void actions.applyFix(id)}
            copyText={(id) => actions.copyText(id)}
          />
        )}
        <Unchecked unchecked={result.unchecked} words={words} />
        {result.clean && <p className="limit">{words["check.clean.limit"]}</p>}
      </div>
      <WalkBar
        result={result}
        words={words}
        onClear={() => void actions.clearMarks()}
        onNext={() => void actions.next()}
        onPrevious={() => void actions.previous()}
      />
    </>
  );
}

/** While a card is current the master is one line, until the person asks for all of it. */
function useCompact(currentId: string | null): readonly [boolean, () => void] {
  const [expanded, setExpanded] = useState<string | null>(null);
  useEffect(() => {
    if (currentId !== expanded) setExpanded(null);
  }, [currentId, expanded]);
  return [currentId !== null && expanded !== currentId, () => setExpanded(currentId)];
}

function ListHead({ result, words }: Pick<ResultsProps, "result" | "words">) {
  return (
    <div className="listhead">
      <span>{result.countLabel}</span>
      <span className="end">{words["check.order"]}</span>
    </div>
  );
}

/** A re-check that takes longer than 300 ms is shown by a line, not by words that jump. */
function LateLine({ words }: { readonly words: Wording }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return <div className="livebar" role="progressbar" aria-label={words["check.rechecking"]} />;
}
