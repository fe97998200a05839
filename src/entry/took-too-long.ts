import type { Bilingual } from "../outcome/language";
import { Unreadable } from "../outcome/unreadable";

/** How long a document may take altogether, and without a word of how far it is. In milliseconds. */
export interface Patience {
  readonly altogether: number;
  readonly silence: number;
}

/** 200 pages of PDF are read in seconds, and every page is told. */
export const commandPatience: Patience = { altogether: 60_000, silence: 8_000 };

/** In the pane a person can cancel, and an old machine is slow to load the reader of a format. */
export const panePatience: Patience = { altogether: 60_000, silence: 20_000 };

export interface Wait {
  /** A word came. */
  heard(): void;
  end(): void;
}

/** Calls `late` once, when a reading takes longer than it may. */
export function waitFor(
  late: (error: Unreadable) => void,
  { altogether, silence }: Patience,
): Wait {
  const whole = setTimeout(() => late(tookTooLong(tooLongAltogether)), altogether);
  const silent = () => setTimeout(() => late(tookTooLong(tooLongSilent)), silence);
  let part = silent();
  return {
    heard: () => {
      clearTimeout(part);
      part = silent();
    },
    end: () => {
      clearTimeout(whole);
      clearTimeout(part);
    },
  };
}

const tooLongAltogether: Bilingual = {
  ko: "문서를 읽는 데 1분이 넘게 걸려 멈추었습니다.",
  en: "Reading took more than a minute and was stopped.",
};
const tooLongSilent: Bilingual = {
  ko: "문서의 한 부분을 읽는 데 너무 오래 걸려 멈추었습니다.",
  en: "One part of the document took too long to read, and reading was stopped.",
};

const tookTooLong = (what: Bilingual): Unreadable =>
  new Unreadable("took-too-long", what, {
    ko: "한 부서의 계획만 남긴 파일을 넣거나, 필요한 부분만 복사하여 붙여넣으십시오.",
    en: "Choose a file with the plan of one department only, or copy and paste the part you need.",
  });
