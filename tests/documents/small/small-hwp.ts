import { deflateSync } from "fflate";

/** A record of HWP 5: kind, level, contents. */
export function record(tag: number, level: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(data.length < 0xfff ? 4 : 8);
  const size = Math.min(data.length, 0xfff);
  head.writeUInt32LE((tag | (level << 10) | (size << 20)) >>> 0, 0);
  if (head.length === 8) head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

/** A paragraph with its text; code units below 32 that stand for something take eight places. */
export function hwpParagraph(text: string, level = 0, shape = 0): Uint8Array {
  const head = Buffer.alloc(24);
  head.writeUInt16LE(shape, 8);
  const spread = Array.from(text, (one) => one)
    .map((one) => (one < " " ? one + "\0".repeat(7) : one))
    .join("");
  return Buffer.concat([
    record(66, level, head),
    record(67, level + 1, Buffer.from(`${spread}\r`, "utf16le")),
  ]);
}

/** A control by its four letters. */
export const hwpControl = (name: string, level: number): Uint8Array =>
  record(71, level, Buffer.from(name.split("").reverse().join(""), "latin1"));

/** A cell with one paragraph. */
export function hwpCell(
  level: number,
  place: readonly [row: number, column: number, rows: number, columns: number],
  text: string,
): Uint8Array {
  const data = Buffer.alloc(34);
  const [row, column, rows, columns] = place;
  [1, 0, 0, 0, column, row, columns, rows].forEach((value, at) =>
    data.writeUInt16LE(value, 2 * at),
  );
  return Buffer.concat([record(72, level, data), hwpParagraph(text, level)]);
}

/** How a paragraph shape is led: nothing, outline, number, bullet; its level and list. */
export function hwpShape(kind: 0 | 1 | 2 | 3, level: number, list: number): Uint8Array {
  const data = Buffer.alloc(54);
  data.writeUInt32LE((kind << 23) | (level << 25), 0);
  data.writeUInt16LE(list, 30);
  return record(25, 0, data);
}

export function hwpBullet(mark: string): Uint8Array {
  const data = Buffer.alloc(14);
  data.write(mark, 12, "utf16le");
  return record(24, 0, data);
}

export function hwpNumbering(templates: readonly string[], formats: readonly number[]): Uint8Array {
  const levels = templates.map((template, at) => {
    const head = Buffer.alloc(14);
    head.writeUInt32LE((formats[at] ?? 0) << 5, 0);
    head.writeUInt16LE(template.length, 12);
    return Buffer.concat([head, Buffer.from(template, "utf16le")]);
  });
  return record(23, 0, Buffer.concat([...levels, Buffer.alloc(2)]));
}

/** A .hwp of one section. Flags: 1 packed, 2 password, 4 distribution copy. */
export function smallHwp(
  section: Uint8Array,
  docInfo: Uint8Array = hwpShape(0, 0, 0),
  flags = 1,
): Uint8Array {
  const header = Buffer.alloc(256);
  header.write("HWP Document File", 0, "latin1");
  header.writeUInt32LE(flags, 36);
  const packed = (data: Uint8Array): Uint8Array => ((flags & 1) === 1 ? deflateSync(data) : data);
  return compoundFile({
    FileHeader: header,
    DocInfo: packed(docInfo),
    "BodyText/Section0": packed(section),
  });
}

const [free, end, tableSector] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** An OLE compound file with these streams, in sectors of 512 bytes; one folder deep at most. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors: Buffer[] = [];
  const links: number[] = [];
  const store = (data: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(data.length / 512));
    for (let at = 0; at < count; at += 1) {
      const sector = Buffer.alloc(512);
      sector.set(data.subarray(512 * at, 512 * (at + 1)));
      sectors.push(sector);
      links.push(at === count - 1 ? end : first + at + 1);
    }
    return first;
  };
  const names = Object.keys(streams);
  const folders = [...new Set(names.flatMap((name) => name.split("/").slice(0, -1)))];
  const entries = [
    ["Root Entry", 5, end, 0],
    ...folders.map((name) => [name, 1, 0, 0] as const),
    ...names.map((name) => {
      const data = streams[name] ?? new Uint8Array();
      return [name.split("/").at(-1) ?? "", 2, store(data), data.length] as const;
    }),
  ] as const;
  const inside = (folder: string | null): number[] => [
    ...(folder === null ? folders.map((_, at) => 1 + at) : []),
    ...names.flatMap((name, at) =>
      (name.includes("/") ? name.split("/")[0] : null) === folder ? [1 + folders.length + at] : [],
    ),
  ];
  const directory = Buffer.concat(
    entries.map(([name, kind, start, size]) => {
      const entry = Buffer.alloc(128);
      entry.write(name, 0, "utf16le");
      entry.writeUInt16LE(2 * name.length + 2, 64);
      entry.writeUInt8(kind, 66);
      for (const at of [68, 72, 76]) entry.writeUInt32LE(free, at);
      entry.writeUInt32LE(start, 116);
      entry.writeUInt32LE(size, 120);
      return entry;
    }),
  );
  // Siblings hang on one another to the right, children below their folder.
  for (const [parent, children] of [
    [0, inside(null)],
    ...folders.map((folder, at) => [1 + at, inside(folder)] as const),
  ] as const)
    children.forEach((child, at) =>
      directory.writeUInt32LE(
        child,
        at === 0 ? 128 * parent + 76 : 128 * (children[at - 1] ?? 0) + 72,
      ),
    );
  const directoryAt = store(directory);
  const tables = Math.ceil((links.length + 8) / 127);
  const tablesAt = sectors.length;
  for (let at = 0; at < tables; at += 1) links.push(tableSector);
  const table = Buffer.alloc(512 * tables, 0xff);
  links.forEach((link, at) => table.writeUInt32LE(link, 4 * at));
  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(end, 60);
  header.writeUInt32LE(end, 68);
  for (let at = 0; at < tables; at += 1) header.writeUInt32LE(tablesAt + at, 76 + 4 * at);
  return Buffer.concat([header, ...sectors, table]);
}
