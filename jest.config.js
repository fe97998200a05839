/** Four projects: `core` (pure code and files), `office` (real office.js on the preview workbook), `ui`, `e2e` (Chromium). */
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];
const shared = {
  transform: { "^.+\\.(ts|tsx|mts|js|mjs)$": swc },
  // pdf.js is published as modules only.
  transformIgnorePatterns: ["/node_modules/(?!pdfjs-dist/)"],
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/environment/no-styles.js" },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/out"],
  setupFiles: ["<rootDir>/tests/environment/laws.js"],
};
const tests = (...folders) =>
  folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

module.exports = {
  reporters: ["default"],
  // A handle that was left open must not keep a finished run alive. The known ones, channels of the preview's engine,
  // are closed in tests/environment/office-environment.js.
  forceExit: true,
  testTimeout: 60000,
  // As many as there are processors: by default one is left idle, which on two makes everything take twice as long.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "core",
      testEnvironment: "node",
      testMatch: tests(
        "outcome",
        "words",
        "money",
        "grid",
        "plan",
        "documents",
        "sums",
        "extraction",
        "rules",
        "scenario",
        "sheets",
        "workbook/xlsx",
        "entry",
        "functions",
        "project",
        "scripts",
      ),
    },
    {
      ...shared,
      displayName: "office",
      setupFiles: [...shared.setupFiles, "<rootDir>/tests/environment/quiet-univer.js"],
      testEnvironment: "<rootDir>/tests/environment/office-environment.js",
      testMatch: tests("workbook/excel", "preview", "contract", "app"),
    },
    {
      ...shared,
      displayName: "ui",
      testEnvironment: "<rootDir>/tests/environment/office-environment.js",
      testMatch: tests("ui"),
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      globalSetup: "<rootDir>/tests/e2e/set-up.js",
      testMatch: tests("e2e"),
    },
  ],
};
