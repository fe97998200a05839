import type { Notice } from "../../outcome/notice";

/** Sheets a person hid are not read; what may be missed is said. */
export const hiddenSheets = (names: readonly string[]): Notice => ({
  code: "hidden-sheets",
  weight: "remark",
  message: {
    ko: `숨긴 시트는 읽지 않았습니다: ${names.join(", ")}.`,
    en: `Hidden sheets were not read: ${names.join(", ")}.`,
  },
});

export const hiddenCells = (sheet: string): Notice => ({
  code: "hidden-cells",
  weight: "remark",
  message: {
    ko: `숨긴 행이나 열은 읽지 않았습니다: ${sheet}. 필요하면 숨기기를 풀고 다시 넣으십시오.`,
    en: `Hidden rows or columns were not read: ${sheet}. Unhide them and choose the file again if they matter.`,
  },
});

export const unknownResults = (
  sheet: string,
  first: { readonly row: number; readonly column: number },
  count: number,
): Notice => ({
  code: "formula-without-result",
  weight: "attention",
  message: {
    ko: `결과가 저장되지 않은 수식이 ${count}개 있어 그 칸을 비워 두었습니다: ${sheet}. 엑셀에서 열어 저장한 뒤 다시 넣으십시오.`,
    en: `${count} formulas have no stored result and were left blank: ${sheet}. Open the file in Excel, save it and choose it again.`,
  },
  place: { kind: "cell", sheet, row: first.row, column: first.column },
});
