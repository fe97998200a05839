import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { mendCulprit } from "../engine/culprit-words";
import { figure, inUnit, listOf, sizeOf, textOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";

const what =
  (ko: string, en: string): Wording["what"] =>
  (data) => ({
    ko: `‘${textOf(data, "row")}’ 행의 ${withParticle(textOf(data, "column"), "이/가")} 가로 합보다 ${sizeOf(data, "difference")} ${ko}`,
    en: `Row ‘${textOf(data, "row")}’: ${textOf(data, "column")} is ${sizeOf(data, "difference")} ${en} than the row adds up to`,
  });

const why = (data: FindingData): Bilingual => ({
  ko: `적힌 값은 ${figure(data, "printed")}, 더한 값은 ${figure(data, "expected")}(${listOf(data, "parts").join(" + ")})입니다.${inUnit(data).ko}`,
  en: `Printed ${figure(data, "printed", "en")}, added up ${figure(data, "expected", "en")} (${listOf(data, "parts").join(" + ")}).${inUnit(data).en}`,
});

const todo = (data: FindingData): Bilingual =>
  mendCulprit(data) ?? {
    ko: `적힌 합계를 ${withParticle(figure(data, "expected"), "으로/로")} 고치거나, 이 행에서 잘못 적힌 칸을 원문에서 찾아 고치세요.`,
    en: `Either set the printed total to ${figure(data, "expected", "en")}, or find the wrong cell of this row in the source and correct it.`,
  };

export const messages = {
  more: { what: what("많습니다", "more"), why, todo },
  less: { what: what("적습니다", "less"), why, todo },
} as const satisfies Record<string, Wording>;
