import type { Bilingual } from "../../outcome/language";
import type { Notice } from "../../outcome/notice";
import type { Project } from "../../plan/plan";
import type { SubjectCell } from "../drawing";
import type { FigureReading } from "./read-figure";
import type { RewrittenWord } from "./rewritten";

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

/** The list on 총괄 is gone: nothing is read from it, but findings point at it. */
export const listMissing: Notice = {
  code: "list-missing",
  weight: "remark",
  message: {
    ko: "총괄의 사업 목록을 시트에서 찾지 못해 차례에 관한 지적은 셀을 가리키지 못합니다. 지운 것이 아니면 실행을 취소하거나 계획을 다시 가져오십시오.",
    en: "The list of projects on the summary was not found, so findings about the contents point at no cell. Unless you meant to delete it, undo or import the plan again.",
  },
};

/** Only figures are read back: what labels and headings say is taken as it was imported. */
export function wordsRewritten(
  { no, title }: Project,
  sheet: string,
  words: readonly RewrittenWord[],
): Notice {
  const [first] = words;
  const shown = (nothing: string): string =>
    words
      .slice(0, mostShown)
      .map(({ was, now }) => `‘${was}’ → ‘${now || nothing}’`)
      .join(", ") + (words.length > mostShown ? " …" : "");
  return {
    code: "words-rewritten",
    weight: "attention",
    project: no,
    ...(first && { place: { kind: "cell" as const, sheet, ...first.cell } }),
    message: {
      ko: `${no}. ${title}: 시트에서 이름이 바뀌었습니다(${shown("빈 칸")}). 시트에서는 숫자만 다시 읽으므로 이름은 가져온 그대로 보고 검산했습니다. 재원이나 연도가 바뀐 것이면 문서를 고쳐 다시 가져오십시오.`,
      en: `${no}. ${title}: names were changed on the sheet (${shown("blank")}). Only figures are read from the sheets, so the check goes by the names as imported. If a source or a year has changed, change the document and import it again.`,
    },
  };
}

const mostShown = 3;

/** All figures of a project are so many times what they were: written in another unit than that of the sheets. */
export function unitChanged({ no, title }: Project, factor: number, unit: string): Notice {
  const times = Math.abs(factor).toLocaleString("en-US");
  const [ko, en] = factor > 0 ? [`${times}배가`, `${times} times`] : [`${times}분의 1이`, `1/${times} of`]; // prettier-ignore
  return {
    code: "unit-changed",
    weight: "attention",
    project: no,
    message: {
      ko: `${no}. ${title}: 모든 금액이 가져온 값의 ${ko} 되었습니다. 시트의 금액은 ${unit}(으)로 읽습니다. 단위를 바꾸려던 것이면 되돌리고, 보는 단위만 바꾸려면 총괄의 표시단위를 고르십시오.`,
      en: `${no}. ${title}: all amounts are ${en} what was imported. Amounts on the sheets are read in ${unit}. If you meant to change the unit, undo that; to see another unit, choose it on the summary.`,
    },
  };
}

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
