import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { functionsFolder, functionsMetadata } from "./functions";

/**
 * Run first in every build (webpack.config.js): ends with an error where the generator drops a function, or where what
 * Excel would read is not what the sources say. A folder of sources may be named.
 */
try {
  const metadata = await functionsMetadata(process.argv[2]);
  for (const language of ["ko", "en"] as const) {
    const file = path.join(functionsFolder, `functions.${language}.json`);
    const committed: unknown = JSON.parse(await readFile(file, "utf8"));
    if (isDeepStrictEqual(committed, metadata[language])) continue;
    throw new Error(`${file} is not what src/functions says: run npm run generate`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
