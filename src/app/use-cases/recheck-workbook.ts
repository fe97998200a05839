import { subjectKey } from "../../plan/subject";
import type { CheckResult } from "../../rules/engine/finding";
import { causeOf } from "../causes";
import { countsOf } from "../counts";
import { handlingFailure } from "../failure";
import type { Checked, EditNote } from "../state";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { checkDrawn } from "./check-drawn";
import { checkedSheets } from "./checked-sheet";

/** After an edit: the check again, with what has changed said. The list keeps what was open. */
export async function recheckWorkbook(
  app: App,
  edit: Omit<EditNote, "milliseconds">,
): Promise<void> {
  const { drawn, checked: before } = app.store.getState();
  if (!before) return;
  await handlingFailure(app, "check", async () => {
    const start = app.services.clock.elapsed();
    app.store.setState({ rechecking: true });
    const isMarked = (): boolean => app.store.getState().marksShown;
    const checked = before.places
      ? await checkedSheets(app, before.places, isMarked)
      : drawn && (await checkDrawn(app, drawn, isMarked));
    if (!checked) return;
    const note = { ...edit, milliseconds: app.services.clock.elapsed() - start };
    showRechecked(app, before, {
      ...checked,
      edit: note,
      fresh: causesNew(before.result, checked.result),
    });
  });
}

function showRechecked(app: App, before: Checked, checked: Checked): void {
  const { openCards, currentCard, language } = app.store.getState();
  const causes = new Set(checked.result.findings.map(causeOf));
  const kept = openCards.filter((id) => causes.has(id));
  const { good, all, open } = countsOf(checked.result);
  const had = countsOf(before.result);
  app.store.setState({
    checked,
    rechecking: false,
    openCards: checked.fresh.length > 0 ? [...checked.fresh.slice(0, 1), ...kept] : kept,
    currentCard: currentCard !== null && causes.has(currentCard) ? currentCard : null,
    announcement:
      good === had.good && all === had.all && open === had.open
        ? null
        : { text: wordsIn(language).spokenChecked(all, good, open), assertive: false },
  });
}

/** Causes are recognised over an edit by what they are about, not by their ids. */
function causesNew(before: CheckResult, after: CheckResult): readonly string[] {
  const known = new Set(
    before.findings.map((finding) => `${finding.rule} ${subjectKey(finding.subject)}`),
  );
  const fresh = after.findings.filter(
    (finding) =>
      finding.severity !== "note" && !known.has(`${finding.rule} ${subjectKey(finding.subject)}`),
  );
  return [...new Set(fresh.map(causeOf))];
}
