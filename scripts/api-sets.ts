import { readFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";

/** Where the table lies that the preview refuses members by. */
export const apiSetsFile = "preview/protocol/api-sets.json";

/**
 * The requirement set that each member of Excel's API came with, from the `[Api set: …]` notes of @types/office-js:
 * `{"Range": {"getExtendedRange": "1.13"}}`, `online 1.1` for what only Excel on the web has. Members of 1.1 are left out.
 */
export async function apiSets(): Promise<string> {
  const file = path.resolve("node_modules/@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.ES2022);
  const classes: Record<string, Record<string, string>> = {};
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (!ts.isClassDeclaration(declared) || !declared.name) continue;
      const members = membersOf(declared, source);
      if (Object.keys(members).length > 0) classes[declared.name.text] = members;
    }
  }
  return `${JSON.stringify(sorted(classes), null, 1)}\n`;
}

function membersOf(declared: ts.ClassDeclaration, source: ts.SourceFile): Record<string, string> {
  const members: Record<string, string> = {};
  for (const member of declared.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const set = setOf(source.text.slice(member.pos, member.getStart(source)));
    if (set === null) continue;
    const { text } = member.name;
    const known = members[text];
    // Of several signatures the oldest counts: the member is there.
    members[text] = known === undefined || older(set, known) ? set : known;
  }
  return sorted(Object.fromEntries(Object.entries(members).filter(([, set]) => set !== "1.1")));
}

function setOf(comment: string): string | null {
  const found = /\[Api set: (ExcelApi(?:Online|Desktop)?) ([\d.]+)/.exec(comment);
  if (!found) return null;
  const [, name = "", version = ""] = found;
  const place = name.slice("ExcelApi".length).toLowerCase();
  return place === "" ? version : `${place} ${version}`;
}

const older = (a: string, b: string): boolean => rank(a) < rank(b);
const rank = (set: string): number => Number(/^1\.(\d+)$/.exec(set)?.[1] ?? Infinity);

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
