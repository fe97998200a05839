import { functionsFolder, writeFunctions } from "./functions";
import { renderIcons } from "./icons";

/**
 * Writes the generated files that are committed: `npm run generate` (the functions' metadata),
 * `npm run generate -- icons` (the pictures of the ribbon too, which needs a browser).
 */
await writeFunctions(functionsFolder);
console.log(`${functionsFolder}: functions.ko.json, functions.en.json`);
if (process.argv.includes("icons")) {
  console.log(`assets/icons/png: ${await renderIcons("assets/icons/png")} pictures`);
}
