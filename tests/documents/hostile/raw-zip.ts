import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/documents/package/crc32";

/** A file in a ZIP, with the lies we want told about it. */
export interface RawPart {
  readonly name: string;
  /** Deflated already, or plain bytes that are deflated here. */
  readonly packed?: Buffer;
  readonly body?: Buffer;
  /** The size that is stated instead of the true one. */
  readonly said?: number;
  /** 1: locked with a password. */
  readonly flags?: number;
  /** Its bytes are those of the part with this index. */
  readonly over?: number;
}

/** A ZIP by hand. With `zip64` sizes and counts stand in the wide fields that files over 4 GB need. */
export function rawZip(parts: readonly RawPart[], zip64 = false): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  const datas: Buffer[] = [];
  let offset = 0;
  for (const { name, over, ...own } of parts) {
    const { packed, body = Buffer.alloc(0), said, flags = 0 } = parts[over ?? -1] ?? own;
    const data = datas[over ?? -1] ?? packed ?? deflateRawSync(body);
    datas.push(data);
    const title = Buffer.from(name);
    const size = said ?? body.length;
    const wide = zip64 ? wideSizes(size, data.length) : Buffer.alloc(0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(zip64 ? 45 : 20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(over === undefined ? crc32(body) : 0, 10);
    common.writeUInt32LE(zip64 ? 0xffffffff : data.length, 14);
    common.writeUInt32LE(zip64 ? 0xffffffff : size, 18);
    common.writeUInt16LE(title.length, 22);
    common.writeUInt16LE(wide.length, 24);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title, wide, data]);
    const rest = Buffer.alloc(14);
    const at = over === undefined ? offset : (offsets[over] ?? 0);
    rest.writeUInt32LE(at, 10);
    offsets.push(at);
    const made = Buffer.from([20, 0]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), made, common, rest, title, wide]));
    if (over !== undefined) continue;
    bodies.push(local);
    offset += local.length;
  }
  return Buffer.concat([...bodies, ...directory, ...ending(directory, offset, zip64)]);
}

/** Much of one letter, deflated without being made: "0" 2^20 times for each of `times`. */
export function packedNothing(times: number, letter = "0"): Buffer {
  const chunk = Buffer.alloc(2 ** 20, letter);
  const flushed = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(times).fill(flushed), deflateRawSync(Buffer.alloc(0))]);
}

function wideSizes(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

function ending(directory: readonly Buffer[], at: number, zip64: boolean): readonly Buffer[] {
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  const count = zip64 ? 0xffff : directory.length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  if (!zip64) return [end];
  const record = Buffer.alloc(56);
  record.write("PK\u0006\u0006", "latin1");
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(directory.length), 24);
  record.writeBigUInt64LE(BigInt(directory.length), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", "latin1");
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, end];
}
