import type { Cancellation } from "../../outcome/cancellation";
import { understood, type Outcome } from "../../outcome/outcome";
import { BlockWriter } from "../model/block-writer";
import type { DocumentModel } from "../model/document-model";
import { stopIfCancelled, toldOfPart, type Told, untold } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { openZip, type ZipPackage } from "../package/zip-package";
import { readHeader } from "./header";
import { SectionReader } from "./section";

/** A .hwpx of 한글 (OWPML, KS X 6101): blocks with pages where 한글 laid the lines out. */
export function readHwpx(
  bytes: Uint8Array,
  signal: Cancellation,
  told: Told = untold,
): Promise<Outcome<DocumentModel>> {
  return Promise.resolve().then(() => {
    const zip = openZip(bytes);
    refuseLocked(zip);
    const sections = sectionNames(zip);
    const writer = new BlockWriter();
    const reader = new SectionReader(readHeader(zip.text("Contents/header.xml") ?? ""), writer);
    for (const [index, name] of sections.entries()) {
      stopIfCancelled(signal);
      reader.read(zip.text(name) ?? "", toldOfPart(told, index, sections.length));
    }
    return understood({ format: "hwpx", blocks: writer.finish() });
  });
}

/** The parts of a document with a password are listed with the method that locks them. */
function refuseLocked(zip: ZipPackage): void {
  if (zip.text("META-INF/manifest.xml")?.includes("encryption-data")) throw refusal("encrypted");
}

const sectionName = /^Contents\/section(\d+)\.xml$/i;

function sectionNames(zip: ZipPackage): readonly string[] {
  const number = (name: string): number => Number(sectionName.exec(name)?.[1]);
  const names = zip.names.filter((name) => sectionName.test(name));
  if (names.length === 0) throw refusal("corrupted", "hwpx without a section");
  return names.sort((a, b) => number(a) - number(b));
}
