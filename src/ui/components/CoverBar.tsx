import type { CoverageView } from "../../app/view";
import type { Wording } from "../wording/wording";

export interface CoverBarProps {
  readonly coverage: CoverageView;
  readonly words: Wording;
}

/** How many of the document's numbers were read, and as what: four parts by count, with their keys. */
export function CoverBar({ coverage, words }: CoverBarProps) {
  const { all, read, unread, parts } = coverage;
  const named = parts.map(({ use, text, count }) => ({
    use,
    count,
    key: words[`read.key.${use}`](text),
  }));
  const left = words["read.key.unread"](unread);
  return (
    <div className="cover">
      <p className="sentence">
        <b>{words["read.cover"](all, read)}</b>
        <span className="end">{left}</span>
      </p>
      <div
        className="stripes"
        role="img"
        aria-label={[...named.map(({ key }) => key), left].join(", ")}
      >
        {named.map(
          ({ use, count }) =>
            count > 0 && (
              <i key={use} className={fill[use]} style={{ flexGrow: count, flexBasis: 0 }} />
            ),
        )}
      </div>
      <div className="keys" aria-hidden="true">
        {named.map(({ use, key }) => (
          <span key={use}>
            <i className={`swatch ${fill[use]}`} />
            {key}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The colours of the funding levels once more: four that are told apart without colour, too. */
const fill = {
  budget: "fund-national",
  results: "fund-province",
  other: "fund-local",
  dates: "fund-private",
} as const;
