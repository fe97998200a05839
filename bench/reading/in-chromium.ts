import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { buildWebIfStale, webFolder } from "../../scripts/build-web";
import { serveSite } from "../../scripts/site";
import { limits, longDocument, longPage, type Format } from "./documents";

/** What one reading by the built worker took, as the page that waits for it sees it. Milliseconds. */
export interface BrowserReading {
  readonly kind: string;
  readonly ms: number;
  /** The longest time in which the page could not have answered a click. */
  readonly gap: number;
  /** How often it heard of progress. */
  readonly told: number;
}

export interface BrowserReader {
  read(name: string, bytes: Uint8Array): Promise<BrowserReading>;
  /** A page of HTML printed by this browser. */
  print(html: string): Promise<Uint8Array>;
  readonly version: string;
}

/** The built add-in's page in Chromium, under its own policy, with its own reading worker. */
export async function withBrowserReader<T>(use: (reader: BrowserReader) => Promise<T>): Promise<T> {
  await buildWebIfStale();
  const [site, browser] = await Promise.all([serveSite(0), launchBrowser()]);
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${site.origin}/taskpane.html`);
    const worker = readdirSync(webFolder).find((name) => /^reader-[0-9a-f]{8}\.js$/.test(name));
    if (worker === undefined) throw new Error("dist/web holds no reading worker");
    return await use({
      version: browser.version(),
      read: (name, bytes) => readIn(page, worker, name, bytes),
      print: async (html) => {
        const printed = await context.newPage();
        await printed.setContent(html);
        const pdf = await printed.pdf({ format: "A4" });
        await printed.close();
        return pdf;
      },
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

export async function benchChromium(): Promise<void> {
  await withBrowserReader(async ({ read, print, version }) => {
    console.log(`\nChromium ${version}, the built reading worker, bytes to plan:`);
    const pdf = await print(longPage());
    for (const format of ["hwpx", "hwp", "docx", "xlsx", "pdf"] as const) {
      const bytes = format === "pdf" ? pdf : longDocument(format);
      const readings: BrowserReading[] = [];
      for (let run = 0; run < 3; run += 1) readings.push(await read(`long.${format}`, bytes));
      console.log(lineOf(format, readings));
    }
  });
}

function lineOf(format: Format, readings: readonly BrowserReading[]): string {
  const times = readings.map(({ ms }) => Math.round(ms));
  const worst = Math.max(...times);
  const within = worst <= limits[format] * 1000 ? "within" : "OVER";
  const gap = Math.max(...readings.map((reading) => reading.gap));
  const told = readings[0]?.told ?? 0;
  return (
    `${format.padEnd(5)} ${times.join(" / ")} ms (${within} ${limits[format]} s), ` +
    `longest gap of the page ${gap.toFixed(0)} ms, progress told ${told} times` +
    (readings.every(({ kind }) => kind === "read") ? "" : `, ${readings[0]?.kind}`)
  );
}

async function readIn(page: Page, worker: string, name: string, bytes: Uint8Array) {
  const base64 = Buffer.from(bytes).toString("base64");
  return page.evaluate(
    async ([script, file, packed]): Promise<BrowserReading> => {
      const given = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      const reader = new Worker(script);
      const start = performance.now();
      let [last, gap, told, waiting] = [start, 0, 0, true];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        if (waiting) setTimeout(() => port2.postMessage(0), 4);
      };
      port2.postMessage(0);
      const kind = await new Promise<string>((resolve) => {
        reader.onmessage = ({ data }: MessageEvent<{ kind?: string }>) => {
          if (data.kind === "progress") told += 1;
          // pdf.js says in the same worker that it is ready.
          else if (typeof data.kind === "string") resolve(data.kind);
        };
        reader.onerror = (event) => resolve(event.message);
        reader.postMessage({ kind: "file", name: file, bytes: given });
      });
      waiting = false;
      reader.terminate();
      return { kind, ms: performance.now() - start, gap, told };
    },
    [worker, name, base64] as const,
  );
}
