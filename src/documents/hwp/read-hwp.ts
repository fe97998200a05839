import type { Cancellation } from "../../outcome/cancellation";
import { understood, type Outcome } from "../../outcome/outcome";
import { BlockWriter } from "../model/block-writer";
import type { DocumentModel } from "../model/document-model";
import { stopIfCancelled, toldOfPart, type Told, untold } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { beginsWith, ByteView } from "../package/byte-view";
import { openCompound, type CompoundFile } from "../package/compound-file";
import { inflate } from "../package/inflate";
import { readDocInfo } from "./doc-info";
import { SectionReader } from "./section";

/** A .hwp of 한글 2002 and later (HWP 5): blocks with pages where 한글 laid the lines out. */
export function readHwp(
  bytes: Uint8Array,
  signal: Cancellation,
  told: Told = untold,
): Promise<Outcome<DocumentModel>> {
  return Promise.resolve().then(() => {
    const file = openCompound(bytes);
    const packed = readFileHeader(file).packed;
    const part = (name: string): Uint8Array => {
      const stream = file.read(name);
      if (!stream) throw refusal("corrupted", `hwp without ${name}`);
      return packed ? inflate(stream) : stream;
    };
    const writer = new BlockWriter();
    const reader = new SectionReader(readDocInfo(part("DocInfo")), writer);
    const sections = sectionNames(file);
    let length = 0;
    for (const [index, name] of sections.entries()) {
      stopIfCancelled(signal);
      const stream = part(name);
      length += stream.length;
      reader.read(stream, toldOfPart(told, index, sections.length));
    }
    // 한글 itself writes at least one paragraph.
    if (length === 0) throw refusal("empty-body");
    return understood({ format: "hwp", blocks: writer.finish() });
  });
}

const signature = "HWP Document File";

/** Bits of the flags: 1 packed, 2 password, 4 distribution copy, 16 rights management. */
function readFileHeader(file: CompoundFile): { packed: boolean } {
  const header = file.read("FileHeader");
  if (!header || !beginsWith(header, signature)) throw refusal("corrupted", "hwp FileHeader");
  const flags = new ByteView(header).u32(36);
  if ((flags & (2 | 16)) !== 0) throw refusal("encrypted");
  if ((flags & 4) !== 0) throw refusal("distribution");
  return { packed: (flags & 1) !== 0 };
}

const sectionName = /^BodyText\/Section(\d+)$/;

function sectionNames(file: CompoundFile): readonly string[] {
  const number = (name: string): number => Number(sectionName.exec(name)?.[1]);
  const names = file.names.filter((name) => sectionName.test(name));
  if (names.length === 0) throw refusal("corrupted", "hwp without a section");
  return names.sort((a, b) => number(a) - number(b));
}
