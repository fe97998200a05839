import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { version } from "../../package.json";
import { nodeDecoder } from "./cli/node-decoder";
import { nodePdf } from "./cli/node-pdf";
import { readApart, type ReadingJob } from "./cli/read-apart";
import { runCli, type CliIo } from "./cli/run-cli";
import { inPercents, readBytes } from "./read-bytes";
import { answerOf } from "./reader-answer";
import type { ReaderMessage } from "./reader-messages";

const ways = {
  decoder: nodeDecoder,
  pdf: () => nodePdf(path.join(__dirname, "cmaps")),
};

/** The command `geomsan`: this process as the world of `runCli`. The same file is the thread that reads a document. */
const io: CliIo = {
  read: readUpTo,
  write: (file, bytes) => writeFile(file, bytes),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...ways,
  apart: (bytes, fileName) => readApart(__filename, { kind: "reading", fileName, bytes }),
  now: () => new Date(),
  version,
};

if (parentPort) void answerReading(workerData as ReadingJob);
else {
  // A reader of ours that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  void runCli(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  });
}

async function answerReading({ bytes, fileName }: ReadingJob): Promise<void> {
  const say = (message: ReaderMessage): void => parentPort?.postMessage(message);
  const told = inPercents((share) => say({ kind: "progress", share }));
  say(await answerOf(readBytes(bytes, fileName, { ...ways, told })));
}

/** As a stream, so that a pipe works and what never ends is not read to its end. */
async function readUpTo(file: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream: AsyncIterable<Uint8Array> = createReadStream(file, { end: most - 1 });
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
