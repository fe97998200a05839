import { refusal } from "../model/refusals";

/** Little-endian numbers out of bytes. What lies beyond their end means that the file is cut short. */
export class ByteView {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.view.getUint8(this.checked(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.checked(at, 2), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.checked(at, 4), true);
  }

  i32(at: number): number {
    return this.view.getInt32(this.checked(at, 4), true);
  }

  slice(from: number, length: number): Uint8Array {
    this.checked(from, length);
    return this.bytes.subarray(from, from + length);
  }

  /** `count` UTF-16 code units. */
  utf16(at: number, count: number): string {
    let text = "";
    for (let index = 0; index < count; index += 1)
      text += String.fromCharCode(this.u16(at + 2 * index));
    return text;
  }

  private checked(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.length)
      throw refusal("corrupted", `byte ${at} of ${this.length}`);
    return at;
  }
}

/** Whether these bytes begin like that; text stands for its ASCII codes. */
export function beginsWith(bytes: Uint8Array, head: string): boolean {
  for (let at = 0; at < head.length; at += 1) if (bytes[at] !== head.charCodeAt(at)) return false;
  return true;
}

/** Bytes as ASCII; others become code points below 256, which is enough to compare names with. */
export function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
