import { subjectKey } from "../../plan/subject";
import type { CheckResult } from "../../rules/engine/finding";
import { causeOf } from "../causes";
import { countsOf } from "../counts";
import { handlingFailure } from "../failure";
import { marksOf } from "../marks-of";
import type { Checked, Drawn, EditNote } from "../state";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { checkPlan } from "./check-plan";
import { listenToEdits } from "./recheck-after-edit";

/** A person asks for the check: the sheets are read back, the rules run, findings are listed and marked. */
export async function checkWorkbook(app: App): Promise<void> {
  const { drawn } = app.store.getState();
  if (!drawn) {
    app.store.setState({ screen: "check" });
    return;
  }
  await handlingFailure(app, "check", async () => {
    app.store.setState({ screen: "check", checking: true, failure: null });
    const checked = await checkDrawn(app, drawn);
    await app.services.workbook.mark(marksOf(checked));
    await listenToEdits(app);
    showChecked(app, checked);
  });
}

/** After an edit: the same, with what has changed said. The list keeps what was open. */
export async function recheckWorkbook(
  app: App,
  edit: Omit<EditNote, "milliseconds">,
): Promise<void> {
  const { drawn, checked: before } = app.store.getState();
  if (!drawn || !before) return;
  await handlingFailure(app, "check", async () => {
    const start = app.services.clock.elapsed();
    app.store.setState({ rechecking: true });
    const checked = await checkDrawn(app, drawn);
    if (app.store.getState().marksShown) await app.services.workbook.mark(marksOf(checked));
    const note = { ...edit, milliseconds: app.services.clock.elapsed() - start };
    showRechecked(app, before, {
      ...checked,
      edit: note,
      fresh: causesNew(before.result, checked.result),
    });
  });
}

async function checkDrawn(app: App, drawn: Drawn): Promise<Checked> {
  const { readBack, readRequests } = await import("../../sheets/read-back");
  const grids = await app.services.workbook.read(readRequests(drawn.index));
  const { value, notices } = readBack(drawn.plan, drawn.index, grids);
  return {
    plan: value.plan,
    subjects: value.subjects,
    result: checkPlan(value.plan),
    notices,
    at: app.services.clock.now(),
    edit: null,
    fresh: [],
  };
}

function showChecked(app: App, checked: Checked): void {
  const words = wordsIn(app.store.getState().language);
  const first = checked.result.findings[0];
  const { good, all, open } = countsOf(checked.result);
  app.store.setState({
    checked,
    checking: false,
    rechecking: false,
    marksShown: true,
    currentCard: null,
    openCards: first ? [causeOf(first)] : [],
    message: null,
    announcement: { text: words.spokenChecked(all, good, open), assertive: false },
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
