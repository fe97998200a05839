import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { CardView } from "../../app/view";
import { stepOf } from "../behaviour/use-roving";
import { useWindow } from "../behaviour/use-window";
import { FindingCard, type FindingCardProps } from "./FindingCard";

export interface FindingListProps extends Pick<
  FindingCardProps,
  "words" | "onMakeCurrent" | "onFold" | "onReveal" | "onApply" | "copyText"
> {
  readonly cards: readonly CardView[];
  readonly currentId: string | null;
  /** What scrolls; the list shows what is near the part in view. */
  readonly scroll: RefObject<HTMLElement | null>;
}

const foldedHeight = 61;
const openHeight = 420;

/** Thousands of findings: arrows lead along them, Home and End to the ends, and only what is near is drawn. */
export function FindingList(props: FindingListProps) {
  const { cards, currentId, words, scroll } = props;
  const [activeId, setActiveId] = useState<string | null>(null);
  const heads = useRef(new Map<string, HTMLButtonElement>());
  const wanted = useRef<string | null>(null);
  const indexOf = (id: string | null): number => cards.findIndex((card) => card.id === id);
  const current = indexOf(currentId);
  const active = Math.max(0, indexOf(activeId ?? currentId));
  const { items, rest, listRef, measure } = useWindow({
    keys: cards.map((card) => card.id),
    estimate: (index) => (cards[index]?.open ? openHeight : foldedHeight),
    scroll,
    pinned: [active, current],
  });
  useCurrentInView(currentId, listRef, scroll);
  useEffect(() => {
    if (currentId !== null) setActiveId(currentId);
  }, [currentId]);
  useEffect(() => {
    if (wanted.current === null) return;
    heads.current.get(wanted.current)?.focus();
    wanted.current = null;
  });
  const onHeadKey = (index: number) => (event: KeyboardEvent) => {
    const to = stepOf(event.key, index, cards.length, "column");
    const card = to === null ? undefined : cards[to];
    if (!card) return;
    event.preventDefault();
    wanted.current = card.id;
    setActiveId(card.id);
  };
  return (
    <div className="cards" role="list" aria-label={words["check.list"]} ref={listRef}>
      {items.map(({ index, gap }) => {
        const card = cards[index];
        if (!card) return null;
        return (
          <div
            key={card.id}
            ref={measure(card.id)}
            data-key={card.id}
            role="listitem"
            aria-setsize={cards.length}
            aria-posinset={index + 1}
            className={slotOf(cards, index)}
            style={gap > 0 ? { marginTop: gap } : undefined}
          >
            <FindingCard
              {...props}
              card={card}
              reachable={index === active}
              headRef={(element) => {
                if (element) heads.current.set(card.id, element);
                else heads.current.delete(card.id);
              }}
              onHeadFocus={() => setActiveId(card.id)}
              onHeadKey={onHeadKey(index)}
            />
          </div>
        );
      })}
      {rest > 0 && <div role="presentation" style={{ height: rest }} />}
    </div>
  );
}

/** Folded findings that follow each other are joined to one box. */
function slotOf(cards: readonly CardView[], index: number): string {
  const folded = (at: number): boolean => cards[at]?.open === false;
  if (!folded(index)) return "slot";
  return ["slot", folded(index + 1) && "joined", folded(index - 1) && "after"]
    .filter(Boolean)
    .join(" ");
}

/** The card that became current comes to the top of what is in view. */
function useCurrentInView(
  currentId: string | null,
  list: RefObject<HTMLElement | null>,
  scroll: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const area = scroll.current;
    const slot = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset["key"] === currentId,
    );
    if (currentId === null || !area || !slot) return;
    area.scrollTop += slot.getBoundingClientRect().top - area.getBoundingClientRect().top - 8;
  }, [currentId, list, scroll]);
}
