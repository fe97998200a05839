import { readLabelWord, labelWords, type LabelKind } from "../words/section-words";

/** The mark a line begins with, what follows it, and how far it is indented. */
export interface Marked {
  readonly mark: string;
  readonly body: string;
  /** Where the body starts in the line. */
  readonly start: number;
  readonly indent: number;
}

const marks = "□■◇◆▣▢▷▶▸▹►○●◦❍◎⊙◉☐☑❑❒❏❐❖◈◻◼◽◾⬜⬛▪▫◯⚫▼▽◁◀◐◑ㅁㅇ∘⚪·•⦁⁃‣➤➣➢❯*★☆✔✓✽❇※☞⇒→⇨➔➜>-";
const bearers: ReadonlySet<string> = new Set(marks);
/** What follows a mark; digits and signs do not: "-500", "*3". */
const mayFollow = /^[\s가-힣A-Za-z(['"※◆<]/;

export function readMark(text: string): Marked {
  const indent = text.length - text.trimStart().length;
  const length = markLength(text, indent);
  if (length === 0) return { mark: "", body: text.slice(indent), start: indent, indent };
  const behind = text.slice(indent + length);
  const body = behind.trimStart();
  return {
    mark: text.slice(indent, indent + length),
    body,
    start: text.length - body.length,
    indent,
  };
}

function markLength(text: string, indent: number): number {
  const first = text[indent] ?? "";
  const box =
    first === "[" ? (/^\[[ ]?\]/.exec(text.slice(indent, indent + 3))?.[0].length ?? 0) : 0;
  const length = bearers.has(first) ? 1 : box;
  return length > 0 && mayFollow.test(text.slice(indent + length, indent + length + 1))
    ? length
    : 0;
}

/** A line that may be a heading, without its mark and its number: "가. 사업개요", "□ 2) 추진계획". */
export function readHeadingText(text: string): { body: string; start: number } {
  const { body, start } = readMark(text);
  const number =
    /^(?:\(?\d{1,2}[.)](?!\d)|\(?[가나다라마바사아자차카타파하][.)]|[①-⑳❶-❿Ⅰ-Ⅻ]\.?)\s*(?=\S)/.exec(
      body,
    )?.[0] ?? "";
  return { body: body.slice(number.length), start: start + number.length };
}

/** "사업비: 35,000백만 원" → the kind of the label, and where its value starts in the line. */
export interface Labelled {
  readonly kind: LabelKind;
  readonly valueStart: number;
  readonly labelStart: number;
}

export function readLabelled(text: string): Labelled | null {
  const { body, start } = readHeadingText(text);
  return byColon(body, start) ?? byBrackets(body, start) ?? bySpelling(body, start);
}

function byColon(body: string, start: number): Labelled | null {
  const colon = body.slice(0, 40).search(/[:|]/);
  if (colon < 0) return null;
  const label = body.slice(0, colon);
  const kind = readLabelWord(label) ?? readLabelWord(label.replace(/^[([<]|[)\]>]\s*$/g, ""));
  return kind && { kind, valueStart: start + colon + 1, labelStart: start };
}

/** (사업비) 500백만원, [사업기간] 2026. */
function byBrackets(body: string, start: number): Labelled | null {
  const match = /^[([<【]\s*([^()[\]<>【】]{1,20}?)\s*[)\]>】]\s*/.exec(body);
  const kind = match && readLabelWord(match[1] ?? "");
  return match && kind && { kind, valueStart: start + match[0].length, labelStart: start };
}

/** 사 업 비  500백만원: no colon, but the word and then a figure, a bracket or nothing. */
function bySpelling(body: string, start: number): Labelled | null {
  for (const [word, kind] of labelsByLength()) {
    if (word[0] !== body[0]) continue;
    const length = spelled(body, word);
    if (length === null) continue;
    const rest = body.slice(length);
    if (/^\s*$|^\s+['\d(~총국도시군구민비매약₩]|^\s*\(/.test(rest)) {
      return { kind, valueStart: start + length, labelStart: start };
    }
  }
  return null;
}

/** How many characters of the text spell the word, spaces between its letters allowed; null where they do not. */
function spelled(text: string, word: string): number | null {
  let at = 0;
  for (const letter of word) {
    while (at > 0 && at < 40 && text[at] === " ") at += 1;
    if (text[at] !== letter) return null;
    at += 1;
  }
  return at;
}

let ordered: readonly (readonly [string, LabelKind])[] | null = null;
const labelsByLength = (): readonly (readonly [string, LabelKind])[] =>
  (ordered ??= [...labelWords()].sort(([a], [b]) => b.length - a.length));
