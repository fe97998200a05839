import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { webFolder } from "../../scripts/build-web";

/** What `script-src 'self'` forbids: text that becomes a script. */
const forbidden =
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|set(?:Timeout|Interval)\(\s*["'`]/;

const scripts = readdirSync(webFolder).filter((name) => name.endsWith(".js"));
const readers = scripts.filter((name) => /^read(?:-|er|ing)/.test(name));

test("every reader is a script of its own", () => {
  const names = new Set(readers.map((name) => name.replace(/-[0-9a-f]{8}\.js$/, "")));
  for (const format of ["hwpx", "hwp", "docx", "xlsx", "pdf", "text"])
    expect(names).toContain(`read-${format}`);
});

test.each(readers)("%s makes no script out of text", (name) => {
  const code = readFileSync(path.join(webFolder, name), "utf8");
  expect(forbidden.exec(code)?.[0]).toBeUndefined();
});
