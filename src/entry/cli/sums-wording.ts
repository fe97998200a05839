import type { Bilingual } from "../../outcome/language";
import { Unreadable } from "../../outcome/unreadable";

export const noCells = (): Unreadable =>
  new Unreadable(
    "no-cells",
    { ko: "칸이 하나도 없는 파일입니다.", en: "There is not a single cell in this file." },
    { ko: "표가 들어 있는 파일을 고르세요.", en: "Choose a file with a table in it." },
  );

export const notCells = (cause?: unknown): Unreadable =>
  new Unreadable(
    "not-cells",
    { ko: "행과 칸으로 된 표가 아닙니다.", en: "This is no table of rows and cells." },
    {
      ko: "CSV, 엑셀(.xlsx), 또는 행마다 칸을 늘어놓은 JSON 배열로 저장하세요.",
      en: "Save it as CSV, as .xlsx, or as a JSON array of rows, each an array of cells.",
    },
    { cause },
  );

export const notCorpusLine = (): Unreadable =>
  new Unreadable(
    "not-corpus-line",
    {
      ko: "file_name, table_id, table_array가 있는 JSON 표가 아닙니다.",
      en: "This is no JSON table with file_name, table_id and table_array.",
    },
    { ko: "이 줄을 고쳐 다시 하세요.", en: "Mend this line and run again." },
  );

export const tooLarge = (): Unreadable =>
  new Unreadable(
    "too-large",
    { ko: "512MB보다 큰 파일입니다.", en: "This file is larger than 512 MB." },
    { ko: "나누어 넣으세요.", en: "Split it." },
  );

export const notOpened = (code: string, cause: unknown): Unreadable =>
  new Unreadable(
    "not-opened",
    { ko: `파일을 열지 못했습니다(${code}).`, en: `The file could not be opened (${code}).` },
    { ko: "이름과 경로를 확인하세요.", en: "See whether name and path are right." },
    { cause },
  );

export const lineWord = (number: number): Bilingual => ({
  ko: `${number}번째 줄`,
  en: `line ${number}`,
});

export const countsOf = (sheet: string, sums: number, failing: number): Bilingual => ({
  ko: `${sheet} 합계 ${sums}, 불일치 ${failing}`.trim(),
  en: `${sheet} sums ${sums}, failing ${failing}`.trim(),
});
