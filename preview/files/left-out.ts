import type { Notice } from "../../src/outcome/notice";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Book } from "../model/book";

/** What a file holds and the preview's model does not. */
export const leftOutOnOpening = ({ sheets }: WorkbookSnapshot): readonly Notice[] =>
  said(
    "notes-not-shown",
    sheets.reduce(
      (sum, { cells }) => sum + cells.filter(({ note }) => note !== undefined).length,
      0,
    ),
    "메모를 읽지 않습니다",
    "Notes are not shown",
  );

/** What the model holds and the file does not. */
export const leftOutOnSaving = ({ state }: Book): readonly Notice[] => [
  ...said(
    "settings-not-saved",
    state.settings.size,
    "추가 기능의 설정은 저장하지 않습니다",
    "Settings of the add-in are not saved",
  ),
  ...said(
    "protection-not-saved",
    [...state.sheets.values()].filter(({ protection }) => protection !== null).length +
      (state.structure ? 1 : 0),
    "보호는 저장하지 않습니다",
    "Protection is not saved",
  ),
];

function said(code: string, count: number, ko: string, en: string): readonly Notice[] {
  if (count === 0) return [];
  return [
    { code, message: { ko: `${ko} (${count}곳).`, en: `${en} (${count}).` }, weight: "remark" },
  ];
}
