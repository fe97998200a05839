import type { Language } from "../../outcome/language";

type Word =
  "number" | "project" | "kind" | "printed" | "from" | "to" | "what" | "line" | "done" | "planned";

/** What 추진일정 says. */
export interface ScheduleWords extends Readonly<Record<Word, string>> {
  /** Which cell moves the calendar. */
  readonly note: (cell: string) => string;
}

const ko: ScheduleWords = {
  number: "번호",
  project: "사업명",
  kind: "구분",
  printed: "적힌 날짜",
  from: "시작",
  to: "끝",
  what: "내용",
  line: "원문 행",
  done: "추진상황",
  planned: "추진계획",
  note: (cell) =>
    `진한 칸은 추진계획, 테두리가 있는 옅은 칸은 추진상황입니다. 첫 달(${cell})을 고치면 달력이 따라 움직입니다.`,
};

const en: ScheduleWords = {
  number: "No.",
  project: "Project",
  kind: "Kind",
  printed: "As printed",
  from: "From",
  to: "To",
  what: "Step",
  line: "Line",
  done: "Done",
  planned: "Planned",
  note: (cell) =>
    `Dark: planned; light with a frame: done. Change the first month (${cell}) and the calendar follows.`,
};

export const scheduleWords: Readonly<Record<Language, ScheduleWords>> = { ko, en };
