/**
 * Pictures of every screen of the pane, to hold beside the design:
 * `node scripts/run.mjs tests/ui/gallery/shoot.ts [screen…]` writes out/gallery/*.png and says what sticks out.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../../../scripts/browser";
import type { AppState } from "../../../src/app/state";
import { viewOf } from "../../../src/app/view-of";
import { functionsStates } from "./functions-states";
import { states } from "./states";

const folder = path.resolve("out/gallery");
const looks = [
  { width: 360, height: 800 },
  { width: 320, height: 800 },
  { width: 480, height: 800 },
  { width: 360, height: 800, theme: "dark" },
  { width: 360, height: 800, language: "en" },
  { width: 320, height: 800, language: "en" },
] as const satisfies readonly ({ width: number; height: number } & Partial<AppState>)[];

async function shoot(chosen: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: ["tests/ui/gallery/page.tsx"],
    bundle: true,
    write: false,
    outdir: folder,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const textOf = (end: string): string =>
    outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    page.on("pageerror", (error) => console.log(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") console.log(message.text());
    });
    await page.setContent(
      '<!doctype html><html lang="ko"><body><div id="root"></div></body></html>',
    );
    await page.addStyleTag({ content: textOf(".css") });
    await page.addScriptTag({ content: textOf(".js") });
    const functions = { ko: await functionsStates("ko"), en: await functionsStates("en") };
    for (const name of [...Object.keys(states), ...Object.keys(functions.ko)]) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      for (const { width, height, ...look } of looks) {
        const language = "language" in look ? look.language : "ko";
        const all: Readonly<Record<string, AppState>> = { ...states, ...functions[language] };
        const state = all[name] ?? states["first-run"];
        await page.setViewportSize({ width, height });
        const view = viewOf({ ...state, ...look });
        await page.evaluate((shown) => window.show(shown), view);
        await page.waitForTimeout(450);
        const out = await page.evaluate(stickingOut);
        const file = [name, width, ...Object.values(look)].join("-");
        if (out.length > 0) console.log(`${file}: ${out.join("; ")}`);
        await page.screenshot({ path: path.join(folder, `${file}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
}

/** What is wider than the box it is in, anywhere on the page. */
function stickingOut(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("#root *")]
    .filter((element) => !element.closest(".sr, svg, .crossing") && element.clientWidth > 0)
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    .map(
      (element) => `${element.className || element.tagName} "${element.textContent.slice(0, 30)}"`,
    )
    .slice(0, 5);
}

await shoot(process.argv.slice(2));
