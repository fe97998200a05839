import path from "node:path";
import { bundledFiles } from "./bundled-files";
import {
  licensedPackage,
  mayBeShipped,
  packageFolders,
  type LicensedPackage,
} from "./licensed-package";

/** The file at the root that names everyone whose code is shipped. */
export const noticesFile = "THIRD-PARTY-NOTICES";

/** Webpack's own few lines stand in every bundle, though no module of the graph is its. */
const always = [path.resolve("node_modules/webpack")];

/** Throws where something copyleft, unlicensed or unknown would be shipped. */
export async function thirdPartyNotices(): Promise<string> {
  const folders = new Set([...packageFolders(await bundledFiles()), ...always]);
  const packages = await Promise.all([...folders].map(licensedPackage));
  return noticesOf(packages);
}

export function noticesOf(packages: readonly LicensedPackage[]): string {
  const refused = packages.filter(({ licence }) => !mayBeShipped(licence));
  if (refused.length > 0) {
    const list = refused.map(({ name, licence }) => `${name} (${licence || "no licence stated"})`);
    throw new Error(`may not be shipped: ${list.join(", ")}. Use another package.`);
  }
  const byText = new Map<string, string[]>();
  for (const each of [...packages].sort(byName)) {
    const text = each.text || `Licence: ${each.licence} (the package brings no text of it)`;
    const names = byText.get(text) ?? [];
    names.push(`${each.name} ${each.version} (${each.licence})`);
    byText.set(text, names);
  }
  const sections = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return [heading, ...sections].join(`\n${"-".repeat(80)}\n\n`);
}

const heading = `Geomsan contains code of the packages below, each under its own licence.
Made from what the bundles really hold, by \`npm run generate\`; do not edit.
`;

const byName = (a: LicensedPackage, b: LicensedPackage): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1;
