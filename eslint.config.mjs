import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

const pureFolders = [
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
];
const officeGlobals = [
  "Excel",
  "Office",
  "OfficeExtension",
  "OfficeRuntime",
  "CustomFunctions",
].map((name) => ({
  name,
  message:
    "Only src/workbook/excel, src/functions and src/entry talk to Office; go through workbook/port.ts.",
}));
const browserGlobals = ["window", "document", "navigator", "localStorage", "fetch"].map((name) => ({
  name,
  message: "The core takes values and returns values: hand this in as an argument (HOUSE_STYLE 4).",
}));

export default tseslint.config(
  { ignores: ["dist", "out", "node_modules", "coverage", "**/*.js", "**/*.mjs", "**/*.cjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ["src/documents/clipboard/**"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals, ...browserGlobals] },
  },
  {
    files: ["src/app/**/*.ts", "src/ui/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: ["src/workbook/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
      "no-console": "off",
    },
  },
  {
    files: [
      "scripts/**/*.ts",
      "src/entry/cli.ts",
      "src/entry/cli/node-pdf.ts",
      "preview/node/**/*.ts",
    ],
    rules: { "no-console": "off" },
  },
);
