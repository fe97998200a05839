import { readColumnWord, type ColumnWord } from "../../src/words/column-words";
import { levelOf, readSource, sourceWords } from "../../src/words/funding-source";
import { plain, squeezed } from "../../src/words/plain-text";
import { readRowWord } from "../../src/words/row-words";
import { readLabelWord, readSectionWord } from "../../src/words/section-words";
import { readUnitLine, readUnitWord } from "../../src/words/units";

describe("who pays", () => {
  it.each([
    ["국", "국비"],
    ["국 비", "국비"],
    ["국비(50%)", "국비"],
    ["국고보조금", "국비"],
    ["국비(기금)", "기금"],
    ["한강수계기금", "기금"],
    ["지특", "균특"],
    ["균특회계", "균특"],
    ["특교세", "특별교부세"],
    ["도비", "도비"],
    ["강원도비", "도비"],
    ["특조금", "도비"],
    ["원주시비", "시비"],
    ["- 시비", "시비"],
    ["시비*", "시비"],
    ["홍천군비", "군비"],
    ["자치구비", "구비"],
    ["지방채", "지방채"],
    ["민자", "민간"],
    ["자부담", "민간"],
    ["기타", "기타"],
  ])("%s is %s", (label, source) => {
    expect(readSource(label)?.source).toBe(source);
  });

  it.each(["계", "지방비", "국도비", "연구비", "합계", "", "도로", "시설비", "구분", "비고"])(
    "%s is no source",
    (label) => {
      expect(readSource(label)).toBeNull();
    },
  );

  it("every alias is a source of a known level", () => {
    for (const word of sourceWords()) {
      const found = readSource(word);
      expect(found && levelOf[found.source]).toBe(found?.level);
      expect(found).not.toBeNull();
    }
  });
});

describe("what a column is", () => {
  it.each<[string, ColumnWord | null]>([
    ["총사업비", { kind: "total" }],
    ["합 계", { kind: "total" }],
    ["기투자", { kind: "prior" }],
    ["기집행('25년까지)", { kind: "prior", through: 2025 }],
    ["'25까지", { kind: "prior", through: 2025 }],
    ["2025년 이전", { kind: "prior", through: 2025 }],
    ["2026년", { kind: "year", year: 2026 }],
    ["2026년도", { kind: "year", year: 2026 }],
    ["'26", { kind: "year", year: 2026 }],
    ["26년", { kind: "year", year: 2026 }],
    ["2026년(A)", { kind: "year", year: 2026 }],
    ["2026년 예산(안)", { kind: "year", year: 2026 }],
    ["2026년 당초", { kind: "year", year: 2026, stage: "당초" }],
    ["2026년 당초(A)", { kind: "year", year: 2026, stage: "당초" }],
    ["2027년 이후", { kind: "onward", year: 2027 }],
    ["'27~'30", { kind: "onward", year: 2027 }],
    ["향후", { kind: "onward" }],
    ["증감(B-A)", { kind: "change" }],
    ["증△감", { kind: "change" }],
    ["추경", { kind: "stage", stage: "추경" }],
    ["금회 추경액", { kind: "stage", stage: "금회추경액" }],
    ["추경(안)", { kind: "stage", stage: "추경(안)" }],
    ["증감률(%)", null],
    ["비고", null],
    ["사업내용", null],
  ])("%s", (label, word) => {
    expect(readColumnWord(label)).toEqual(word);
  });
});

describe("what a row is", () => {
  it.each([
    ["계", "total"],
    ["합 계", "total"],
    ["총계", "total"],
    ["소계", "subtotal"],
    ["지방비", "subtotal"],
    ["지방비 소계", "subtotal"],
    ["지방비(계)", "subtotal"],
  ])("%s is a %s", (label, role) => {
    expect(readRowWord(label)?.role).toBe(role);
  });

  it("국비 is neither", () => {
    expect(readRowWord("국비")).toBeNull();
  });
});

describe("units", () => {
  it.each<[string, bigint | null]>([
    ["백만 원", 1_000_000n],
    ["백만원", 1_000_000n],
    ["천 원", 1_000n],
    ["억원", 100_000_000n],
    ["원", 1n],
    ["만 불", null],
    ["천명", null],
  ])("%s", (word, won) => {
    expect(readUnitWord(word)?.won).toBe(won);
  });

  it.each<[string, bigint | null | undefined]>([
    ["(단위: 백만 원)", 1_000_000n],
    ["(단 위 : 천원)", 1_000n],
    ["[단위：억원]", 100_000_000n],
    ["(단위: 천원, %)", 1_000n],
    ["(단위: 명, 백만원)", 1_000_000n],
    ["소요예산(백만원)", 1_000_000n],
    ["(단위: 만 불)", null],
    ["소요예산", undefined],
  ])("a line %s", (line, won) => {
    expect(readUnitLine(line)?.won).toBe(won);
  });
});

describe("headings and labels", () => {
  it.each([
    ["사업개요", "overview"],
    ["사 업 개 요", "overview"],
    ["추진 계획", "plan"],
    ["소요예산(백만원)", "budget"],
    ["[기대효과]", "effect"],
    ["주차장 조성", null],
  ])("%s", (heading, kind) => {
    expect(readSectionWord(heading)).toBe(kind);
  });

  it.each([
    ["사 업 비", "cost"],
    ["총사업비(백만원)", "cost"],
    ["사업기간", "period"],
    ["사업위치", null],
  ])("%s is a label of %s", (label, kind) => {
    expect(readLabelWord(label)).toBe(kind);
  });
});

describe("folded text", () => {
  it("has the length of the printed one, so that a span is the same in both", () => {
    const printed = "２０２６．　１．〜１２．（국　비）‘26–▲";
    expect(plain(printed)).toBe("2026. 1.~12.(국 비)'26-△");
    expect(plain(printed)).toHaveLength(printed.length);
    expect(squeezed(" 구  분 ")).toBe("구분");
  });
});
