import type { FunctionInfo } from "./desk";

/** The functions that answer a question best come first; all of them, as listed, while nothing is asked. */
export function search(list: readonly FunctionInfo[], query: string): readonly FunctionInfo[] {
  const words = wordsOf(query);
  if (words.length === 0) return list;
  return list
    .map((info, at) => ({ info, at, points: pointsOf(info, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.at - b.at)
    .map(({ info }) => info);
}

/** A title in pieces: those that a word of the question names are marked. */
export function marked(
  title: string,
  query: string,
): readonly { readonly text: string; readonly found: boolean }[] {
  const words = wordsOf(query).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return [{ text: title, found: false }];
  return title
    .split(new RegExp(`(${words.join("|")})`, "i"))
    .flatMap((text, at) => (text === "" ? [] : [{ text, found: at % 2 === 1 }]));
}

const wordsOf = (query: string): readonly string[] =>
  query.trim().toLowerCase().split(/[\s,]+/).filter((word) => word !== ""); // prettier-ignore

/** A word in the title tells more than one in the id, and that more than one in the help. */
function pointsOf({ id, title, help }: FunctionInfo, words: readonly string[]): number {
  const [inTitle, inId, inHelp] = [title, id, help].map((text) => text.toLowerCase());
  return words.reduce(
    (points, word) =>
      points +
      (inTitle?.includes(word) ? 9 : 0) +
      (inId?.includes(word) ? 4 : 0) +
      (inHelp?.includes(word) ? 1 : 0),
    0,
  );
}
