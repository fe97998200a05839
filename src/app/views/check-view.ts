import type { Severity } from "../../rules/engine/finding";
import { byCause } from "../causes";
import type { AppState, Checked } from "../state";
import { countsOf } from "../counts";
import type { CheckedView, CheckView, MapColumn } from "../view";
import { wordsIn, type Words } from "../wording/words";
import { allCardsOf, cardsOf } from "./cards";

export function checkView(state: AppState): CheckView {
  if (state.checked && (state.drawn || state.checked.places)) {
    return { phase: "checked", result: checkedView(state, state.checked) };
  }
  return state.checking ? { phase: "checking" } : { phase: "empty", ready: state.drawn !== null };
}

/** Errors are counted as cards: one cause, one error. */
export function countOfErrors(state: AppState): number | null {
  if (!state.checked) return null;
  return byCause(state.checked.result.findings).filter(
    (findings) => findings[0]?.severity === "error",
  ).length;
}

function checkedView(state: AppState, checked: Checked): CheckedView {
  const words = wordsIn(state.language);
  const { all, good, open } = countsOf(checked.result);
  const cards = cardsOf(state);
  const position = cards.findIndex((card) => card.current);
  return {
    documentName:
      checked.places?.map(({ name }) => name).join(", ") ??
      (checked.plan.title || (state.drawn?.fileName ?? "")),
    holds: good,
    all,
    title: all === 0 ? words.nothingToCheck : words.title(all, good),
    say: sayOf(checked, words),
    map: mapOf(checked, words),
    severities: severitiesOf(state, words),
    countLabel: words.openCount(open),
    cards,
    currentId: position < 0 ? null : state.currentCard,
    position: position < 0 ? null : position + 1,
    edit: checked.edit && { ...checked.edit, time: words.seconds(checked.edit.milliseconds) },
    rechecking: state.rechecking,
    unchecked: uncheckedOf(checked, state, words),
    marksShown: state.marksShown,
    clean: checked.result.findings.length === 0,
    checkedAt: words.time(checked.at),
  };
}

function sayOf(checked: Checked, words: Words): string {
  const { all, good, open } = countsOf(checked.result);
  const failing = checked.result.findings.filter(
    (finding) => finding.equality && finding.severity === "error",
  );
  if (good < all) return words.sayFails(all - good, byCause(failing).length);
  return open === 0 ? words.sayClean(words.time(checked.at)) : words.sayHolds(open);
}

/** One column a project, in the order of the contents, with those that have nothing to check. */
function mapOf({ plan, result }: Checked, words: Words): readonly MapColumn[] {
  const numbers = new Set([
    ...plan.contents.map((entry) => entry.no),
    ...plan.projects.map((project) => project.no),
  ]);
  const counts = new Map(result.equalities.map((each) => [each.project, each]));
  return [...numbers].map((project) => {
    const { checked = 0, failed = 0 } = counts.get(project) ?? {};
    return {
      project,
      checked,
      failed,
      spoken: words.mapColumn(project, checked, checked - failed),
    };
  });
}

const severities = [
  "error",
  "review",
  "confirm",
  "note",
  "rounding",
] as const satisfies readonly Severity[];

function severitiesOf(state: AppState, words: Words): CheckedView["severities"] {
  const cards = allCardsOf(state);
  return severities.map((severity) => ({
    severity,
    label: words.severities[severity],
    count: cards.filter((card) => card.severity === severity).length,
    pressed: state.filter.includes(severity),
  }));
}

function uncheckedOf(
  { result, notices }: Checked,
  { language }: AppState,
  words: Words,
): CheckedView["unchecked"] {
  const byRule = result.unchecked.map((each) => ({
    title: [each.project === null ? "" : words.projectNo(each.project), each.rule.slice(0, 3)]
      .filter((part) => part !== "")
      .join(" · "),
    reason: each.reason[language],
  }));
  const onSheet = notices.map((notice) => ({
    title: notice.project === undefined ? "" : words.projectNo(notice.project),
    reason: notice.message[language],
  }));
  return [...byRule, ...onSheet];
}
