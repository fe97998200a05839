import { nodeDecoder } from "../../src/entry/cli/node-decoder";
import { runCli } from "../../src/entry/cli/run-cli";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** The command line on files that stand in memory; a file that is not among them does not exist. */
export async function geomsan(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<CliRun> {
  const run = { out: "", err: "", written: new Map<string, Uint8Array>() };
  const code = await runCli(argv, {
    read: (file, most) => {
      const found = files[file];
      if (found === undefined) return Promise.reject(missing(file));
      return Promise.resolve(Buffer.from(found).subarray(0, most));
    },
    write: (file, bytes) => {
      if (file.startsWith("/no/")) return Promise.reject(missing(file));
      run.written.set(file, bytes);
      return Promise.resolve();
    },
    out: (text) => (run.out += text),
    err: (text) => (run.err += text),
    decoder: nodeDecoder,
    now: () => new Date(2026, 0, 2, 3, 4),
    version: "1.2.3",
  });
  return { code, ...run };
}

const missing = (file: string): Error =>
  Object.assign(new Error(`ENOENT: no such file or directory, open '${file}'`), { code: "ENOENT" });

/** A plan whose sums hold. */
export const goodPlan = `1. 하천 정비
□ 사업개요
○ 사업비: 100백만 원(국 70, 시 30)
□ 소요예산 (단위: 백만 원)
구분\t총사업비\t기투자\t2026년
계\t100\t40\t60
국비\t70\t28\t42
시비\t30\t12\t18
`;

/** The same with one wrong figure in its table: 43 for 42. */
export const wrongPlan = goodPlan.replace("\t42", "\t43");
