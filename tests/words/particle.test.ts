import { withParticle } from "../../src/words/particle";

test.each([
  ["국비", "이/가", "국비가"],
  ["기금", "이/가", "기금이"],
  ["2,500", "으로/로", "2,500으로"],
  ["24", "으로/로", "24로"],
  ["31", "으로/로", "31로"],
  ["18", "을/를", "18을"],
  ["서울", "으로/로", "서울로"],
  ["‘도’", "이/가", "‘도’가"],
  ["국비(기금)", "이/가", "국비(기금)이"],
  ["2026년", "은/는", "2026년은"],
  ["KIMES", "과/와", "KIMES과(와)"],
  ["", "을/를", "을(를)"],
] as const)("%s with %s is %s", (word, particle, written) => {
  expect(withParticle(word, particle)).toBe(written);
});
