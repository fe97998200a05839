import { strToU8 } from "fflate";
import { relationsOf, sheetParts, tagsOf, textOf } from "./chart-parts";

/** Takes all charts out of `parts`, a package: the library refuses a workbook that has any. Pictures beside them stay. */
export function takeChartsOut(parts: Record<string, Uint8Array>): void {
  for (const part of sheetParts(parts).values()) {
    const xml = textOf(parts, part);
    const [tag] = tagsOf(xml, "drawing");
    const drawing = relationsOf(parts, part).get(tag?.["r:id"] ?? "");
    if (drawing === undefined) continue;
    const before = textOf(parts, drawing);
    const after = before.replace(anchor, (found) => (isChart.test(found) ? "" : found));
    if (after === before) continue;
    if (after.search(anchor) >= 0) parts[drawing] = strToU8(after);
    else {
      Reflect.deleteProperty(parts, drawing);
      parts[part] = strToU8(xml.replace(/<(?:\w+:)?drawing\s[^>]*\/>/, ""));
      const relations = part.replace(/([^/]+)$/, "_rels/$1.rels");
      const left = textOf(parts, relations).replace(/<Relationship\s[^>]*>/g, (relation) =>
        tagsOf(relation, "Relationship")[0]?.["Id"] === tag?.["r:id"] ? "" : relation,
      );
      parts[relations] = strToU8(left);
    }
  }
  for (const name of Object.keys(parts))
    if (/^xl\/(charts|chartsheets)\//.test(name)) Reflect.deleteProperty(parts, name);
  const types = textOf(parts, "[Content_Types].xml");
  parts["[Content_Types].xml"] = strToU8(
    types.replace(/<Override\s[^>]*PartName="\/xl\/(?:charts|chartsheets)\/[^>]*>/g, ""),
  );
}

const anchor = /<(?:\w+:)?(?:oneCell|twoCell|absolute)Anchor[\s>][^]*?Anchor>/g;
const isChart = /<(?:\w+:)?chart\s|drawingml\/2006\/chart|chartex/;
