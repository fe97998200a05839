import { squeezed } from "./plain-text";

/** The parts of a project's body, and the labelled lines among them that carry figures. */
export type SectionKind =
  "overview" | "background" | "progress" | "plan" | "budget" | "effect" | "remark";

/** What a heading names, however it is spaced: 사업개요, 추진 계획, 소 요 예 산(백만원). null for any other heading. */
export function readSectionWord(heading: string): SectionKind | null {
  if (heading.length > 60 || !mayBeSection.test(heading)) return null;
  const word = squeezed(heading)
    .replace(/\([^()]*\)$/, "")
    .replace(/^[<[【]|[>\]】]$/g, "")
    .replace(/[:：]+$/, "");
  return sections.get(word) ?? null;
}

/** A label in front of a value: 사업기간: …, 총사업비: … */
export type LabelKind = "period" | "cost";

export function readLabelWord(label: string): LabelKind | null {
  if (label.length > 40 || !mayBeLabel.test(label)) return null;
  const word = squeezed(label)
    .replace(/\([^()]*\)$/, "")
    .replace(/^[-·○●◦□■❍◇◆▷▶*ㅇ]+/, "");
  return labels.get(word) ?? null;
}

/** All labels with their kind, for lines that have no colon. */
export const labelWords = (): IterableIterator<[string, LabelKind]> => labels.entries();

const table = <Kind>(words: readonly (readonly [Kind, string])[]): ReadonlyMap<string, Kind> =>
  new Map(words.flatMap(([kind, list]) => list.split(" ").map((word) => [word, kind] as const)));

const sections = table<SectionKind>([
  ["overview", "사업개요 개요 사업내용및개요 추진개요 행사개요 시설개요 사업현황"],
  [
    "background",
    "추진배경 배경 사업목적 추진목적 목적 필요성 사업필요성 추진배경및필요성 추진근거 추진방향 기본방향",
  ],
  [
    "progress",
    "추진상황 추진현황 그간추진상황 그간의추진상황 추진실적 추진경과 주요추진상황 주요추진실적 그동안추진상황 " +
      "추진상황및실적 사업실적 운영실적 그간추진실적",
  ],
  [
    "plan",
    "추진계획 향후계획 향후추진계획 추진일정 세부추진계획 주요추진계획 향후일정 앞으로계획 세부계획 추진절차",
  ],
  [
    "budget",
    "소요예산 예산 소요사업비 사업비 예산내역 재원 재원별소요예산 연차별투자계획 투자계획 연도별투자계획 소요예산내역 " +
      "재원조달계획 예산현황 사업예산 예산확보현황 소요재원 연차별소요예산",
  ],
  ["effect", "기대효과 사업효과 기대성과 파급효과"],
  ["remark", "행정사항 협조사항 문제점및대책 문제점 참고사항 기타사항 건의사항 현안사항"],
]);

const labels = table<LabelKind>([
  ["period", "사업기간 추진기간 기간 운영기간 사업년도 사업연도 시행기간 용역기간 공사기간"],
  [
    "cost",
    "사업비 총사업비 소요예산 총소요예산 예산 예산액 사업예산 총예산 소요사업비 소요액 사업비용 예산규모 총사업비용",
  ],
]);

const lettersOf = (words: ReadonlyMap<string, unknown>, at: 0 | -1): string =>
  [...new Set([...words.keys()].map((word) => word.at(at)))].join("");

/** Every line of a document is asked whether it is one of these words: most are told apart by one letter. */
const mayBeSection = new RegExp(`^[\\s<[【〈《〔]*[${lettersOf(sections, 0)}]`);
const mayBeLabel = new RegExp(`[${lettersOf(labels, -1)}]`);
