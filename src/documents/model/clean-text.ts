/**
 * Text as every reader hands it on: composed Hangul, no invisible characters, no control characters but the tab,
 * no half surrogates. What a person sees stays as it is (full width digits, non-breaking spaces).
 */
export function cleanText(text: string): string {
  if (!needsCleaning.test(text)) return text;
  return text
    .replace(halfSurrogate, "\ufffd")
    .normalize("NFC")
    .replace(invisible, "")
    .replace(control, " ");
}

const halfSurrogate = /\p{Surrogate}/gu;
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
// Built from code points, so that no control character stands in the source.
const control = new RegExp(`[${range(0, 8)}${range(11, 31)}${range(127, 159)}]`, "g");
const needsCleaning = new RegExp(
  `[${range(0, 8)}${range(11, 31)}${range(127, 159)}\\u00ad\\u0300-\\u036f\\u1100-\\u11ff\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ud800-\\udfff\\ufeff]`,
);

function range(first: number, last: number): string {
  const hex = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
  return `${hex(first)}-${hex(last)}`;
}
