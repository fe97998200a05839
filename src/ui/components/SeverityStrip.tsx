import { useState } from "react";
import type { CheckedView } from "../../app/view";
import { stepOf, useRoving } from "../behaviour/use-roving";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";

type Severity = CheckedView["severities"][number];

export interface SeverityStripProps {
  readonly severities: readonly Severity[];
  readonly words: Wording;
  /** One line: shape and count; the word is the accessible name. */
  readonly compact?: boolean;
  readonly onToggle: (severity: Severity["severity"]) => void;
}

/** Toggle buttons that filter; none pressed is all. Arrows lead along them. */
export function SeverityStrip({ severities, words, compact, onToggle }: SeverityStripProps) {
  const [active, setActive] = useState(0);
  const { refAt, focusAt } = useRoving<HTMLButtonElement>();
  const shown = compact ? severities.filter((each) => each.count > 0 || each.pressed) : severities;
  const within = Math.min(active, shown.length - 1);
  return (
    <div className={compact ? "chips" : "strip"} role="group" aria-label={words["check.filter"]}>
      {shown.map((each, index) => (
        <button
          key={each.severity}
          ref={refAt(index)}
          type="button"
          className={each.count === 0 ? `${each.severity} zero` : each.severity}
          aria-pressed={each.pressed}
          aria-label={`${each.label} ${each.count}`}
          title={compact ? each.label : undefined}
          tabIndex={index === within ? 0 : -1}
          onFocus={() => setActive(index)}
          onClick={() => onToggle(each.severity)}
          onKeyDown={(event) => {
            const to = stepOf(event.key, index, shown.length, "row");
            if (to === null) return;
            event.preventDefault();
            focusAt(to);
          }}
        >
          <span className="v">
            <Icon name={each.severity} size={compact ? 14 : 16} />
            <b>{each.count}</b>
          </span>
          {!compact && <span className="w">{each.label}</span>}
        </button>
      ))}
    </div>
  );
}
