import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { addressesIn } from "../manifest/faults";
import { developmentOrigin } from "../manifest/at-origin";

/** Words that only office.js, the preview or the preview's grid contain. */
const foreign: Readonly<Record<string, RegExp>> = {
  "office.js": /OSF\.DDA|Office JavaScript API library/,
  "the preview": /geomsanPreview/,
  "the preview's grid": /@univerjs|UniverInstance/,
};

/** What lies in a built folder and must not, and what the manifest names and is not there. */
export async function shippedFaults(webFolder: string): Promise<readonly string[]> {
  const names = await readdir(webFolder, { recursive: true });
  const faults: string[] = [];
  for (const name of names.filter((each) => /\.(js|mjs|html|map|ts)$/.test(each))) {
    if (/\.(map|ts)$/.test(name)) faults.push(`${name} is a source, not part of the product`);
    const text = await readFile(path.join(webFolder, name), "utf8");
    for (const [what, sign] of Object.entries(foreign)) {
      if (sign.test(text)) faults.push(`${name} contains ${what}, which is never shipped`);
    }
  }
  return [...faults, ...(await missing(webFolder))];
}

async function missing(webFolder: string): Promise<readonly string[]> {
  const files = addressesIn(await readFile("manifest.xml", "utf8")).map((url) =>
    url.slice(developmentOrigin.length + 1),
  );
  const found = await Promise.all(
    files.map((file) => stat(path.join(webFolder, file)).catch(() => null)),
  );
  return files.filter((_, at) => !found[at]).map((file) => `the manifest names ${file}: not built`);
}
