import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { version } from "../../package.json";
import { nodeDecoder } from "./cli/node-decoder";
import { nodePdf } from "./cli/node-pdf";
import { runCli, type CliIo } from "./cli/run-cli";

/** The command `geomsan`: this process as the world of `runCli`. */
const io: CliIo = {
  read: readUpTo,
  write: (file, bytes) => writeFile(file, bytes),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  decoder: nodeDecoder,
  pdf: () => nodePdf(path.join(__dirname, "cmaps")),
  now: () => new Date(),
  version,
};

// A reader of ours that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});

/** As a stream, so that a pipe works and what never ends is not read to its end. */
async function readUpTo(file: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream: AsyncIterable<Uint8Array> = createReadStream(file, { end: most - 1 });
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
