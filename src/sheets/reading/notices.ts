import type { Bilingual } from "../../outcome/language";
import type { Notice } from "../../outcome/notice";
import type { Project } from "../../plan/plan";
import type { SubjectCell } from "../drawing";
import type { FigureReading } from "./read-figure";

/** The range of a project is gone: deleted, or its name was. */
export const blockMissing = ({ no, title }: Project): Notice => ({
  code: "block-missing",
  weight: "attention",
  project: no,
  message: {
    ko: `${no}. ${title}: 이 사업의 표를 시트에서 찾지 못해 가져온 값 그대로 검산했습니다. 지운 것이 아니면 실행을 취소하거나 계획을 다시 가져오십시오.`,
    en: `${no}. ${title}: its table was not found on the sheets, so its figures were checked as imported. Unless you meant to delete it, undo or import the plan again.`,
  },
});

/** Some of its rows or columns are gone. */
export const figuresMissing = ({ no, title }: Project, count: number): Notice => ({
  code: "figures-missing",
  weight: "attention",
  project: no,
  message: {
    ko: `${no}. ${title}: 숫자 ${count}개의 자리를 시트에서 찾지 못해 가져온 값 그대로 검산했습니다. 지운 행이나 열이 있으면 되돌리십시오.`,
    en: `${no}. ${title}: the cells of ${count} figures were not found, so these were checked as imported. Bring back the rows or columns that were deleted.`,
  },
});

/** A figure was typed over with something that is no amount. */
export function noAmount(
  project: Project,
  { sheet, cell }: SubjectCell,
  name: Bilingual,
  { reason, text }: Extract<FigureReading, { kind: "none" }>,
): Notice {
  const words = wording[reason];
  return {
    code: words.code,
    weight: "attention",
    project: project.no,
    place: { kind: "cell", sheet, row: cell.row, column: cell.column },
    message: { ko: words.ko(name.ko, text), en: words.en(name.en, text) },
  };
}

interface Words {
  readonly code: string;
  readonly ko: (name: string, text: string) => string;
  readonly en: (name: string, text: string) => string;
}

const wording: Readonly<Record<Extract<FigureReading, { kind: "none" }>["reason"], Words>> = {
  text: {
    code: "figure-not-a-number",
    ko: (name, text) => `${name}: 숫자가 아닌 ‘${text}’이(가) 적혀 있습니다. 숫자를 적으십시오.`,
    en: (name, text) => `${name}: “${text}” is not a number. Enter a number.`,
  },
  blank: {
    code: "figure-emptied",
    ko: (name) => `${name}: 숫자가 지워졌습니다. 없는 금액이면 0을 적으십시오.`,
    en: (name) => `${name}: the figure was deleted. If there is no amount, enter 0.`,
  },
  "part-of-won": {
    code: "figure-part-of-won",
    ko: (name, text) => `${name}: ‘${text}’은(는) 원 단위로 떨어지지 않습니다. 숫자를 고치십시오.`,
    en: (name, text) => `${name}: “${text}” is not a whole number of won. Correct it.`,
  },
};
