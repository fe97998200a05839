import type { Bilingual } from "../../outcome/language";
import { WorkbookRefusal, type WorkbookRefusalCode } from "../port";

/**
 * Excel's error codes as refusals a person can act on. Codes: the application-specific error handling page of the
 * Office add-in docs; `error.message` is localised and not meant for people, so only the code is read.
 */
export function refusalOf(error: unknown): WorkbookRefusal {
  if (error instanceof WorkbookRefusal) return error;
  const known = refusalByErrorCode.get(errorCode(error));
  return known ? known(error) : unknownFailure(error);
}

/** The code of an Office error, "" for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

export const cellBeingEdited = (cause?: unknown) =>
  refusal(
    "cell-edit",
    {
      ko: "엑셀이 기다리고 있습니다. 셀을 편집하는 중인 것 같습니다.",
      en: "Excel is waiting; a cell seems to be in edit mode.",
    },
    {
      ko: "엔터 키나 Esc 키로 셀 편집을 끝낸 뒤 다시 하십시오. 바뀐 것은 없습니다.",
      en: "Finish editing the cell with Enter or Esc and try again. Nothing was changed.",
    },
    cause,
  );

export const sheetsProtected = (sheets: readonly string[], forWhat: "values" | "looks") =>
  refusal(
    "protected",
    {
      ko: `보호된 시트입니다: ${quoted(sheets)}`,
      en: `Protected sheet: ${quoted(sheets)}`,
    },
    forWhat === "values"
      ? {
          ko: "검토 탭에서 시트 보호를 해제한 뒤 다시 하십시오. 바뀐 것은 없습니다.",
          en: "Unprotect it on the Review tab and try again. Nothing was changed.",
        }
      : {
          ko: "검토 탭에서 시트 보호를 해제하거나 '셀 서식'을 허용한 뒤 다시 하십시오. 바뀐 것은 없습니다.",
          en: "Unprotect it on the Review tab, or allow formatting of cells, and try again. Nothing was changed.",
        },
  );

export const structureProtected = () =>
  refusal(
    "protected",
    {
      ko: "통합 문서의 구조가 보호되어 시트를 더할 수 없습니다.",
      en: "The structure of the workbook is protected, so no sheet can be added.",
    },
    {
      ko: "검토 탭에서 통합 문서 보호를 해제한 뒤 다시 하십시오. 바뀐 것은 없습니다.",
      en: "Turn Protect Workbook off on the Review tab and try again. Nothing was changed.",
    },
  );

export const sheetsExist = (sheets: readonly string[]) =>
  refusal(
    "sheet-exists",
    {
      ko: `같은 이름의 시트가 이미 있습니다: ${quoted(sheets)}`,
      en: `Sheets of the same name are already there: ${quoted(sheets)}`,
    },
    {
      ko: "바꾸어 쓰기를 고르거나 시트 이름을 바꾼 뒤 다시 하십시오. 바뀐 것은 없습니다.",
      en: "Choose to replace them, or rename them, and try again. Nothing was changed.",
    },
  );

export const namesTaken = (names: readonly string[]) =>
  refusal(
    "sheet-exists",
    {
      ko: `같은 이름의 표나 정의된 이름이 다른 곳에 있습니다: ${quoted(names)}`,
      en: `Tables or defined names of the same name stand elsewhere: ${quoted(names)}`,
    },
    {
      ko: "수식 탭의 이름 관리자에서 그 이름을 바꾼 뒤 다시 하십시오. 바뀐 것은 없습니다.",
      en: "Rename them in the Name Manager on the Formulas tab and try again. Nothing was changed.",
    },
  );

export const formerSheetsGone = (sheets: readonly string[]) =>
  refusal(
    "unknown",
    {
      ko: `되돌릴 이전 시트가 남아 있지 않습니다: ${quoted(sheets)}`,
      en: `The former sheets are no longer there: ${quoted(sheets)}`,
    },
    {
      ko: "지금 시트는 그대로 두었습니다. 필요하면 계획을 다시 가져오십시오.",
      en: "The sheets of now were left alone. Import the plan again if needed.",
    },
  );

export const changedSince = (cells: readonly string[]) =>
  refusal(
    "changed-since",
    {
      ko: `그 뒤에 바뀐 셀이 있습니다: ${firstOf(cells, "외 ", "개")}`,
      en: `Cells have been changed since: ${firstOf(cells, "and ", " more")}`,
    },
    {
      ko: "바꾼 것을 잃지 않도록 그대로 두었습니다. 실행 취소(Ctrl+Z)로 그 셀을 되돌린 뒤 다시 하거나, 필요한 것을 옮기고 시트를 직접 지우십시오.",
      en: "Nothing was taken back, so that your changes are not lost. Undo them (Ctrl+Z) and try again, or move what you need and delete the sheets yourself.",
    },
  );

export const changedMeanwhile = (cells: readonly string[]) =>
  refusal(
    "changed-since",
    {
      ko: `견준 뒤에 바뀐 셀이 있습니다: ${firstOf(cells, "외 ", "개")}`,
      en: `Cells have been changed since they were compared: ${firstOf(cells, "and ", " more")}`,
    },
    {
      ko: "아무것도 쓰지 않았습니다. 바뀐 곳을 다시 견주고 쓰십시오.",
      en: "Nothing was written. Compare again, then write.",
    },
  );

/** A person looks at a few cells, not at a thousand. */
function firstOf(cells: readonly string[], before: string, after: string): string {
  const shown = cells.slice(0, 8).join(", ");
  return cells.length > 8 ? `${shown} ${before}${cells.length - 8}${after}` : shown;
}

