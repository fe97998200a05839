import { align } from "../../src/sheets/reading/align";

const letters = (text: string): readonly string[] => Array.from(text, (each) => each.trim());

test.each([
  ["nothing was changed", "abc", "abc", [0, 1, 2]],
  ["a row was inserted", "abc", "axbc", [0, 2, 3]],
  ["a blank row was inserted", "abc", "a bc", [0, 2, 3]],
  ["a row was deleted", "abc", "ac", [0, null, 1]],
  ["a label was written over", "abc", "axc", [0, 1, 2]],
  ["all labels were written over", "abc", "xyz", [0, 1, 2]],
  ["rows were sorted the other way round", "abcd", "dcba", [3, 2, 1, 0]],
  ["two rows were swapped", "abcd", "acbd", [0, 2, 1, 3]],
  ["labels that repeat stay in their order", "adbd", "adxbd", [0, 1, 3, 4]],
  ["one was deleted and another inserted elsewhere", "abcd", "acxd", [0, null, 1, 3]],
  ["nothing is left", "abc", "", [null, null, null]],
])("%s", (_, drawn, found, places) => {
  expect(align(letters(drawn), letters(found))).toEqual(places);
});

test("a name that was pointed at a whole sheet is not searched", () => {
  const sheet = Array.from({ length: 1_000_000 }, () => "");
  expect(align(letters("abcde"), sheet)).toEqual([null, null, null, null, null]);
});
