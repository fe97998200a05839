import path from "node:path";
import { nodeDecoder } from "../../../src/entry/cli/node-decoder";
import { nodePdf } from "../../../src/entry/cli/node-pdf";
import { runCli } from "../../../src/entry/cli/run-cli";
import { hostileFiles } from "./hostile-files";

/** What the command line says of one file, and its exit code. */
async function told(bytes: Uint8Array, ...options: readonly string[]) {
  const said = { out: "", err: "" };
  const code = await runCli(["plan", ...options, "plan.hwpx"], {
    read: (_, most) => Promise.resolve(bytes.subarray(0, most)),
    write: () => Promise.reject(new Error("nothing is written")),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    decoder: nodeDecoder,
    pdf: () => nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps")),
    now: () => new Date(0),
    version: "0",
  });
  return { code, ...said };
}

test.each(hostileFiles.map((file) => [file.about, file] as const))(
  "%s ends in one sentence of each language and exit code 2",
  async (_, { make, code }) => {
    const bytes = make();
    const korean = await told(bytes, "--json");
    const english = await told(bytes, "--lang", "en");
    expect([korean.code, english.code]).toEqual([2, 2]);
    expect(JSON.parse(korean.out)).toMatchObject({ schema: "geomsan/error@1", error: { code } });
    expect(korean.err).toMatch(/^plan\.hwpx: [^\n]*[가-힣][^\n]*\.\n$/);
    expect(english.err).toMatch(/^plan\.hwpx: [A-Z][^\n]*\.\n$/);
  },
);
