import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import type { FileServer } from "../../scripts/serve";
import { serveSite } from "../../scripts/site";

/** The built add-in in the preview page, in a real browser, over https on a free port. */
export interface Preview {
  readonly page: Page;
  /** The add-in's own page, inside the task pane. */
  readonly pane: FrameLocator;
  /** What must not happen: a request to anywhere else, an error on the console, an exception nobody caught. */
  readonly troubles: readonly string[];
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Stage {
  readonly site: FileServer;
  readonly open: (options?: OpenOptions) => Promise<Preview>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly address?: string;
}

export async function setStage(): Promise<Stage> {
  const [site, browser] = await Promise.all([serveSite(0), launchBrowser()]);
  return {
    site,
    open: (options) => openPreview(site, browser, options ?? {}),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function openPreview(
  site: FileServer,
  browser: Browser,
  options: OpenOptions,
): Promise<Preview> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, // the development certificate
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: "ko-KR",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const troubles = watch(context, site.origin);
  await page.goto(`${site.origin}${options.address ?? "/preview/"}`);
  return {
    page,
    pane: page.frameLocator("#add-in"),
    troubles,
    picture: async (name) => {
      const folder = path.resolve("out");
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

/**
 * On a busy machine the grid's own engine complains now and then of formulas that were replaced while it listed what
 * depends on what (Univer 0.25.1; most of it is kept away by preview/engine/replaced-formulas.ts). The add-in's page
 * has no part in it; what cells then show is asserted by every test.
 */
const ofUniver = /^Dependency tree not found for treeId: \d+$/;

function watch(context: BrowserContext, origin: string): readonly string[] {
  const troubles: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      troubles.push(`request to ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !ofUniver.test(message.text()))
      troubles.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`uncaught: ${error.error().message}`));
  return troubles;
}
