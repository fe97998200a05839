import type { Cancellation } from "../../outcome/cancellation";
import type { Notice } from "../../outcome/notice";
import { understood, type Outcome } from "../../outcome/outcome";
import { BlockWriter } from "../model/block-writer";
import type { DocumentModel } from "../model/document-model";
import { stopIfCancelled, type Told, untold } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { relationshipsOf } from "../package/relationships";
import { openZip } from "../package/zip-package";
import { BodyReader } from "./body";
import { WordMarks } from "./list-marks";
import { readNotes } from "./notes";
import { readNumbering } from "./numbering";
import { readStyles } from "./styles";

/** A .docx of Word: blocks, with pages only where Word left marks of how it last laid them out. */
export function readDocx(
  bytes: Uint8Array,
  signal: Cancellation,
  told: Told = untold,
): Promise<Outcome<DocumentModel>> {
  return Promise.resolve().then(() => {
    const zip = openZip(bytes);
    const main = relationshipsOf(zip, "").find(({ kind }) => kind === "officeDocument")?.part;
    const parts = relationshipsOf(zip, main ?? "");
    const xmlOf = (kind: string): string => {
      stopIfCancelled(signal);
      const part = parts.find((each) => each.kind === kind)?.part;
      return (part === undefined ? null : zip.text(part)) ?? "";
    };
    const body = main === undefined ? null : zip.text(main);
    if (body === null) throw refusal("corrupted", "docx without a document");
    const writer = new BlockWriter();
    const context = {
      styles: readStyles(xmlOf("styles")),
      marks: new WordMarks(readNumbering(xmlOf("numbering"))),
      notes: { note: readNotes(xmlOf("footnotes")), endnote: readNotes(xmlOf("endnotes")) },
    };
    const reader = new BodyReader(context, writer);
    stopIfCancelled(signal);
    reader.read(body, told);
    return understood(
      { format: "docx", blocks: writer.finish() },
      reader.foreignParts > 0 ? [foreignParts(reader.foreignParts)] : [],
    );
  });
}

const foreignParts = (count: number): Notice => ({
  code: "parts-not-read",
  weight: "attention",
  message: {
    ko: `다른 형식으로 끼워 넣은 부분 ${count}개는 읽지 못했습니다. 워드에서 열어 다시 저장한 뒤 넣으십시오.`,
    en: `${count} parts that were inserted in another format were not read. Open the file in Word, save it and choose it again.`,
  },
});
