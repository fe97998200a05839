import { useId, type KeyboardEvent, type RefCallback } from "react";
import type { CardView, CellLink } from "../../app/view";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { SignButton } from "./Buttons";
import { CrossTable } from "./CrossTable";
import { Decision } from "./Decision";
import { Part } from "./Part";
import { ProofTable } from "./ProofTable";
import { TocCompare } from "./TocCompare";

export interface FindingCardProps {
  readonly card: CardView;
  readonly words: Wording;
  /** The one finding of the list that Tab leads to. */
  readonly reachable: boolean;
  readonly headRef: RefCallback<HTMLButtonElement>;
  readonly onHeadFocus: () => void;
  readonly onHeadKey: (event: KeyboardEvent) => void;
  readonly onMakeCurrent: (id: string) => void;
  readonly onFold: (id: string) => void;
  readonly onReveal: (cell: CellLink) => void;
  readonly onApply: (id: string) => void;
  readonly copyText: (id: string) => string;
}

/** One cause: what, why, what to do, in that order and always in that place. */
export function FindingCard(props: FindingCardProps) {
  const { card, words, onFold } = props;
  const id = useId();
  if (!card.open) return <FoldedCard {...props} id={id} />;
  return (
    <article
      className={card.current ? "card current" : "card"}
      aria-labelledby={id}
      aria-current={card.current ? "true" : undefined}
    >
      <header>
        <div className={`kicker ${card.severity}`}>
          <span className="sev">
            <Icon name={card.severity} />
          </span>
          <span className="sevword">{card.severityLabel}</span>
          <span className="end">
            <span>{card.rules.join(" · ")}</span>
            <SignButton
              icon="up"
              label={words["card.fold"]}
              onClick={() => onFold(card.id)}
              small
            />
          </span>
        </div>
        <h2>
          <HeadButton {...props} id={id} />
        </h2>
        {card.project !== null && (
          <p className="proj" lang="ko">
            {card.project}
          </p>
        )}
        <Places {...props} />
      </header>
      <Evidence card={card} words={words} />
      <Decision
        decision={card.decision}
        todo={card.todo}
        isFormula={card.rules.every((rule) => /^R4[1-4]$/.test(rule))}
        words={words}
        copyText={() => props.copyText(card.id)}
        onApply={() => props.onApply(card.id)}
        onReveal={props.onReveal}
      />
    </article>
  );
}

function HeadButton(props: FindingCardProps & { readonly id: string }) {
  const { card } = props;
  return (
    <button
      id={props.id}
      ref={props.headRef}
      type="button"
      aria-expanded="true"
      tabIndex={props.reachable ? 0 : -1}
      onFocus={props.onHeadFocus}
      onKeyDown={props.onHeadKey}
      onClick={() => (card.current ? props.onFold(card.id) : props.onMakeCurrent(card.id))}
    >
      {card.title}
    </button>
  );
}

function FoldedCard(props: FindingCardProps & { readonly id: string }) {
  const { card, id } = props;
  return (
    <article className="card" aria-labelledby={id}>
      <h2 className="folded">
        <button
          ref={props.headRef}
          type="button"
          className={`row ${card.severity}`}
          aria-expanded="false"
          tabIndex={props.reachable ? 0 : -1}
          onFocus={props.onHeadFocus}
          onKeyDown={props.onHeadKey}
          onClick={() => props.onMakeCurrent(card.id)}
        >
          <Icon name={card.severity} />
          <span className="what" id={id}>
            <span className="sr">{card.severityLabel}: </span>
            {card.title}
          </span>
          <Icon name="down" />
          <span className="meta">{card.meta}</span>
        </button>
      </h2>
    </article>
  );
}

function Places({ card, words, onReveal }: FindingCardProps) {
  return (
    <div className="places">
      {card.fresh && <span className="newtag">{words["card.new"]}</span>}
      {card.grouped !== null && <span>{card.grouped}</span>}
      {card.documentPlaces.map((place) => (
        <span key={place}>
          <Icon name="source" size={14} />
          {place}
        </span>
      ))}
      {card.cells.map((cell) => (
        <button key={cell.label} type="button" className="link" onClick={() => onReveal(cell)}>
          <Icon name="cell" size={14} />
          {cell.label}
        </button>
      ))}
    </div>
  );
}

function Evidence({ card, words }: { readonly card: CardView; readonly words: Wording }) {
  const { proof, cross, contents, why } = card;
  return (
    <>
      {proof && (
        <Part title={words["part.sum"]} end={proof.unit}>
          <ProofTable proof={proof} words={words} />
        </Part>
      )}
      {cross && (
        <Part title={cross.crossing ? words["part.cross"] : words["part.table"]} end={cross.unit}>
          <CrossTable cross={cross} words={words} />
        </Part>
      )}
      {(contents !== null || why.length > 0) && (
        <Part>
          {contents && <TocCompare contents={contents} words={words} />}
          {why.map((line, index) => (
            <p key={index} className="say13">
              {line}
            </p>
          ))}
        </Part>
      )}
    </>
  );
}
