import { readFileSync } from "node:fs";
import path from "node:path";

export interface ReadmeExample {
  readonly heading: string;
  readonly plan: string;
  /** `severity project: what it says`, one a line; empty where nothing is found. */
  readonly finds: readonly string[];
}

/**
 * The examples of a rule's README: a heading, a fenced block `plan` (see plan-builder.ts) and a fenced block `finds`
 * with one line a finding of that rule, or the single word `nothing`.
 */
export function examplesOf(folder: string): readonly ReadmeExample[] {
  const file = path.join(__dirname, "../../src/rules", folder, "README.md");
  const text = readFileSync(file, "utf8");
  const blocks = /^### (.*)\n+```plan\n([\s\S]*?)```\n+```finds\n([\s\S]*?)```/gm;
  return [...text.matchAll(blocks)].map(([, heading = "", plan = "", finds = ""]) => ({
    heading,
    plan,
    finds: finds.split("\n").filter((line) => line !== "" && line !== "nothing"),
  }));
}
