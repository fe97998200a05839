import type { DocumentRef } from "../outcome/source-ref";
import type { Cost } from "../plan/plan";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readLabelled } from "./marks";
import type { NoticeList } from "./notices";
import { costTokens, type CostToken } from "./phrase-amounts";

/** A notice for every line with an amount of money that no cost was read from. */
export function noteAmountsInText(
  items: readonly Item[],
  costs: readonly (Cost | null)[],
  notices: NoticeList,
): void {
  const told = notices.all().flatMap(({ place }) => (place?.kind === "document" ? [place] : []));
  const used = new Set([...costs.flatMap(placesOf), ...told].map(keyOf));
  for (const item of items) {
    const line = lineOf(item);
    if (!line || used.has(keyOf(line))) continue;
    const amount = amountIn(line);
    if (amount) notices.add("amount-in-text", placeOfLine(line, amount.span), shortened(line));
  }
}

const placesOf = (cost: Cost | null): readonly DocumentRef[] =>
  (cost ? [cost.place, cost.totalPlace, ...cost.parts.map(({ place }) => place)] : []).flatMap(
    (place) => (place?.kind === "document" ? [place] : []),
  );

const keyOf = ({ block, cell, line }: Pick<DocumentRef, "block" | "cell" | "line">): string =>
  [block, line, cell?.join(",")].join(" ");

/** 30백만 원, 1억; behind a label of a cost also a bare number. 3만 명 and 2천 명 are counts. */
function amountIn(line: Line): CostToken | undefined {
  const label = readLabelled(line.text);
  const labelled = label?.kind === "cost";
  if (!labelled && !mayBeMoney.test(line.text)) return undefined;
  return costTokens(line.text, labelled ? label.valueStart : 0).find((token) => {
    if (token.kind !== "amount") return false;
    if (token.reading.kind === "number") return labelled;
    const next = line.text.slice(token.span[1]);
    return (
      token.reading.kind === "won" &&
      (/원$/.test(token.label) || (/[억조만]$/.test(token.label) && !/^\s?[가-힣]/.test(next)))
    );
  });
}

/** Few lines hold money: only those are cut into tokens. */
const mayBeMoney = /\d\s?[천백십만억조원]|₩/;

const shortened = ({ printed }: Line): string => {
  const text = printed.trim();
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};
