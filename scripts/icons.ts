import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser";

/** What the manifest shows, with the sizes Office asks for. 16 and 20 px come from a drawing of their own. */
export const ribbonIcons = [
  { name: "import", drawing: "import", small: "import" },
  { name: "check", drawing: "proof", small: "proof" },
  { name: "next", drawing: "next", small: "next" },
  { name: "previous", drawing: "prev", small: "prev" },
  { name: "clear-marks", drawing: "clear", small: "erase" },
] as const;
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export const appSizes = [16, 32, 64, 80, 128] as const;

/** Indigo, the accent of the ribbon drawings: the 16 px drawings have a single ink. */
const smallInk = "#1D4F91";
const drawings = "assets/icons";

interface Picture {
  readonly file: string;
  readonly svg: string;
  readonly size: number;
}

/** Every PNG the manifest names, as the drawing it is rendered from. */
export async function pictures(): Promise<readonly Picture[]> {
  const app = await readFile(path.join(drawings, "app.svg"), "utf8");
  const ofApp = appSizes.map((size) => ({ file: `app-${size}.png`, svg: app, size }));
  const ofRibbon = await Promise.all(
    ribbonIcons.map(async ({ name, drawing, small }) => {
      const large = await readFile(path.join(drawings, "ribbon-light", `${drawing}.svg`), "utf8");
      const tiny = await readFile(path.join(drawings, "16", `${small}.svg`), "utf8");
      const inked = tiny.replaceAll("currentColor", smallInk);
      return ribbonSizes.map((size) => ({
        file: `${name}-${size}.png`,
        svg: size < 24 ? inked : large,
        size,
      }));
    }),
  );
  return [...ofApp, ...ofRibbon.flat()];
}

/** Renders all pictures into a folder, in place of what is there: `npm run icons`. */
export async function renderIcons(folder: string): Promise<number> {
  const all = await pictures();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const picture of all) {
      await writeFile(path.join(folder, picture.file), await rendered(page, picture));
    }
    return all.length;
  } finally {
    await browser.close();
  }
}

async function rendered(page: Page, { svg, size }: Picture): Promise<Buffer> {
  const sized = svg.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${sized}`);
  return page.screenshot({ omitBackground: true });
}
