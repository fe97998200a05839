import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Names of all files of the repository, also those about to be added; with forward slashes. */
export function trackedFiles(): readonly string[] {
  const listed = execFileSync("git", [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
  ]);
  return listed
    .toString("utf8")
    .split("\0")
    .filter((name) => name !== "" && existsSync(name));
}

/** The files of which a line matches, as `file:line`. */
export function linesMatching(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
  );
}
