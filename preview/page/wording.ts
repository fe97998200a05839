/** What the page itself says; the ribbon's words come from the manifest, the pane's from the add-in. */
export type Language = "ko" | "en";

export const wording = {
  title: { ko: "검산 미리보기", en: "Geomsan preview" },
  workbook: { ko: "새 통합 문서.xlsx", en: "New workbook.xlsx" },
  open: { ko: "열기", en: "Open" },
  openHint: {
    ko: ".xlsx 파일을 이 통합 문서 자리에 엽니다. 파일을 화면에 끌어다 놓아도 됩니다.",
    en: "Opens an .xlsx file in the place of this workbook. A file can be dropped on the page, too.",
  },
  save: { ko: "저장", en: "Save" },
  saveHint: {
    ko: "이 통합 문서를 .xlsx 파일로 내려받습니다.",
    en: "Downloads this workbook as an .xlsx file.",
  },
  language: { ko: "한국어", en: "English" },
  languageHint: {
    ko: "화면을 영어로 바꿉니다. 작업창은 새로 열립니다.",
    en: "Changes the screen to Korean. The task pane opens anew.",
  },
  light: { ko: "밝게", en: "Light" },
  dark: { ko: "어둡게", en: "Dark" },
  lightHint: {
    ko: "어두운 화면으로 바꿉니다. 작업창의 밝기는 작업창 설정에서 고릅니다.",
    en: "Changes to the dark theme. The pane's own theme is chosen in its settings.",
  },
  darkHint: {
    ko: "밝은 화면으로 바꿉니다. 작업창의 밝기는 작업창 설정에서 고릅니다.",
    en: "Changes to the light theme. The pane's own theme is chosen in its settings.",
  },
  excelApi: { ko: "ExcelApi", en: "ExcelApi" },
  excelApiHint: {
    ko: "다른 버전의 Excel인 척합니다(1.9, 1.14, 1.17, 최신). 작업창은 새로 열립니다.",
    en: "Poses as another Excel (1.9, 1.14, 1.17, current). The task pane opens anew.",
  },
  current: { ko: "최신", en: "current" },
  wire: { ko: "전송 기록", en: "Wire" },
  wireHint: {
    ko: "작업창과 통합 문서 사이에 오간 묶음을 보입니다.",
    en: "Shows the batches between the pane and the workbook.",
  },
  clearWire: { ko: "비우기", en: "Clear" },
  faults: { ko: "고장 내 보기", en: "Make it fail" },
  faultNone: { ko: "고장 없음", en: "No fault" },
  faultCellEdit: { ko: "셀 편집 중", en: "A cell is being edited" },
  faultThrottled: { ko: "요청 제한(다음 한 번)", en: "Throttled (next batch)" },
  faultTooLarge: { ko: "5 MB 초과(다음 한 번)", en: "Over 5 MB (next batch)" },
  faultSession: { ko: "세션 끊김", en: "Session lost" },
  faultFailing: { ko: "다음 동기화 실패", en: "Next sync fails" },
  faultSlow: { ko: "느린 Excel(1.5초)", en: "Slow Excel (1.5 s)" },
  faultReadOnly: { ko: "읽기 전용", en: "Read-only" },
  ribbon: { ko: "리본", en: "Ribbon" },
  sheet: { ko: "시트", en: "Sheet" },
  pane: { ko: "작업창", en: "Task pane" },
  closePane: { ko: "작업창 닫기", en: "Close the task pane" },
  resizePane: { ko: "작업창 너비", en: "Width of the task pane" },
  noManifest: {
    ko: "manifest.xml을 읽지 못해 리본을 만들지 못했습니다. npm start를 다시 실행합니다.",
    en: "manifest.xml could not be read, so there is no ribbon. Run npm start again.",
  },
  commandFailed: {
    ko: "추가 기능이 명령을 끝내지 못했습니다. 작업창을 다시 엽니다.",
    en: "The add-in did not finish the command. Open the task pane again.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type Phrase = keyof typeof wording;
export type Say = (phrase: Phrase) => string;

export const sayIn =
  (language: Language): Say =>
  (phrase) =>
    wording[phrase][language];
