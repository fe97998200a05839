import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const folder = "scripts/manifest-schema";
const main = "OfficeAppManifestV1_1.xsd";

/** What Microsoft's schema says against a manifest, one line each. Works offline. */
export async function schemaFaults(xml: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".xsd"));
  const others = names.filter((name) => name !== main);
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: [await schema(main)],
    preload: await Promise.all(others.map(schema)),
  });
  return errors.map(({ message, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
}

const schema = async (fileName: string): Promise<{ fileName: string; contents: string }> => ({
  fileName,
  contents: await readFile(path.join(folder, fileName), "utf8"),
});
