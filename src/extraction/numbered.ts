import { squeezed } from "../words/plain-text";
import { readSectionWord } from "../words/section-words";

/** "4. 제목", "④ 제목", "라. 제목", "Ⅳ. 제목", perhaps with the page at its end. */
export interface Numbered {
  readonly no: number;
  readonly title: string;
  readonly titleStart: number;
}

/** The ways a document numbers its projects; of two that fit as well the earlier is taken. */
export const numberStyles = [
  "arabic",
  "roman",
  "hyphenated",
  "bracketed",
  "circled",
  "syllable",
  "bare",
] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** The number and the title of a line; null for others, also for the heading of a section ("1. 사업개요"). */
export function readNumbered(text: string, style: NumberStyle = "arabic"): Numbered | null {
  if (!mayBeNumbered.test(text)) return null;
  const mark = headingMark.exec(text)?.[0].length ?? 0;
  const head = text.slice(mark, mark + 240);
  for (const pattern of patterns[style]) {
    const match = pattern.exec(head);
    if (!match) continue;
    const titleStart = mark + match[0].length;
    const title = text.slice(titleStart).trimEnd();
    if (title.length > 200 || readSectionWord(title) !== null || isDated.test(title)) return null;
    return { no: numberOf(match[1] ?? "", style), title, titleStart };
  }
  return null;
}

/** Every line is asked in every style: most are told apart by how they begin. */
const mayBeNumbered = /^\s*[□■◆◇◈▣❖◎★❏]?\s*(?:[\d①-⑳❶-❿Ⅰ-ⅫIVX([<【{사과시]|[가-하]\s*[.)])/;

/** ◈ 1. 제목 */
const headingMark = /^\s*[□■◆◇◈▣❖◎★❏](?=\s*[\d①-⑳Ⅰ-Ⅻ])\s*/;

/** "나. 2027. 3월: 착공" is a step of a plan; "2. 2027년 군민의 날" is a project. */
const isDated = /^(?:20\d\d|'\d\d)\s?(?:\.|년)\s?\d{1,2}\s?[.월~]/;

const syllables = "가나다라마바사아자차카타파하";
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const patterns: Readonly<Record<NumberStyle, readonly RegExp[]>> = {
  arabic: [
    // Up to 1899: "2026. 착공" is a year.
    /^\s*(?:사업|과제|시책)?\s?(\d{1,3}|1[0-8]\d\d)\s*[.)]\s*(?=[^\s\d.)])/,
    /^\s*(\d{1,3})\s*[.)]\s+(?=\d)/,
  ],
  roman: [
    /^\s*([Ⅰ-Ⅻ])\s*[.)]?\s*(?=[^\s-])/,
    /^\s*((?:X{0,1}(?:IX|IV|V?I{1,3}|V)|X))\s*[.)]\s*(?=\S)/,
  ],
  hyphenated: [/^\s*(?:\d{1,2}|[Ⅰ-Ⅻ]|[IVX]{1,4})\s?-\s?(\d{1,2})\s*(?:[.)]\s*|\s)(?=\D)/],
  bracketed: [
    /^\s*[([<【{]\s*(?:세부|단위|핵심|중점|주요)?\s?(?:사업|과제|시책|업무)?\s?(\d{1,3})\s*[)\]>】}]\s*[.:]?\s*(?=\S)/,
  ],
  circled: [/^\s*([①-⑳❶-❿])\s*(?=\S)/],
  syllable: [new RegExp(`^\\s*([${syllables}])\\s*[.)]\\s*(?=\\S)`)],
  bare: [/^\s*(\d{1,2})\s+(?=[가-힣A-Z])/],
};

function numberOf(printed: string, style: NumberStyle): number {
  const code = printed.codePointAt(0) ?? 0;
  switch (style) {
    case "circled":
      return code >= 0x2776 ? code - 0x2775 : code - 0x245f;
    case "syllable":
      return syllables.indexOf(printed) + 1;
    case "roman":
      return code >= 0x2160 ? code - 0x215f : romans.indexOf(printed) + 1;
    default:
      return Number(printed);
  }
}

/** The title without its page number and the dots that lead to it. */
export function splitPage(text: string): { title: string; page: number | null } {
  const trimmed = text.trimEnd().replace(/\s*(?:쪽|페이지|[pP]\.?)$/, "");
  let at = trimmed.length;
  while (at > 0 && isDigit(trimmed[at - 1])) at -= 1;
  const digits = trimmed.slice(at);
  let end = at;
  while (end > 0 && isLeader(trimmed[end - 1])) end -= 1;
  const noPage = digits === "" || digits.length > 4 || end === at || end === 0;
  return noPage
    ? { title: trimmed, page: null }
    : { title: trimmed.slice(0, end), page: Number(digits) };
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /\d/.test(character);
const isLeader = (character: string | undefined): boolean =>
  character !== undefined && /[\s.·…‥⋯_/|-]/.test(character);

/** For comparing titles: spaces and punctuation do not count. */
export const titleKey = (title: string): string =>
  squeezed(title)
    .replace(/[\s.,·/()'"‧∙[\]:~-]/g, "")
    .toLowerCase();
