import type { Finding } from "../rules/engine/finding";
import { causeOf } from "./causes";
import { CellsOfSubjects } from "./cell-links";
import type { AppState } from "./state";
import { writeFigureOf } from "./views/figure-text";
import { allCardsOf } from "./views/cards";
import { wordsIn } from "./wording/words";

/** What 복사 puts on the clipboard: for each finding of the card what, where, printed, should be and what to do. */
export function copyText(state: AppState, id: string): string {
  const { checked, language } = state;
  const card = allCardsOf(state).find((each) => each.id === id);
  if (!checked || !card) return "";
  const words = wordsIn(language);
  const cells = new CellsOfSubjects(checked.subjects);
  const findings = checked.result.findings.filter((finding) => causeOf(finding) === id);
  const head = [card.title, ...(card.project === null ? [] : [card.project])];
  const blocks = findings.map((finding) => {
    const { printed, expected, difference, unit } = finding;
    const cell = cells.link(finding.subject);
    const write = (amount: bigint, signed = false): string =>
      `${writeFigureOf(amount, unit, language, { signed })} ${unit?.label ?? ""}`.trim();
    return [
      `[${finding.rule.slice(0, 3)}] ${finding.what[language]}`,
      ...(cell ? [`${words.copy.place}: ${cell.label}`] : []),
      ...(printed === undefined ? [] : [`${words.copy.printed}: ${write(printed)}`]),
      ...(expected === undefined ? [] : [`${words.copy.expected}: ${write(expected)}`]),
      ...(difference === undefined ? [] : [`${words.copy.difference}: ${write(difference, true)}`]),
      finding.why[language],
    ].join("\n");
  });
  const places =
    card.documentPlaces.length === 0
      ? []
      : [`${words.copy.place}: ${card.documentPlaces.join(", ")}`];
  const todo = [...new Set(findings.map((finding) => finding.todo[language]))];
  const suggested = suggestionOf(findings, cells, language);
  return [
    ...head,
    ...places,
    "",
    ...blocks,
    ...suggested,
    `${words.copy.todo}: ${todo.join(" ")}`,
  ].join("\n");
}

function suggestionOf(
  findings: readonly Finding[],
  cells: CellsOfSubjects,
  language: AppState["language"],
): readonly string[] {
  const finding = findings.find((each) => each.culprit);
  if (!finding?.culprit) return [];
  const cell = cells.link(finding.culprit.subject);
  const value = writeFigureOf(finding.culprit.suggested, finding.unit, language);
  return [
    `${wordsIn(language).mayBe}: ${cell ? `${cell.label} ` : ""}${value} ${finding.unit?.label ?? ""}`.trim(),
  ];
}
