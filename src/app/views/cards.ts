import type { Finding } from "../../rules/engine/finding";
import { byCause, causeOf } from "../causes";
import { CellsOfSubjects } from "../cell-links";
import { placeOf } from "../../plan/places";
import type { Subject } from "../../plan/subject";
import type { AppState, Checked } from "../state";
import type { CardView, CellLink } from "../view";
import { wordsIn, type Words } from "../wording/words";
import { contentsCompare } from "./contents-compare";
import { crossView } from "./cross-view";
import { culpritLabel, decisionOf } from "./decision";
import { proofView } from "./proof-view";
import { writeFigureOf } from "./figure-text";
import { placeText } from "./place-text";

/** The cards that pass the filter, most serious first. */
export function cardsOf(state: AppState): readonly CardView[] {
  const cards = allCardsOf(state);
  if (state.filter.length === 0) return cards;
  return cards.filter((card) => state.filter.includes(card.severity));
}

const known = new WeakMap<AppState, readonly CardView[]>();

/** The cards of a state: made once, asked for by the list, the filter and 다음. */
export function allCardsOf(state: AppState): readonly CardView[] {
  const cards = known.get(state) ?? makeCards(state);
  known.set(state, cards);
  return cards;
}

/** One card a cause. What appeared with the last edit comes first, the rest keeps the order of the check. */
function makeCards(state: AppState): readonly CardView[] {
  const { checked } = state;
  if (!checked) return [];
  const groups = byCause(checked.result.findings);
  const isFresh = ([first]: readonly Finding[]): boolean =>
    first !== undefined && checked.fresh.includes(causeOf(first));
  return [...groups.filter(isFresh), ...groups.filter((group) => !isFresh(group))].flatMap(
    (group) => {
      const [first] = group;
      return first ? [cardOf(first, group, checked, state)] : [];
    },
  );
}

function cardOf(
  first: Finding,
  findings: readonly Finding[],
  checked: Checked,
  state: AppState,
): CardView {
  const words = wordsIn(state.language);
  const id = causeOf(first);
  const rules = [...new Set(findings.map((finding) => finding.rule.slice(0, 3)))].sort();
  const current = state.currentCard === id;
  const open = current || state.openCards.includes(id);
  return {
    id,
    severity: first.severity,
    severityLabel: words.severities[first.severity],
    rules,
    title: titleOf(first, state, words),
    project: projectOf(first, checked),
    grouped: findings.length > 1 ? words.grouped(findings.length) : null,
    meta: metaOf(first, findings, rules, words),
    documentPlaces: documentPlaces(findings, checked, words),
    cells: cellsOf(findings, checked),
    open,
    current,
    fresh: checked.fresh.includes(id),
    ...(open ? partsOf(findings, checked, state) : folded),
  };
}

type CardParts = Pick<CardView, "proof" | "cross" | "contents" | "why" | "todo" | "decision">;

const folded: CardParts = {
  proof: null,
  cross: null,
  contents: null,
  why: [],
  todo: [],
  decision: null,
};

/** What only an open card shows: the sums written out cost a check each. */
function partsOf(findings: readonly Finding[], checked: Checked, state: AppState): CardParts {
  const { language } = state;
  return {
    proof: proofView(findings, checked.plan, language),
    cross: crossView(findings, checked.plan, language),
    contents: contentsCompare(findings, checked.plan),
    why: distinct(findings.map((finding) => finding.why[language])),
    todo: distinct(findings.map((finding) => finding.todo[language])),
    decision: decisionOf(findings, checked, state),
  };
}

/** With a culprit the title names the one cell; else it is that of the first finding. */
function titleOf(first: Finding, state: AppState, words: Words): string {
  const { culprit } = first;
  if (!culprit) return first.what[state.language];
  const by = culprit.printed - culprit.suggested;
  const size = writeFigureOf(by < 0n ? -by : by, first.unit, state.language);
  return words.culpritTitle(culpritLabel(culprit), size, by > 0n);
}

function projectOf(finding: Finding, { plan }: Checked): string | null {
  if (finding.project === null) return null;
  const body = plan.projects.find((project) => project.no === finding.project);
  const entry = plan.contents.find((each) => each.no === finding.project);
  const title = body?.title ?? entry?.title;
  return title === undefined ? String(finding.project) : `${finding.project}. ${title}`;
}

function metaOf(
  first: Finding,
  findings: readonly Finding[],
  rules: readonly string[],
  words: Words,
): string {
  return [
    ...(first.project === null ? [] : [words.projectNo(first.project)]),
    ...rules,
    ...(findings.length > 1 ? [words.findings(findings.length)] : []),
  ].join(" · ");
}

function documentPlaces(
  findings: readonly Finding[],
  { plan }: Checked,
  words: Words,
): readonly string[] {
  const places = mainSubjects(findings).flatMap((subject) => {
    const place = placeOf(plan, subject);
    return place?.kind === "document" ? [placeText(place, words)] : [];
  });
  return distinct(places).slice(0, 3);
}

function cellsOf(findings: readonly Finding[], checked: Checked): readonly CellLink[] {
  const cells = new CellsOfSubjects(checked.subjects);
  const links = mainSubjects(findings).flatMap((subject) => cells.link(subject) ?? []);
  return links
    .filter((link, index) => links.findIndex((each) => each.label === link.label) === index)
    .slice(0, 3);
}

/** The culprit where there is one, else what each finding is about. */
function mainSubjects(findings: readonly Finding[]): readonly Subject[] {
  const culprit = findings.find((finding) => finding.culprit)?.culprit;
  if (culprit) return [culprit.subject];
  const shared = findings.find((finding) => finding.equality?.parts.length === 1);
  const ordered = shared ? [shared, ...findings.filter((each) => each !== shared)] : findings;
  return ordered.flatMap((finding) => [
    finding.subject,
    ...(findings.length === 1 ? finding.related : []),
  ]);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
