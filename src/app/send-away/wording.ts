import { writeCell } from "../../grid/a1";
import type { Language } from "../../outcome/language";
import type { CellWithout } from "../functions/desk";

/** Read with the use case, not with the pane. */
const korean = {
  noFunctions: "바꿀 BUDGET 함수가 없습니다",
  replaced: (formulas: number, values: number, stay: number): string =>
    [
      formulas + values > 0
        ? `함수 ${formulas + values}개를 바꿨습니다: Excel 수식 ${formulas}개, 값 ${values}개`
        : "바꾼 함수가 없습니다",
      ...(stay > 0 ? [`그대로 둔 것 ${stay}개`] : []),
    ].join(", "),
  because,
  noFormulas: "값으로 바꿀 수식이 없습니다",
  asValues: (formulas: number): string =>
    `수식 ${formulas.toLocaleString("en-US")}개를 값으로 바꿨습니다`,
  asValuesMore:
    "‘다른 이름으로 저장’으로 보낼 사본을 만든 뒤 되돌리기를 누르면 이 통합 문서의 수식이 돌아옵니다.",
  reportName: "검산결과 (값)",
  reportDrawn: (sheet: string): string => `‘${sheet}’ 시트를 만들었습니다`,
  reportMore: "수식이 없으니 시트만 따로 옮겨 보내도 그대로 보입니다.",
  undone: "되돌렸습니다",
};

const english: typeof korean = {
  noFunctions: "There is no BUDGET function to replace",
  replaced: (formulas, values, stay) =>
    [
      `Replaced: ${formulas} by Excel formulas, ${values} by values.`,
      stay > 0 ? `Left: ${stay}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  because,
  noFormulas: "There is no formula to make a value of",
  asValues: (formulas) => `${formulas.toLocaleString("en-US")} formulas became values`,
  asValuesMore:
    "Save a copy to send (Save As), then undo: the formulas of this workbook come back.",
  reportName: "Findings (values)",
  reportDrawn: (sheet) => `The sheet “${sheet}” was made`,
  reportMore: "It has no formulas, so it can be moved and sent alone.",
  undone: "Taken back",
};

function because({ sheet, cell, becomes }: CellWithout, language: Language): string {
  return becomes.kind === "formula" ? "" : `${sheet}!${writeCell(cell)}: ${becomes.why[language]}`;
}

export const awayWords = (language: Language): typeof korean =>
  language === "ko" ? korean : english;
