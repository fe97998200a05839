// Unpacks the Chromium that comes as an npm package into the folder given, and prints where its program lies.
// A process of its own, because the package reads TMPDIR and these variables when it is loaded.
import { mkdirSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
// The name of a place known to have no libraries of its own: the package then brings nss along.
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");
console.log(await chromium.executablePath());
