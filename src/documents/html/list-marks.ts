import { writeNumber, type NumberFormat } from "../model/list-marks";

type Attributes = Readonly<Record<string, string>>;

interface OpenList {
  readonly ordered: boolean;
  readonly type: string;
  readonly drawn: boolean;
  next: number;
  readonly step: 1 | -1;
}

/** What a page draws in front of the items of its lists, from the lists that are open. */
export class ListMarks {
  readonly #lists: OpenList[] = [];

  open(name: "ol" | "ul", attributes: Attributes): void {
    const reversed = attributes["reversed"] !== undefined;
    this.#lists.push({
      ordered: name === "ol",
      type: attributes["type"] ?? styleOf(attributes) ?? "",
      drawn: styleOf(attributes) !== "none",
      next: Number.parseInt(attributes["start"] ?? "1", 10) || 1,
      step: reversed ? -1 : 1,
    });
  }

  close(): void {
    this.#lists.pop();
  }

  /** "3.", "b.", "•"; "" where none is drawn. */
  item(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    if (!list?.drawn || styleOf(attributes) === "none") return "";
    if (!list.ordered) return bullet(list.type, this.#lists.length);
    const value = attributes["value"];
    const number = value !== undefined ? Number.parseInt(value, 10) || list.next : list.next;
    list.next = number + list.step;
    return `${writeNumber(number, number < 1 ? "digit" : formatOf(list.type))}.`;
  }
}

const styleOf = (attributes: Attributes): string | null =>
  /list-style(?:-type)?\s*:[^;]*?\b(none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman)|hangul)\b/i
    .exec(attributes["style"] ?? "")?.[1]
    ?.toLowerCase() ?? null;

function bullet(type: string, depth: number): string {
  if (type === "square") return "▪";
  if (type === "circle") return "◦";
  if (type === "disc") return "•";
  return ["•", "◦", "▪"][Math.min(depth, 3) - 1] ?? "•";
}

function formatOf(type: string): NumberFormat {
  if (/^(a|lower-(alpha|latin))$/.test(type)) return "latin-small";
  if (/^(A|upper-(alpha|latin))$/.test(type)) return "latin-capital";
  if (/^(i|lower-roman)$/.test(type)) return "roman-small";
  if (/^(I|upper-roman)$/.test(type)) return "roman-capital";
  return type === "hangul" ? "hangul-syllable" : "digit";
}
