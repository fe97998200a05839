import { functionsFolder, writeFunctions } from "./functions";

/** Writes the generated files that are committed: `npm run generate`. */
await writeFunctions(functionsFolder);
console.log(`${functionsFolder}: functions.ko.json, functions.en.json`);
