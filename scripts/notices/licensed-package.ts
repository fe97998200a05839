import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";

export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** What its licence and notice files say; "" where it brings none. */
  readonly text: string;
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default(""),
});

/** The folders of the installed packages these files belong to, each once. */
export function packageFolders(files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => {
    const parts = file.split(path.sep);
    const at = parts.lastIndexOf("node_modules");
    if (at < 0) return [];
    const length = parts[at + 1]?.startsWith("@") ? 2 : 1;
    return [parts.slice(0, at + 1 + length).join(path.sep)];
  });
  return [...new Set(folders)].sort();
}

export async function licensedPackage(folder: string): Promise<LicensedPackage> {
  const json: unknown = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const { name, version, license } = packageSchema.parse(json);
  const files = (await readdir(folder)).filter(isLicenceFile).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  const text = texts.map((each) => each.replaceAll("\r\n", "\n").trim()).join("\n\n");
  return { name, version, licence: license, text };
}

const isLicenceFile = (name: string): boolean =>
  /^(licen[cs]e|notice|copying|third[-_ ]?party)([-_. ].*)?$/i.test(name);

const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
  "Zlib",
]);

/** Whether code under this SPDX expression may be shipped with ours: of alternatives one must, of a sum all. */
export function mayBeShipped(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, "$1");
  if (/[()]/.test(bare)) return false; // nested: a person has to read it
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((each) => permissive.has(each.trim())));
}
