import { unpackBrowser } from "../../scripts/browser";
import { buildPreview } from "../../scripts/build-preview";
import { buildWebIfStale } from "../../scripts/build-web";

export async function prepare(): Promise<void> {
  const fromNpm = process.platform === "linux" && process.arch === "x64";
  if (fromNpm && !process.env["GEOMSAN_BROWSER"]) unpackBrowser();
  await Promise.all([buildWebIfStale(), buildPreview()]);
}
