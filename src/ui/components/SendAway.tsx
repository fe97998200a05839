import type { Actions } from "../../app/actions";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";

export interface SendAwayProps {
  readonly words: Wording;
  readonly actions: Actions;
}

/** What to do before a workbook goes to somebody without the add-in. */
export function SendAway({ words, actions }: SendAwayProps) {
  return (
    <section className="away" aria-label={words["away.title"]}>
      <h2>{words["away.title"]}</h2>
      <Button label={words["away.values"]} onClick={() => void actions.replaceFunctions()} />
      <p>{words["away.values.more"]}</p>
      <Button label={words["away.all"]} onClick={() => void actions.workbookAsValues()} />
      <p>{words["away.all.more"]}</p>
      <Button label={words["away.report"]} onClick={() => void actions.reportAsValues()} />
      <p>{words["away.report.more"]}</p>
    </section>
  );
}
