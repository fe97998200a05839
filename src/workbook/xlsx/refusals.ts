import { Unreadable } from "../../outcome/unreadable";

export const notXlsx = (): Unreadable =>
  new Unreadable(
    "not-xlsx",
    { ko: "엑셀 통합 문서(.xlsx)가 아닙니다.", en: "This is not an Excel workbook (.xlsx)." },
    {
      ko: "엑셀에서 열어 .xlsx로 저장한 파일을 고르세요.",
      en: "Open it in Excel, save it as .xlsx, and choose that file.",
    },
  );

export const oldFormat = (): Unreadable =>
  new Unreadable(
    "old-format",
    { ko: "다른 엑셀 형식(.xls, .xlsb)입니다.", en: "This is another Excel format (.xls, .xlsb)." },
    {
      ko: "엑셀에서 열어 .xlsx로 다시 저장하세요.",
      en: "Open it in Excel and save it as .xlsx.",
    },
  );

export const encrypted = (): Unreadable =>
  new Unreadable(
    "encrypted",
    { ko: "암호로 잠긴 통합 문서입니다.", en: "This workbook is locked with a password." },
    {
      ko: "엑셀에서 열어 암호를 풀고 저장한 뒤 다시 고르세요.",
      en: "Open it in Excel, take the password off, save it and choose it again.",
    },
  );

export const damaged = (cause?: unknown): Unreadable =>
  new Unreadable(
    "damaged",
    { ko: "통합 문서가 손상되었거나 잘렸습니다.", en: "The workbook is damaged or cut off." },
    {
      ko: "파일을 다시 받거나, 엑셀에서 복구하여 저장한 뒤 다시 고르세요.",
      en: "Fetch the file again, or repair and save it in Excel, and choose it again.",
    },
    { cause },
  );

export const tooLarge = (): Unreadable =>
  new Unreadable(
    "too-large",
    {
      ko: "통합 문서가 너무 크거나 비정상으로 압축되었습니다.",
      en: "The workbook is too large, or packed in an unusual way.",
    },
    {
      ko: "필요한 시트만 새 통합 문서에 복사하여 저장한 뒤 다시 고르세요.",
      en: "Copy the sheets you need into a new workbook, save it and choose that.",
    },
  );
