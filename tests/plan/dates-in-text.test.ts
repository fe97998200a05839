import fc from "fast-check";
import { datesInText } from "../../src/plan/dates-in-text";

const written = (text: string): string =>
  datesInText(text)
    .map(({ start, end, span }) => {
      const point = (of: typeof start | undefined): string =>
        of ? Object.values(of).join(".") : "";
      return `${point(start)}~${point(end)} [${text.slice(...span)}]`;
    })
    .join(" | ");

test.each([
  ["2026. 3. 착공", "2026.3~2026.3 [2026. 3.]"],
  ["2026. 5차 연도 사업 추진", "2026~2026 [2026.]"],
  ["2026. 6.~9. 협의", "2026.6~2026.9 [2026. 6.~9.]"],
  ["2025. 12.~2026. 2. 공모", "2025.12~2026.2 [2025. 12.~2026. 2.]"],
  ["2026. 1.~ 운영", "2026.1~ [2026. 1.~]"],
  ["2026.~2028. 사업 추진", "2026~2028 [2026.~2028.]"],
  ["2022.~2025. 1~4차년도 사업", "2022~2025 [2022.~2025.]"],
  ["'25.11.17.~11.20. 전시", "2025.11.17~2025.11.20 [’25.11.17.~11.20.]".replace("’", "'")],
  ["2026. 9. 21.~22. 행사", "2026.9.21~2026.9.22 [2026. 9. 21.~22.]"],
  ["2026년 상반기 설계", "2026.1~2026.6 [2026년 상반기]"],
  ["'26. 3/4분기 발주", "2026.7~2026.9 ['26. 3/4분기]"],
  ["공모(2026. 4.), 협약(2026. 6. 10.)", "2026.4~2026.4 [2026. 4.] | 2026.6.10~2026.6.10 [2026. 6. 10.]"],
  ["2026년 말 준공", "2026.10~2026.12 [2026년 말]"],
  ["2026년 초까지 설계", "2026.1~2026.3 [2026년 초]"],
  ["2026년 초등학교 개교", "2026~2026 [2026년]"],
  ["2026-03-05 협약", "2026.3.5~2026.3.5 [2026-03-05]"],
  ["예산 2,026백만 원, ISO 2023-1인증", ""],
])("%s", (text, expected) => {
  expect(written(text)).toBe(expected);
}); // prettier-ignore

test("a date is the same however its year is printed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2001, max: 2069 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        for (const printed of [
          `${year}. ${month}. 협의`,
          `'${String(year).slice(2)}. ${month}월 협의`,
          `${year}년 ${month}월 협의`,
        ])
          expect(datesInText(printed)[0]?.start).toEqual({ year, month });
      },
    ),
    { numRuns: 500 },
  );
});