export const noSuchSheet = (sheet: string, cause?: unknown) =>
  refusal(
    "unknown",
    { ko: `시트가 없습니다: ${quoted([sheet])}`, en: `No such sheet: ${quoted([sheet])}` },
    {
      ko: "이름이 바뀌었거나 지워졌습니다. 다시 검산하십시오.",
      en: "It was renamed or deleted. Check again.",
    },
    cause,
  );

export const stillCalculating = (cells: readonly string[]) =>
  refusal(
    "unknown",
    {
      ko: `아직 계산 중인 셀이 있습니다: ${firstOf(cells, "외 ", "개")}`,
      en: `Cells are still being calculated: ${firstOf(cells, "and ", " more")}`,
    },
    {
      ko: "값이 나타난 뒤 다시 하십시오. 바뀐 것은 없습니다.",
      en: "Try again when they show a value. Nothing was changed.",
    },
  );

export const cancelled = () =>
  refusal(
    "cancelled",
    { ko: "취소하였습니다.", en: "Cancelled." },
    {
      ko: "그리던 것은 모두 걷어 냈습니다. 언제든 다시 하십시오.",
      en: "All that had been drawn was taken away. Try again at any time.",
    },
  );

export const tooLarge = (cause?: unknown) =>
  refusal(
    "too-large",
    {
      ko: "한 번에 읽거나 쓰기에 너무 큽니다.",
      en: "Too large to be read or written at once.",
    },
    {
      ko: "더 작은 범위를 고르거나 빈 행과 열을 지운 뒤 다시 하십시오.",
      en: "Choose a smaller range, or delete empty rows and columns, and try again.",
    },
    cause,
  );

/** The undoing failed as well: the only case in which something of ours may be left behind. */
export const leftHalfDone = (cause: unknown) =>
  refusal(
    "half-done",
    {
      ko: `${refusalOf(cause).what.ko} 일부가 통합 문서에 남아 있을 수 있습니다.`,
      en: `${refusalOf(cause).what.en} A part may be left in the workbook.`,
    },
    {
      ko: "저장하지 말고 통합 문서를 닫았다가 다시 여십시오.",
      en: "Close the workbook without saving and open it again.",
    },
    cause,
  );

/** The same of marks, which the next command of the layer takes in hand. */
export const marksLeft = (cause: unknown) =>
  refusal(
    "half-done",
    {
      ko: `${refusalOf(cause).what.ko} 표시 일부가 남아 있을 수 있습니다.`,
      en: `${refusalOf(cause).what.en} Some marks may be left.`,
    },
    {
      ko: "‘표시 지우기’를 누르거나 다시 검산하면 정리됩니다.",
      en: "Clear the marks, or check again, and they are put right.",
    },
    cause,
  );

