import fc from "fast-check";
import { readPeriod, type PeriodReading } from "../../src/extraction/period";
import { plain } from "../../src/words/plain-text";

const period = (text: string): PeriodReading["period"] | null =>
  readPeriod(plain(text))?.period ?? null;

describe("a period", () => {
  it.each<[string, PeriodReading["period"] | null]>([
    ["2026. 1.~12.", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } }],
    ["2026.1.～2026.12.", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } }],
    ["2026.~2030. (5년)", { start: { year: 2026 }, end: { year: 2030 }, statedYears: 5 }],
    ["2026.∼2030.(5년간)", { start: { year: 2026 }, end: { year: 2030 }, statedYears: 5 }],
    ["'26. 3.~'27. 2.", { start: { year: 2026, month: 3 }, end: { year: 2027, month: 2 } }],
    ["‘26.3월 ~ ’27.2월", { start: { year: 2026, month: 3 }, end: { year: 2027, month: 2 } }],
    ["2024년 ~ 2028년", { start: { year: 2024 }, end: { year: 2028 } }],
    ["2024~2028년", { start: { year: 2024 }, end: { year: 2028 } }],
    ["2026년 1월부터 12월까지", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } }],
    ["2026. 1. 1. ~ 2026. 12. 31.", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } }],
    ["2026-01-01 ~ 2026-12-31", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 } }],
    ["2026. 1. ~", { start: { year: 2026, month: 1 } }],
    ["~ 2027. 12.", { end: { year: 2027, month: 12 } }],
    ["2026년", { start: { year: 2026 }, end: { year: 2026 } }],
    ["'26. 1분기 ~ '27. 3/4분기", { start: { year: 2026, month: 1 }, end: { year: 2027, month: 9 } }],
    ["2026년 하반기", { start: { year: 2026, month: 7 }, end: { year: 2026, month: 12 } }],
    ["매년", { recurring: true }],
    ["연중", { recurring: true }],
    ["매년 2026. 1.~12.", { start: { year: 2026, month: 1 }, end: { year: 2026, month: 12 }, recurring: true }],
    ["2026. 3.~11. ※ 행사기간: 2026년 10월 중(3일)", { start: { year: 2026, month: 3 }, end: { year: 2026, month: 11 } }],
    ["예산 성립 후", null],
  ])("%s", (text, expected) => {
    expect(period(text)).toEqual(expected);
  }); // prettier-ignore

  it("does not take the fifth turn for May", () => {
    expect(period("2026. 5차")).toEqual({ start: { year: 2026 }, end: { year: 2026 } });
  });

  it("reads the same however the years and months are printed", () => {
    const year = fc.integer({ min: 2001, max: 2060 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, month, fc.integer({ min: 0, max: 9 }), month, (from, first, more, last) => {
        const to = from + more;
        const short = (value: number): string => `'${String(value).slice(2)}`;
        const expected = { start: { year: from, month: first }, end: { year: to, month: last } };
        for (const text of [
          `${from}. ${first}.~${to}. ${last}.`,
          `${from}.${first}. ～ ${to}.${last}.`,
          `${short(from)}. ${first}. ~ ${short(to)}. ${last}.`,
          `${from}년 ${first}월 ~ ${to}년 ${last}월`,
          `${from}년 ${first}월 – ${to}년 ${last}월`,
        ])
          expect({ text, period: period(text) }).toEqual({ text, period: expected });
      }),
      { numRuns: 1_000 },
    );
  });
});
