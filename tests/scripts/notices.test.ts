import path from "node:path";
import { mayBeShipped, packageFolders } from "../../scripts/notices/licensed-package";
import { noticesOf } from "../../scripts/notices/notices";

test.each(["MIT", "Apache-2.0", "(MIT OR GPL-3.0-only)", "MIT AND BSD-3-Clause"])(
  "code under %s may be shipped",
  (licence) => {
    expect(mayBeShipped(licence)).toBe(true);
  },
);

test.each([
  "GPL-3.0-only",
  "LGPL-2.1",
  "MPL-2.0",
  "",
  "UNLICENSED",
  "SEE LICENSE IN EULA.txt",
  "MIT AND GPL-2.0",
])("code under '%s' may not", (licence) => {
  expect(mayBeShipped(licence)).toBe(false);
});

test("a copyleft package among the bundled ones stops the build by name", () => {
  const bundled = [
    { name: "good", version: "1.0.0", licence: "MIT", text: "MIT text" },
    { name: "sticky", version: "3.2.0", licence: "GPL-3.0-only", text: "GPL text" },
  ];
  expect(() => noticesOf(bundled)).toThrow("sticky (GPL-3.0-only)");
});

test("packages under one and the same text are named together, and the text stands once", () => {
  const bundled = ["b", "a"].map((name) => ({
    name,
    version: "1.0.0",
    licence: "MIT",
    text: "Permission is granted",
  }));
  const notices = noticesOf(bundled);
  expect(notices).toContain("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nPermission is granted");
  expect(notices.match(/Permission is granted/g)).toHaveLength(1);
});

test("a file belongs to the innermost package around it, our own files to none", () => {
  const at = (file: string) => path.join("/here", ...file.split("/"));
  expect(
    packageFolders(
      [
        "src/app/store.ts",
        "node_modules/react/index.js",
        "node_modules/@fluentui/theme/lib/a.js",
        "node_modules/@fluentui/theme/lib/b.js",
        "node_modules/a/node_modules/b/c.js",
      ].map(at),
    ),
  ).toEqual(
    ["node_modules/@fluentui/theme", "node_modules/a/node_modules/b", "node_modules/react"].map(at),
  );
});
