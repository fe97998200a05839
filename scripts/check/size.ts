import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What a pane may load before it shows anything, in bytes of gzip: Microsoft asks for half a second. */
export const firstLoadBudget = 190_000;

/** The scripts of the pane's page and what each weighs in gzip. Microsoft's own office.js is not ours to weigh. */
export async function firstLoad(webFolder: string): Promise<ReadonlyMap<string, number>> {
  const html = await readFile(path.join(webFolder, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = ""]) => src);
  const ours = scripts.filter((src) => !/^https?:/.test(src));
  const weighed = ours.map(async (src) => {
    const code = await readFile(path.join(webFolder, src));
    return [src, gzipSync(code, { level: 9 }).byteLength] as const;
  });
  return new Map(await Promise.all(weighed));
}

export async function sizeFaults(webFolder: string): Promise<readonly string[]> {
  const parts = await firstLoad(webFolder);
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (parts.size > 0 && total <= firstLoadBudget) return [];
  const list = [...parts].map(([name, bytes]) => `${name} ${bytes}`).join(", ");
  return [
    `the pane loads ${total} bytes of script (gzip), the budget is ${firstLoadBudget}: ${list}`,
  ];
}
