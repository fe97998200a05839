import path from "node:path";
import { openDocument } from "../src/documents/open-document";
import { openCompound } from "../src/documents/package/compound-file";
import { inflate } from "../src/documents/package/inflate";
import { openZip } from "../src/documents/package/zip-package";
import { nodeDecoder } from "../src/entry/cli/node-decoder";
import { nodePdf } from "../src/entry/cli/node-pdf";
import { extractPlan } from "../src/extraction/extract-plan";
import { limits, longDocument, longPage, type Format } from "./reading/documents";
import { benchHostile } from "./reading/hostile";
import { benchChromium, withBrowserReader } from "./reading/in-chromium";
import { peersOf } from "./reading/peers";

/**
 * `npm run bench:reading [node|chromium|hostile]`: documents of 200 pages beside their limit, the physical limit and
 * named peers, in Node and in Chromium; and what hostile files cost at the command line.
 */
const runs = 5;

/** What no reader can be faster than: the parts unpacked and made text. */
function unpack(bytes: Uint8Array, format: Exclude<Format, "pdf">): void {
  if (format !== "hwp") {
    const zip = openZip(bytes);
    for (const name of zip.names) if (!name.endsWith("/")) zip.text(name);
    return;
  }
  const file = openCompound(bytes);
  for (const name of file.names)
    if (/^(?:DocInfo|BodyText\/)/.test(name)) inflate(file.read(name) ?? new Uint8Array());
}

async function median(work: () => unknown, times = runs): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

async function report(format: Format, bytes: Uint8Array): Promise<void> {
  const open = () =>
    openDocument(bytes, {
      decoder: nodeDecoder,
      signal: { aborted: false },
      pdf: () => nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps")),
    });
  const start = performance.now();
  const { value } = await open();
  const first = performance.now() - start;
  const reading = await median(open, format === "pdf" ? 3 : runs);
  const extracting = await median(() => extractPlan(value));
  const within = Math.max(first, reading + extracting) <= limits[format] * 1000;
  const unpacking = format === "pdf" ? null : await median(() => unpack(bytes, format));
  console.log(
    `${format.padEnd(5)} ${value.blocks.length} blocks, ${value.blocks.at(-1)?.page ?? "no"} pages: ` +
      `first ${first.toFixed(0)} ms, median ${reading.toFixed(0)} ms, blocks to plan ${extracting.toFixed(0)} ms ` +
      `(${within ? "within" : "OVER"} ${limits[format]} s)` +
      (unpacking === null ? "" : `; unpacking alone ${unpacking.toFixed(0)} ms`),
  );
  for (const peer of await peersOf(format)) {
    const taken = await median(() => peer.run(bytes), 1);
    console.log(
      `      ${peer.name}: ${taken.toFixed(0)} ms, ${(taken / reading).toFixed(1)} times ours`,
    );
  }
}

async function benchNode(): Promise<void> {
  console.log(`Node ${process.version}, bytes to blocks:`);
  for (const format of ["hwpx", "hwp", "docx", "xlsx"] as const)
    await report(format, longDocument(format));
  await report("pdf", await withBrowserReader(({ print }) => print(longPage())));
}

const parts = { node: benchNode, chromium: benchChromium, hostile: benchHostile };

void (async () => {
  const asked = process.argv[2];
  for (const [name, part] of Object.entries(parts))
    if (asked === undefined || asked === name) await part();
})();
