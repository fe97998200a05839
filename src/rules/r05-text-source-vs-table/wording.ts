import type { Bilingual } from "../../outcome/language";
import { withParticle } from "../../words/particle";
import { mendCulprit } from "../engine/culprit-words";
import { costColumnNamed } from "../engine/cost-table";
import { figure, sizeOf, unitOf } from "../engine/figures";
import type { FindingData } from "../engine/finding";
import type { Wording } from "../engine/rule";
import { sourceNamed } from "../engine/source-text";

const what =
  (ko: string, en: string): Wording["what"] =>
  (data) => ({
    ko: `본문 ${withParticle(sourceNamed(data).ko, "이/가")} 표보다 ${sizeOf(data, "difference")} ${ko}`,
    en: `${sourceNamed(data).en} in the text is ${sizeOf(data, "difference")} ${en} the table`,
  });

const why = (data: FindingData): Bilingual => ({
  ko: `본문은 ${figure(data, "printed")}, 표의 ${costColumnNamed(data).ko} 열은 ${figure(data, "expected")}입니다. 단위 ${unitOf(data)}`,
  en: `The text says ${figure(data, "printed", "en")}, the ${costColumnNamed(data).en} of the table ${figure(data, "expected", "en")}. Unit: ${unitOf(data)}`,
});

const todo = (data: FindingData): Bilingual =>
  mendCulprit(data) ?? {
    ko: `본문을 ${withParticle(figure(data, "expected"), "으로/로")} 고치거나 표를 ${withParticle(figure(data, "printed"), "으로/로")} 고치세요. 어느 쪽이 맞는지는 이 두 숫자만으로 알 수 없습니다.`,
    en: `Either set the text to ${figure(data, "expected", "en")} or the table to ${figure(data, "printed", "en")}. These two figures alone do not tell which is right.`,
  };

export const messages = {
  more: { what: what("많습니다", "more than"), why, todo },
  less: { what: what("적습니다", "short of"), why, todo },
} as const satisfies Record<string, Wording>;
