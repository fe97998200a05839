import type { ContentsCompareView } from "../../app/view";
import type { Wording } from "../wording/wording";

export interface TocCompareProps {
  readonly contents: ContentsCompareView;
  readonly words: Wording;
}

type Entry = ContentsCompareView["numbers"][number];

/** The numbers in the contents above those of the bodies, around the one that is missing. */
export function TocCompare({ contents, words }: TocCompareProps) {
  const line = (label: string, has: (entry: Entry) => boolean) => (
    <tr>
      <th scope="row">{label}</th>
      {contents.numbers.map((entry) => (
        <td key={entry.no} className={lookOf(entry, has(entry))}>
          {has(entry) ? (
            entry.no
          ) : (
            <>
              <span aria-hidden="true">?</span>
              <span className="sr">{`${entry.no} ${words["toc.missing"]}`}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="toc" aria-label={words["toc.title"]}>
      <tbody>
        {line(words["toc.listed"], (entry) => entry.listed)}
        {line(words["toc.body"], (entry) => entry.body)}
      </tbody>
    </table>
  );
}

function lookOf(entry: Entry, has: boolean): string | undefined {
  if (!has) return "gone";
  return entry.gap ? "ask" : undefined;
}
