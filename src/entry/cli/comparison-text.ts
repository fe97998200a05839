import { placeText } from "../../app/views/place-text";
import { wordsIn } from "../../app/wording/words";
import type { Amount } from "../../money/amount";
import { writeAmount } from "../../money/write-amount";
import type { Language } from "../../outcome/language";
import type { SourceRef } from "../../outcome/source-ref";
import type { Comparison, FigureChange, ProjectComparison, ProjectName } from "../../plan/compare";
import type { Plan } from "../../plan/plan";
import { displayUnit } from "../../sheets/display-unit";
import { textTable } from "./text-table";
import { oneLine } from "./wording";

export interface Compared {
  readonly before: string;
  readonly after: string;
  /** The old and the new plan. */
  readonly plans: readonly [Plan, Plan];
}

/** What is not the same, for people: what became of the projects, then every changed figure in the unit of the new plan. */
export function comparisonText(
  { projects }: Comparison,
  { before, after, plans }: Compared,
  language: Language,
): string {
  const words = wording[language];
  const heading = `${oneLine(before)} → ${oneLine(after)}\n\n`;
  if (projects.length === 0) return `${heading}${words.equal}\n`;
  const unit = displayUnit(plans[1]);
  const fates = projects.filter(({ kind }) => kind !== "same");
  const changed = projects.flatMap((project) =>
    project.changes.map((change) => ({ project, change })),
  );
  const write = (amount: Amount | null, signed = false): string =>
    amount === null ? "–" : writeAmount(amount, unit, { language, signed });
  const rows = changed.map(({ project, change }) => [
    String(project.after?.no ?? ""),
    figureText(change.figure, language),
    write(change.before),
    write(change.after),
    change.difference === null ? "" : write(change.difference, true),
    placesText(change, language),
  ]);
  const [no, figure, old, now, difference, place] = words.columns;
  return [
    heading,
    ...fates.map((project) => `${fateText(project, language)}\n`),
    fates.length > 0 && rows.length > 0 ? "\n" : "",
    rows.length === 0
      ? ""
      : textTable(
          [
            { title: no, align: "right" },
            { title: `${figure} (${unit.label})` },
            { title: old, align: "right" },
            { title: now, align: "right" },
            { title: difference, align: "right" },
            { title: place },
          ],
          rows,
        ),
    `\n${words.counts(fates.length, changed.length)}\n`,
  ].join("");
}

function fateText({ kind, before, after }: ProjectComparison, language: Language): string {
  const names = before.map(nameText).join(" + ");
  return [
    wording[language].kinds[kind],
    [names, after ? nameText(after) : ""].filter(Boolean).join(" → "),
  ].join(": ");
}

const nameText = ({ no, title }: ProjectName): string => oneLine(`${no}. ${title}`);

/** "table 1 · 국비 · 2026" in the words of the language; sources and years keep their names. */
function figureText(figure: string, language: Language): string {
  if (language === "en") return figure;
  return figure
    .replace(/^cost(?= · )/, "사업비")
    .replace(/^budget line(?= · )/, "소요예산")
    .replace(/^table (?=\d)/, "표 ");
}

function placesText({ placeBefore, placeAfter }: FigureChange, language: Language): string {
  const text = (place: SourceRef | null): string =>
    place ? placeText(place, wordsIn(language)) : "–";
  return `${text(placeBefore)} → ${text(placeAfter)}`;
}

interface ComparisonWords {
  readonly equal: string;
  readonly kinds: Readonly<Record<ProjectComparison["kind"], string>>;
  readonly columns: readonly [
    no: string,
    figure: string,
    before: string,
    after: string,
    difference: string,
    place: string,
  ];
  counts(projects: number, figures: number): string;
}

const wording: Readonly<Record<Language, ComparisonWords>> = {
  ko: {
    equal: "사업과 금액이 모두 같습니다.",
    kinds: {
      same: "그대로",
      renamed: "이름 바뀜",
      merged: "합쳐짐",
      dropped: "빠짐",
      new: "새 사업",
    },
    columns: ["사업", "무엇", "앞", "뒤", "차이", "어디"],
    counts: (projects, figures) => `사업의 변화 ${projects}건, 금액의 변화 ${figures}건.`,
  },
  en: {
    equal: "Projects and amounts are the same.",
    kinds: {
      same: "same",
      renamed: "renamed",
      merged: "merged",
      dropped: "dropped",
      new: "new",
    },
    columns: ["Project", "Figure", "Before", "After", "Difference", "Where"],
    counts: (projects, figures) => `Changed projects: ${projects}. Changed amounts: ${figures}.`,
  },
};
