import { writeFile } from "node:fs/promises";
import { apiSets, apiSetsFile } from "./api-sets";
import { functionsFolder, writeFunctions } from "./functions";
import { functionsDocs, functionsPages } from "./functions-docs";
import { renderIcons } from "./icons";
import { noticesFile, thirdPartyNotices } from "./notices/notices";

/**
 * Writes the generated files that are committed: `npm run generate` (the functions' metadata and pages, the table
 * of requirement sets, the notices),
 * `npm run generate -- icons` (the pictures of the ribbon too, which needs a browser).
 */
await writeFunctions(functionsFolder);
console.log(`${functionsFolder}: functions.ko.json, functions.en.json`);
const pages = await functionsPages();
for (const language of ["ko", "en"] as const) {
  await writeFile(functionsDocs[language], pages[language]);
  console.log(functionsDocs[language]);
}
await writeFile(apiSetsFile, await apiSets());
console.log(apiSetsFile);
await writeFile(noticesFile, await thirdPartyNotices());
console.log(noticesFile);
if (process.argv.includes("icons")) {
  console.log(`assets/icons/png: ${await renderIcons("assets/icons/png")} pictures`);
}
