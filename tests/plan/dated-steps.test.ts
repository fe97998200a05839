import type { Project } from "../../src/plan/plan";
import { datedSteps, serialOf } from "../../src/plan/dated-steps";

const place = { kind: "document", block: 0, line: 1 } as const;

function stepsOf(title: string, ...texts: string[]) {
  const project = {
    sections: [{ title, place, items: texts.map((text) => ({ text, depth: 0, place })) }],
  } as Pick<Project, "sections"> as Project;
  return datedSteps(project).map(({ kind, dateText, text, start, end }) => ({
    kind,
    dateText,
    text,
    from: `${start.year}-${start.month}-${start.day}`,
    to: `${end.year}-${end.month}-${end.day}`,
  }));
}

const only = (text: string) => stepsOf("추진계획", text)[0];

test.each([
  ["2026. 3. 밑그림 확정", "2026-3-1", "2026-3-31", "밑그림 확정"],
  ["2026. 6.~9. 참여 기관 조율", "2026-6-1", "2026-9-30", "참여 기관 조율"],
  ["2025. 12.~2026. 2. 공모", "2025-12-1", "2026-2-28", "공모"],
  ["'26. 3월: 착공", "2026-3-1", "2026-3-31", "착공"],
  ["2026년 2월 5일 협약 체결", "2026-2-5", "2026-2-5", "협약 체결"],
  ["2026-03-05 협약", "2026-3-5", "2026-3-5", "협약"],
  ["2026년 상반기 설계", "2026-1-1", "2026-6-30", "설계"],
  ["2026. 1/4분기 발주", "2026-1-1", "2026-3-31", "발주"],
  ["공모 신청(2026. 4.)", "2026-4-1", "2026-4-30", "공모 신청"],
  ["2026. 1. 첫해 사업 시작", "2026-1-1", "2026-1-31", "첫해 사업 시작"],
  ["2026. 10. 3. 기념식", "2026-10-3", "2026-10-3", "기념식"],
  ["2026. 2. 30. 보고", "2026-2-1", "2026-2-28", "보고"],
  ["2026. 4.~ 운영", "2026-4-1", "2026-4-30", "운영"],
  ["2027년 준공", "2027-1-1", "2027-12-31", "준공"],
])("%s spans %s to %s", (text, from, to, rest) => {
  expect(only(text)).toMatchObject({ from, to, text: rest });
});

test("a line without a date, or outside of the two sections, is no step", () => {
  expect(only("기관 협의")).toBeUndefined();
  expect(only("예산 2,026백만 원")).toBeUndefined();
  expect(stepsOf("사업개요", "2026. 3. 확정")).toEqual([]);
  expect(stepsOf("소요예산 계획", "2026. 3. 확정")).toEqual([]);
});

test("what was done is told from what is planned by the heading", () => {
  expect(stepsOf("추진 상황", "2025. 7. 협의")[0]?.kind).toBe("done");
  expect(stepsOf("향후 추진계획", "2026. 7. 협의")[0]?.kind).toBe("planned");
});

test("a range that ends before it begins is not believed", () => {
  expect(only("2026. 9.~3. 조율")).toBeUndefined();
});

test("days count as Excel counts them", () => {
  expect(serialOf({ year: 2026, month: 1, day: 1 })).toBe(46_023);
});
