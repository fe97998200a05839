import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { figure, listOf, sizeOf, unitOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";

const what =
  (ko: string, en: string): Wording["what"] =>
  (data) => ({
    ko: `본문 사업비가 재원의 합보다 ${sizeOf(data, "difference")} ${ko}`,
    en: `The cost in the text is ${sizeOf(data, "difference")} ${en} than its sources add up to`,
  });

const why = (data: FindingData): Bilingual => ({
  ko: `사업비는 ${figure(data, "printed")}, 재원의 합은 ${figure(data, "expected")}(${listOf(data, "parts").join(" + ")})입니다. 단위 ${unitOf(data)}`,
  en: `The cost is ${figure(data, "printed", "en")}, its sources add up to ${figure(data, "expected", "en")} (${listOf(data, "parts").join(" + ")}). Unit: ${unitOf(data)}`,
});

const todo = (data: FindingData): Bilingual => ({
  ko: `사업비를 ${withParticle(figure(data, "expected"), "으로/로")} 고치거나, 합이 ${withParticle(figure(data, "printed"), "이/가")} 되도록 재원 금액을 고치세요. 어느 쪽이 틀렸는지는 이 줄만으로 알 수 없습니다.`,
  en: `Either set the cost to ${figure(data, "expected", "en")}, or correct a source so that they add up to ${figure(data, "printed", "en")}. This line alone does not tell which is wrong.`,
});

export const messages = {
  more: { what: what("많습니다", "more"), why, todo },
  less: { what: what("적습니다", "less"), why, todo },
} as const satisfies Record<string, Wording>;
