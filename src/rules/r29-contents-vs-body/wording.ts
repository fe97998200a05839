import type { Bilingual } from "../../outcome/language";
import { textOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";

/** "The body jumps from 5 to 7", or where it begins or ends before the entry. */
function whyMissing(data: FindingData): Bilingual {
  const listed = {
    ko: `차례의 ${textOf(data, "no")}번 ‘${textOf(data, "title")}’의 본문을 찾지 못했습니다.`,
    en: `No body was found for No. ${textOf(data, "no")} of the contents, ‘${textOf(data, "title")}’.`,
  };
  if (!("before" in data) || !("after" in data)) return listed;
  const [before, after] = [textOf(data, "before"), textOf(data, "after")];
  return {
    ko: `${listed.ko} 본문이 ${before}번에서 ${after}번으로 건너뜁니다.`,
    en: `${listed.en} The body jumps from ${before} to ${after}.`,
  };
}

const missing = {
  ko: "차례에는 있는데 본문이 없습니다",
  en: "Listed in the contents, but has no body",
};

export const messages = {
  "missing-body": {
    what: () => missing,
    why: whyMissing,
    todo: () => ({
      ko: "본문이 빠졌다면 받아서 다시 가져오고, 없앤 사업이면 차례에서 지우도록 주관부서에 물으세요.",
      en: "If the body was left out, get it and import again; if the project was dropped, ask the department to strike it from the contents.",
    }),
  },
  "missing-body-page": {
    what: () => missing,
    why: whyMissing,
    todo: (data) => ({
      ko: `${textOf(data, "page")}쪽이 빠졌다면 받아서 다시 가져오고, 없앤 사업이면 차례에서 지우도록 주관부서에 물으세요.`,
      en: `If page ${textOf(data, "page")} was left out, get it and import again; if the project was dropped, ask the department to strike it from the contents.`,
    }),
  },
  "not-listed": {
    what: () => ({
      ko: "본문에는 있는데 차례에 없습니다",
      en: "Has a body, but is not listed in the contents",
    }),
    why: (data) => ({
      ko: `본문의 ${textOf(data, "no")}번 ‘${textOf(data, "title")}’ 사업이 차례에 적혀 있지 않습니다.`,
      en: `No. ${textOf(data, "no")}, ‘${textOf(data, "title")}’, stands in the body but not in the contents.`,
    }),
    todo: () => ({
      ko: "차례에 더하거나, 번호가 잘못 적혔다면 본문의 번호를 고치세요.",
      en: "Add it to the contents or, if its number is wrong, correct the number in the body.",
    }),
  },
  gap: {
    what: (data) => ({
      ko: `사업 번호가 ${textOf(data, "before")}번에서 ${textOf(data, "after")}번으로 건너뜁니다`,
      en: `The numbering jumps from ${textOf(data, "before")} to ${textOf(data, "after")}`,
    }),
    why: (data) => ({
      ko: `그 사이의 번호 ${textOf(data, "missing")}개가 차례에도 본문에도 없습니다.`,
      en: `Numbers in between that neither the contents nor the bodies have: ${textOf(data, "missing")}.`,
    }),
    todo: () => ({
      ko: "빠진 사업이 있는지 주관부서에 묻거나 번호를 이어지게 고치세요.",
      en: "Ask the department whether a project was left out, or make the numbers follow on.",
    }),
  },
} as const satisfies Record<string, Wording>;
