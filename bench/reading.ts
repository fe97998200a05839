import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../src/documents/open-document";
import { openCompound } from "../src/documents/package/compound-file";
import { inflate } from "../src/documents/package/inflate";
import { openZip } from "../src/documents/package/zip-package";
import { nodeDecoder } from "../src/entry/cli/node-decoder";
import { extractPlan } from "../src/extraction/extract-plan";
import { hwpParagraph, smallHwp } from "../tests/documents/small/small-hwp";
import {
  hwpxLine,
  sheetRows,
  smallDocx,
  smallHwpx,
  smallXlsx,
  wordLine,
} from "../tests/documents/small/small-zip";

/** Documents of about 200 pages, and the seconds that may pass until their blocks are there. */
const limits = { hwpx: 1, hwp: 1, docx: 1, xlsx: 1 } as const;
type Format = keyof typeof limits;
const runs = 5;

/** Thirteen times the sample plan, in paragraphs; GEOMSAN_DATA names a folder with real ones, tables and all. */
function documentOf(format: Format): Uint8Array {
  const real = path.join(process.env["GEOMSAN_DATA"] ?? "", "documents", `long.${format}`);
  if (existsSync(real)) return readFileSync(real);
  const sample = readFileSync("assets/samples/sample-plan.ko.txt", "utf8").split("\n");
  const lines = Array.from({ length: 13 }, () => sample)
    .flat()
    .map((line) => line.replace(/[&<\t\r]/g, " "));
  return {
    hwpx: () => smallHwpx(lines.map((line) => hwpxLine(line)).join("")),
    hwp: () => smallHwp(Buffer.concat(lines.map((line) => hwpParagraph(line)))),
    docx: () => smallDocx(lines.map((line) => wordLine(line)).join("")),
    xlsx: () => smallXlsx([{ name: "계획", xml: sheetRows(lines.map((line) => [line])) }]),
  }[format]();
}

/** What no reader can be faster than: the parts unpacked and made text. */
function unpack(bytes: Uint8Array, format: Format): void {
  if (format !== "hwp") {
    const zip = openZip(bytes);
    for (const name of zip.names) if (!name.endsWith("/")) zip.text(name);
    return;
  }
  const file = openCompound(bytes);
  for (const name of file.names)
    if (/^(?:DocInfo|BodyText\/)/.test(name)) inflate(file.read(name) ?? new Uint8Array());
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

async function report(format: Format): Promise<void> {
  const bytes = documentOf(format);
  const open = () => openDocument(bytes, { decoder: nodeDecoder, signal: { aborted: false } });
  const start = performance.now();
  const { value } = await open();
  const first = performance.now() - start;
  const reading = await median(open);
  const unpacking = await median(() => unpack(bytes, format));
  const extracting = await median(() => extractPlan(value));
  const within = reading <= limits[format] * 1000 ? "within" : "OVER";
  console.log(
    `${format.padEnd(5)} ${value.blocks.length} blocks: first ${first.toFixed(0)} ms, median ${reading.toFixed(0)} ms ` +
      `(${within} ${limits[format]} s), unpacking alone ${unpacking.toFixed(0)} ms, blocks to plan ${extracting.toFixed(0)} ms`,
  );
}

void (async () => {
  for (const format of ["hwpx", "hwp", "docx", "xlsx"] as const) await report(format);
})();
