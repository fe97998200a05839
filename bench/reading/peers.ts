import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { nodePdf } from "../../src/entry/cli/node-pdf";
import type { Format } from "./documents";

/** Somebody else's way to the text of a document: its name, and a run of it. */
export interface Peer {
  readonly name: string;
  run(bytes: Uint8Array): Promise<unknown>;
}

/**
 * kordoc and mammoth are no dependencies of ours: `npm install --prefix out/peers --omit=optional kordoc@4.14.1
 * mammoth@1.13.0` puts them where they are found. LibreOffice is used where it is installed.
 */
export async function peersOf(format: Format): Promise<readonly Peer[]> {
  const peers = [
    format === "hwpx" || format === "hwp" || format === "docx" ? await kordoc() : null,
    format === "docx" ? await mammoth() : null,
    format === "xlsx" ? excelts : null,
    format === "pdf" ? pdfjsText : null,
    format === "docx" || format === "xlsx" ? libreOffice(format) : null,
  ];
  return peers.filter((peer) => peer !== null);
}

const excelts: Peer = {
  name: "excelts 10.2.0",
  run: (bytes) => new Workbook().xlsx.load(Uint8Array.from(bytes)),
};

/** What the library itself reads of a page, without tables: nobody who uses it is faster. */
const pdfjsText: Peer = {
  name: "pdf.js 5.6.205, operators of every page alone",
  run: async (bytes) => {
    const engine = await nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps"));
    const opening = engine.open(new Uint8Array(bytes));
    const file = await opening.promise;
    for (let page = 1; page <= file.numPages; page += 1)
      await (await file.getPage(page)).getOperatorList();
    await opening.destroy();
  },
};

const folder = path.resolve("out/peers/node_modules");

async function installed(name: string): Promise<Record<string, unknown> | null> {
  if (!existsSync(path.join(folder, name))) return null;
  const file = createRequire(path.join(folder, "from.js")).resolve(name);
  return (await import(file)) as Record<string, unknown>;
}

const isConverter = (value: unknown): value is (input: unknown) => Promise<unknown> =>
  typeof value === "function";

async function kordoc(): Promise<Peer | null> {
  const parse = (await installed("kordoc"))?.["parse"];
  if (!isConverter(parse)) return null;
  return { name: "kordoc 4.14.1", run: (bytes) => parse(Uint8Array.from(bytes).buffer) };
}

async function mammoth(): Promise<Peer | null> {
  const module = await installed("mammoth");
  const convert = (module?.["default"] as Record<string, unknown> | undefined)?.["convertToHtml"];
  if (!isConverter(convert)) return null;
  return { name: "mammoth 1.13.0", run: (bytes) => convert({ buffer: Buffer.from(bytes) }) };
}

/** With its start, which a person waits for as well. */
function libreOffice(format: "docx" | "xlsx"): Peer | null {
  const program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
  if (program === undefined) return null;
  const run = (bytes: Uint8Array): Promise<unknown> => {
    const place = mkdtempSync(path.join(os.tmpdir(), "geomsan-peer-"));
    try {
      const file = path.join(place, `long.${format}`);
      writeFileSync(file, bytes);
      const own = `-env:UserInstallation=file://${place}/profile`;
      const to = format === "docx" ? "html" : "csv";
      execFileSync(program, [own, "--headless", "--convert-to", to, "--outdir", place, file], {
        stdio: "ignore",
        timeout: 60_000,
      });
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
    return Promise.resolve();
  };
  return { name: "LibreOffice, start and all", run };
}
