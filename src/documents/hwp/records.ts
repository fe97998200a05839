import { refusal } from "../model/refusals";
import { ByteView } from "../package/byte-view";

/** One record of a stream. Records lie in a tree that is written in reading order with the level of each. */
export interface HwpRecord {
  readonly tag: number;
  readonly level: number;
  readonly data: ByteView;
}

/** Names of the kinds of records that are read; the rest are passed over. */
export const tags = {
  numbering: 23,
  bullet: 24,
  paragraphShape: 25,
  paragraph: 66,
  paragraphText: 67,
  lineLayout: 69,
  ranges: 70,
  control: 71,
  list: 72,
  table: 77,
} as const;

/** Reads records one after the other; `current` is null at the end. */
export class RecordCursor {
  current: HwpRecord | null = null;
  private readonly view: ByteView;
  private at = 0;

  constructor(stream: Uint8Array) {
    this.view = new ByteView(stream);
    this.advance();
  }

  /** How many bytes of the stream are read. */
  get behind(): number {
    return this.at;
  }

  /** The current record; the cursor goes on to the next. */
  take(): HwpRecord | null {
    const taken = this.current;
    this.advance();
    return taken;
  }

  private advance(): void {
    if (this.at + 4 > this.view.length) {
      this.current = null;
      return;
    }
    const head = this.view.u32(this.at);
    const shortSize = head >>> 20;
    const size = shortSize === 0xfff ? this.view.u32(this.at + 4) : shortSize;
    const start = this.at + (shortSize === 0xfff ? 8 : 4);
    if (start + size > this.view.length) throw refusal("corrupted", "hwp record");
    this.current = {
      tag: head & 0x3ff,
      level: (head >>> 10) & 0x3ff,
      data: new ByteView(this.view.slice(start, size)),
    };
    this.at = start + size;
  }
}
