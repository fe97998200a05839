import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { apiSets, apiSetsFile } from "../api-sets";
import { functionsFolder, writeFunctions } from "../functions";
import { functionsDocs, functionsPages } from "../functions-docs";
import { noticesFile, thirdPartyNotices } from "../notices/notices";

/** Generated files that are committed, made again beside the tree: the ones that came out otherwise. */
export async function generatedFaults(): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "geomsan-generated-"));
  try {
    await writeFunctions(folder);
    const names = await readdir(folder);
    const pairs = names.map(async (name) => ({
      file: path.join(functionsFolder, name),
      made: await readFile(path.join(folder, name), "utf8"),
    }));
    const pages = await functionsPages();
    const all = [
      ...(await Promise.all(pairs)),
      { file: functionsDocs.ko, made: pages.ko },
      { file: functionsDocs.en, made: pages.en },
      { file: apiSetsFile, made: await apiSets() },
      { file: noticesFile, made: await thirdPartyNotices() },
    ];
    const kept = await Promise.all(all.map(({ file }) => committed(file)));
    return all
      .filter(({ made }, at) => made !== kept[at])
      .map(({ file }) => `${file} is not what its source makes: run npm run generate`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const committed = (file: string): Promise<string | null> =>
  readFile(file, "utf8").catch(() => null);
