import type { CheckedView } from "../../app/view";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";

export interface UncheckedProps {
  readonly unchecked: CheckedView["unchecked"];
  readonly words: Wording;
}

/** What could not be checked is as visible as what was found. */
export function Unchecked({ unchecked, words }: UncheckedProps) {
  if (unchecked.length === 0) return null;
  return (
    <>
      <h2 className="section-head">{words["check.unchecked"]}</h2>
      <ul className="unchecked">
        {unchecked.map((each, index) => (
          <li key={index}>
            <Icon name="unchecked" />
            <span>{each.title === "" ? each.reason : each.title}</span>
            {each.title !== "" && <small>{each.reason}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
