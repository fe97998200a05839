import type { NameSnapshot } from "../snapshot";
import { attributesOf, escaped, unescaped } from "./xml-text";

/**
 * The names of a workbook, read from its part and written into it by ourselves: the library keeps plain ranges only,
 * cell by cell, and forgets whole rows and columns, scopes and comments. Excel's own (`_xlnm.…`) stay with the library.
 */
export function namesIn(workbookXml: string): readonly NameSnapshot[] {
  const sheets = [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, tag = ""]) => attributesOf(tag)["name"] ?? "",
  );
  const found = [...workbookXml.matchAll(definedName)].flatMap(([, tag = "", text = ""]) => {
    const { name = "", localSheetId, comment = "", hidden } = attributesOf(tag);
    if (name === "" || name.startsWith("_xl")) return [];
    const scope = localSheetId === undefined ? null : (sheets[Number(localSheetId)] ?? null);
    const visible = hidden !== "1" && hidden !== "true";
    return [{ name, scope, refersTo: `=${unescaped(text).trim()}`, comment, visible }];
  });
  return sortedNames(found);
}

/** The workbook's part with these names in place of all but Excel's own. `sheets`: their order in this file. */
export function withNames(
  workbookXml: string,
  names: readonly NameSnapshot[],
  sheets: readonly string[],
): string {
  const own = [...workbookXml.matchAll(definedName)].flatMap(([all, tag = ""]) =>
    (attributesOf(tag)["name"] ?? "").startsWith("_xl") ? [all] : [],
  );
  const list = [...own, ...names.map((name) => written(name, sheets))].join("");
  const without = workbookXml.replace(/<definedNames>[^]*?<\/definedNames>/, "");
  if (list === "") return without;
  return without.replace("</sheets>", () => `</sheets><definedNames>${list}</definedNames>`);
}

export const sortedNames = (names: readonly NameSnapshot[]): readonly NameSnapshot[] => {
  const key = ({ name, scope }: NameSnapshot) => `${name.toLowerCase()}!${scope ?? ""}`;
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

const definedName = /<(?:\w+:)?definedName\s([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g;

function written(
  { name, scope, refersTo, comment, visible }: NameSnapshot,
  sheets: readonly string[],
): string {
  const place = scope === null ? "" : ` localSheetId="${sheets.indexOf(scope)}"`;
  const said = comment === "" ? "" : ` comment="${escaped(comment)}"`;
  const hidden = visible ? "" : ' hidden="1"';
  const text = escaped(refersTo.replace(/^=/, ""));
  return `<definedName name="${escaped(name)}"${said}${place}${hidden}>${text}</definedName>`;
}
