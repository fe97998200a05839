import { useId } from "react";
import type { ReviewView } from "../../app/view";
import type { Wording } from "../wording/wording";

export interface PlanYearProps {
  readonly planYear: ReviewView["planYear"];
  readonly words: Wording;
  readonly onChange: (year: number) => void;
}

/** Which year the plan is for, where that is known from, and another one where it is wrong. */
export function PlanYear({ planYear, words, onChange }: PlanYearProps) {
  const { year, stated, choices } = planYear;
  const id = useId();
  const basis = year === null ? "unknown" : stated ? "stated" : "inferred";
  return (
    <div className="year">
      <label htmlFor={id}>{words["read.year"]}</label>
      <select
        id={id}
        aria-describedby={`${id}-basis`}
        value={year ?? ""}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {year === null && (
          <option value="" disabled>
            {words["read.year.none"]}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      <small id={`${id}-basis`}>{words[`read.year.${basis}`]}</small>
    </div>
  );
}
