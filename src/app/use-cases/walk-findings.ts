import { handlingFailure } from "../failure";
import type { App } from "../store";
import { cardsOf } from "../views/cards";
import type { CardView, CellLink } from "../view";

/** 다음, 이전 and a click on a card: the card becomes the current one and its cell is selected. */
export async function walk(app: App, step: 1 | -1): Promise<void> {
  const cards = cardsOf(app.store.getState());
  if (cards.length === 0) return;
  const at = cards.findIndex((card) => card.current);
  const start =
    at < 0 ? (step > 0 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length;
  const card = cards[start];
  if (card) await makeCurrent(app, card.id);
}

export async function makeCurrent(app: App, id: string): Promise<void> {
  const card = cardOf(app, id);
  if (!card) return;
  app.store.setState({ screen: "check", currentCard: id, openCards: [id] });
  const [cell] = card.cells;
  if (cell) await revealCell(app, cell);
}

export async function revealCell(app: App, cell: CellLink): Promise<void> {
  await handlingFailure(app, null, () => app.services.workbook.reveal(cell.sheet, cell.range));
}

export function openCard(app: App, id: string): void {
  const { openCards } = app.store.getState();
  if (!openCards.includes(id)) app.store.setState({ openCards: [...openCards, id] });
}

export function foldCard(app: App, id: string): void {
  const { openCards, currentCard } = app.store.getState();
  app.store.setState({
    openCards: openCards.filter((each) => each !== id),
    currentCard: currentCard === id ? null : currentCard,
  });
}

export const cardOf = (app: App, id: string): CardView | undefined =>
  cardsOf(app.store.getState()).find((card) => card.id === id);