export const sheetHidden = (sheet: string) =>
  refusal(
    "unknown",
    { ko: `숨겨진 시트입니다: ${quoted([sheet])}`, en: `The sheet is hidden: ${quoted([sheet])}` },
    {
      ko: "시트 탭을 마우스 오른쪽 단추로 눌러 ‘숨기기 취소’를 고른 뒤 다시 하십시오.",
      en: "Right-click a sheet tab, choose Unhide, and try again.",
    },
  );

const notAllowed = (cause: unknown) =>
  refusal(
    "protected",
    {
      ko: "엑셀이 허락하지 않았습니다. 보호되었거나 읽기 전용인 통합 문서입니다.",
      en: "Excel did not allow it: the workbook is protected or read-only.",
    },
    {
      ko: "보호를 해제하거나 편집 모드로 연 뒤 다시 하십시오.",
      en: "Unprotect it, or open it for editing, and try again.",
    },
    cause,
  );

const readOnly = (cause: unknown) =>
  refusal(
    "read-only",
    { ko: "읽기 전용 통합 문서입니다.", en: "The workbook is read-only." },
    {
      ko: "편집 모드로 열거나 사본을 만든 뒤 다시 하십시오.",
      en: "Open it for editing, or make a copy, and try again.",
    },
    cause,
  );

const sessionLost = (cause: unknown) =>
  refusal(
    "session-lost",
    {
      ko: "엑셀과의 연결이 끊겼습니다.",
      en: "The connection to Excel was lost.",
    },
    {
      ko: "통합 문서를 다시 열고 다시 하십시오.",
      en: "Open the workbook again and try again.",
    },
    cause,
  );

const busy = (cause: unknown) =>
  refusal(
    "unknown",
    { ko: "엑셀이 지금은 바쁩니다.", en: "Excel is busy at the moment." },
    { ko: "잠시 뒤 다시 하십시오.", en: "Try again in a moment." },
    cause,
  );

const severalAreas = (cause: unknown) =>
  refusal(
    "unknown",
    {
      ko: "떨어진 여러 범위가 선택되어 있습니다.",
      en: "Several separate areas are selected.",
    },
    { ko: "한 범위만 선택한 뒤 다시 하십시오.", en: "Select one area only and try again." },
    cause,
  );

function unknownFailure(cause: unknown): WorkbookRefusal {
  const code = errorCode(cause) || "?";
  return refusal(
    "unknown",
    {
      ko: `엑셀이 하지 못하였습니다(${code}).`,
      en: `Excel could not do it (${code}).`,
    },
    {
      ko: "다시 하고, 또 실패하면 이 코드를 담당자에게 알려 주십시오.",
      en: "Try again; if it fails again, report this code.",
    },
    cause,
  );
}

const refusalByErrorCode: ReadonlyMap<string, (cause: unknown) => WorkbookRefusal> = new Map([
  ["InvalidOperationInCellEditMode", cellBeingEdited],
  ["AccessDenied", notAllowed],
  ["UnsupportedSheet", notAllowed],
  ["FilteredRangeConflict", notAllowed],
  ["ReadOnly", readOnly],
  ["RequestPayloadSizeLimitExceeded", tooLarge],
  ["ResponsePayloadSizeLimitExceeded", tooLarge],
  ["OperationCellsExceedLimit", tooLarge],
  ["RangeExceedsLimit", tooLarge],
  ["MemoryLimitReached", tooLarge],
  ["InactiveWorkbook", sessionLost],
  ["InvalidRequestContext", sessionLost],
  ["ConnectionFailure", sessionLost],
  ["SessionNotFound", sessionLost],
  ["RequestAborted", busy],
  ["ServiceNotAvailable", busy],
  ["ActivityLimitReached", busy],
  ["Conflict", busy],
  ["InvalidSelection", severalAreas],
]);

const quoted = (names: readonly string[]) => names.map((name) => `‘${name}’`).join(", ");

function refusal(
  code: WorkbookRefusalCode,
  what: Bilingual,
  todo: Bilingual,
  cause?: unknown,
): WorkbookRefusal {
  return new WorkbookRefusal(code, what, todo, cause === undefined ? undefined : { cause });
}
