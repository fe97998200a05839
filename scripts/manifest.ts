import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { manifestAt } from "./manifest/at-origin";
import { manifestFaults } from "./manifest/faults";
import { schemaFaults } from "./manifest/schema";

/** `npm run manifest -- --origin https://addins.example.go.kr/geomsan`: the manifest to hand out, checked. */
const { values } = parseArgs({
  options: {
    origin: { type: "string" },
    out: { type: "string", default: "dist/web/manifest.xml" },
  },
});
if (values.origin === undefined) {
  console.error("추가 기능을 둘 주소를 적습니다. / Say where the add-in will be served:");
  console.error("npm run manifest -- --origin https://addins.example.go.kr/geomsan");
  process.exit(64);
}
const manifest = manifestAt(await readFile("manifest.xml", "utf8"), values.origin);
const faults = [
  ...(await schemaFaults(manifest)),
  ...manifestFaults(manifest, { production: true }),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
await mkdir(path.dirname(values.out), { recursive: true });
await writeFile(values.out, manifest);
console.log(`${values.out}: ${values.origin}`);
