import { ListCounter } from "../model/list-marks";
import type { Numbering, WordList } from "./numbering";

/** The marks of Word's lists, in the order of the document. */
export class WordMarks {
  private readonly counter = new ListCounter();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The mark of the next paragraph of a list ("0" is Word's way to say: of none). */
  next(id: string, level: number): string {
    const list = id === "0" ? undefined : this.numbering.get(id);
    const own = list?.levels[level];
    if (!list || !own) return "";
    if (own.bullet !== null) return own.bullet;
    this.beginAgain(id, list);
    return this.counter.next(list.definition, list.levels, level);
  }

  /** The level a style has in its list: the list says which style is which level. */
  levelOfStyle(id: string, style: string): number | null {
    const index = this.numbering.get(id)?.levels.findIndex((level) => level?.style === style);
    return index === undefined || index < 0 ? null : index;
  }

  private beginAgain(id: string, list: WordList): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    for (const [level, start] of [...list.restarts].sort(([a], [b]) => b - a))
      this.counter.restart(list.definition, level, start);
  }
}
