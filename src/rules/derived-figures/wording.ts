import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { mendCulprit } from "../engine/culprit-words";
import { figure, inUnit, listOf, sizeOf, textOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";

/** Figures that are computed from others of their line: changes, running totals, shares. Data as of R01. */
const row = (data: FindingData): string => `‘${textOf(data, "row")}’ 행`;

const todo = (data: FindingData): Bilingual =>
  mendCulprit(data) ?? {
    ko: `‘${textOf(data, "column")}’ 칸을 ${withParticle(figure(data, "expected"), "으로/로")} 고치거나, 이 줄에서 잘못 적힌 칸을 원문에서 찾아 고치세요.`,
    en: `Either set ‘${textOf(data, "column")}’ to ${figure(data, "expected", "en")}, or find the wrong cell of this line in the source and correct it.`,
  };

const change = (ko: string, en: string): Wording => ({
  what: (data) => ({
    ko: `${row(data)}의 ${withParticle(textOf(data, "column"), "이/가")} 두 값의 차이보다 ${sizeOf(data, "difference")} ${ko}`,
    en: `Row ‘${textOf(data, "row")}’: ${textOf(data, "column")} is ${sizeOf(data, "difference")} ${en} than the difference of its two figures`,
  }),
  why: (data) => ({
    ko: `적힌 값은 ${figure(data, "printed")}, 뺀 값은 ${figure(data, "expected")}(${listOf(data, "parts").join(" − ")})입니다.${inUnit(data).ko}`,
    en: `Printed ${figure(data, "printed", "en")}, subtracted ${figure(data, "expected", "en")} (${listOf(data, "parts").join(" − ")}).${inUnit(data).en}`,
  }),
  todo,
});

export const changeMessages = {
  more: change("많습니다", "more"),
  less: change("적습니다", "less"),
} as const satisfies Record<string, Wording>;

const running = (ko: string, en: string): Wording => ({
  what: (data) => ({
    ko: `${row(data)}의 ${withParticle(textOf(data, "column"), "이/가")} 앞 누계에 더한 값보다 ${sizeOf(data, "difference")} ${ko}`,
    en: `Row ‘${textOf(data, "row")}’: ${textOf(data, "column")} is ${sizeOf(data, "difference")} ${en} than the running total before it and its own figure`,
  }),
  why: (data) => ({
    ko: `적힌 값은 ${figure(data, "printed")}, 더한 값은 ${figure(data, "expected")}(${listOf(data, "parts").join(" + ")})입니다.${inUnit(data).ko}`,
    en: `Printed ${figure(data, "printed", "en")}, added up ${figure(data, "expected", "en")} (${listOf(data, "parts").join(" + ")}).${inUnit(data).en}`,
  }),
  todo,
});

export const runningMessages = {
  more: running("많습니다", "more"),
  less: running("적습니다", "less"),
} as const satisfies Record<string, Wording>;

/** Of a share: `parts` are the two figures, with what they stand in; `percent` is "%" where it is printed as one. */
const share = (ko: string, en: string, sum: (a: string, b: string) => string): Wording => ({
  what: (data) => ({
    ko: `${row(data)}의 ${withParticle(textOf(data, "column"), "이/가")} ${ko} 다릅니다`,
    en: `Row ‘${textOf(data, "row")}’: ${textOf(data, "column")} differs from ${en}`,
  }),
  why: (data) => {
    const [first = "", second = ""] = listOf(data, "parts");
    const percent = textOf(data, "percent");
    return {
      ko: `적힌 값은 ${figure(data, "printed")}${percent}, 계산한 값은 ${figure(data, "expected")}${percent}(${sum(first, second)})입니다.`,
      en: `Printed ${figure(data, "printed", "en")}${percent}, computed ${figure(data, "expected", "en")}${percent} (${sum(first, second)}).`,
    };
  },
  todo: (data) => {
    const [first = "", second = ""] = listOf(data, "places");
    return {
      ko: `${withParticle(figure(data, "expected"), "으로/로")} 고치거나, 비율을 구한 ${withParticle(first, "과/와")} ${withParticle(second, "을/를")} 확인하세요.`,
      en: `Either set it to ${figure(data, "expected", "en")}, or check ${first} and ${second}, from which it is computed.`,
    };
  },
});

const quotient = (part: string, whole: string): string => `${part} ÷ ${whole}`;

export const shareMessages = {
  share: share("합계에서 차지하는 몫과", "its part of the total", quotient),
  rate: share("계산한 비율과", "the rate as computed", quotient),
  growth: share(
    "계산한 증감률과",
    "the growth as computed",
    (now, before) => `(${now} − ${before}) ÷ ${before}`,
  ),
} as const satisfies Record<string, Wording>;
