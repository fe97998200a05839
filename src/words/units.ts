import { plain } from "./plain-text";

/** A unit as printed; `won` is what one is worth in won, null where it is not Korean money. */
export interface UnitWord {
  readonly label: string;
  readonly won: bigint | null;
}

/** The unit that a word names: 백만 원, 억원, 천원, 만 불, 명. null where it names none. */
export function readUnitWord(text: string): UnitWord | null {
  const label = plain(text).trim();
  if (label.length > 20) return null;
  const word = label.replace(/\s+/g, "").toLowerCase();
  const won = moneyWords.get(word);
  if (won !== undefined) return { label, won };
  return otherWords.has(word) ? { label, won: null } : null;
}

/** The unit that a line states: "(단위: 백만 원)", "단위 : 천원, %" (the money of several), "(백만원)". */
export function readUnitLine(text: string): UnitWord | null {
  const line = plain(text.slice(0, 400));
  const stated = /단\s*위\s*[:;]?\s*([^)\]}>】]{1,40})/.exec(line);
  if (stated) return firstUnit(stated[1] ?? "");
  const bracketed = /[([<]\s*([^()[\]<>]{1,20})\s*[)\]>]\s*$/.exec(line);
  return bracketed ? readUnitWord(bracketed[1] ?? "") : null;
}

/** The usual label of a unit of so many won: 1,000,000 is 백만원. */
export function labelOfUnit(won: bigint): string | null {
  return usualLabels.find((each) => each.won === won)?.label ?? null;
}

function firstUnit(list: string): UnitWord | null {
  const units = list
    .split(/[,/·]/)
    .map(readUnitWord)
    .filter((unit) => unit !== null);
  return units.find((unit) => unit.won !== null) ?? units[0] ?? null;
}

const usualLabels: readonly { label: string; won: bigint }[] = [
  { label: "원", won: 1n },
  { label: "천원", won: 1_000n },
  { label: "만원", won: 10_000n },
  { label: "백만원", won: 1_000_000n },
  { label: "천만원", won: 10_000_000n },
  { label: "억원", won: 100_000_000n },
  { label: "십억원", won: 1_000_000_000n },
  { label: "조원", won: 1_000_000_000_000n },
];

/** What a counting word multiplies by: the words an amount in a sentence is built of, longest first. */
export const scaleWords: readonly (readonly [word: string, won: bigint])[] = [
  ["십억", 1_000_000_000n],
  ["백억", 10_000_000_000n],
  ["천억", 100_000_000_000n],
  ["십만", 100_000n],
  ["백만", 1_000_000n],
  ["천만", 10_000_000n],
  ["조", 1_000_000_000_000n],
  ["억", 100_000_000n],
  ["만", 10_000n],
  ["천", 1_000n],
];

const moneyWords: ReadonlyMap<string, bigint> = new Map([
  ...usualLabels.map(({ label, won }) => [label, won] as const),
  ...scaleWords.flatMap(
    ([word, won]) =>
      [
        [word, won],
        [`${word}원`, won],
      ] as const,
  ),
  ["백억원", 10_000_000_000n],
  ["krw", 1n],
  ["천won", 1_000n],
  ["won", 1n],
  ["krwthousand", 1_000n],
  ["krwmillion", 1_000_000n],
]);

const otherWords: ReadonlySet<string> = new Set(
  (
    "만불 천불 백만불 억불 불 달러 만달러 천달러 백만달러 usd $ 천$ 만$ 유로 엔 위안 명 인 천명 만명 개 개사 개소 개교 개기관 " +
    "건 회 차 호 곳 대 동 마리 세대 가구 농가 필지 톤 kg g ha 헥타르 ㎡ 천㎡ m² m2 평 km ㎞ m ㎥ % 퍼센트 %p 년 개월 월 일 시간 " +
    "점 위 배 권 부 종 식 면 석 실 기 그루 본 지수 개국 사 팀 kw mw kwh mwh tco2"
  ).split(" "),
);
