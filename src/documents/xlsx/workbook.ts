import { refusal } from "../model/refusals";
import { relationshipsOf } from "../package/relationships";
import { walkXml } from "../package/xml";
import type { ZipPackage } from "../package/zip-package";
import { readSharedStrings } from "./shared-strings";
import type { BookFacts } from "./sheet-cells";
import { readCellStyles } from "./styles";

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds its cells; null for charts and other sheets without any. */
  readonly part: string | null;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly facts: BookFacts;
}

export function readWorkbook(zip: ZipPackage): Workbook {
  const main = relationshipsOf(zip, "").find(({ kind }) => kind === "officeDocument")?.part;
  const xml = main === undefined ? null : zip.text(main);
  if (main === undefined || xml === null) throw refusal("corrupted", "xlsx without a workbook");
  const parts = relationshipsOf(zip, main);
  const sheets: Sheet[] = [];
  let from1904 = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const id = attribute("id");
      const part = parts.find((each) => each.id === id && each.kind === "worksheet")?.part ?? null;
      const hidden = /hidden/i.test(attribute("state") ?? "");
      sheets.push({ name: attribute("name") ?? "", hidden, part });
    },
    close: () => undefined,
  });
  const xmlOf = (kind: string): string => {
    const part = parts.find((each) => each.kind === kind)?.part;
    return (part === undefined ? null : zip.text(part)) ?? "";
  };
  const strings = readSharedStrings(xmlOf("sharedStrings"));
  return { sheets, facts: { strings, styles: readCellStyles(xmlOf("styles")), from1904 } };
}
