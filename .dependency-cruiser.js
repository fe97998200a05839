/**
 * Who may import whom: the table of docs/architecture.md as rules. Every rule says the way out.
 * "everything but" is written as the list of folders that are NOT allowed.
 */
const folders = [
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
  "workbook",
  "app",
  "ui",
  "functions",
  "entry",
];
const may = {
  outcome: [],
  words: ["outcome"],
  money: ["outcome", "words"],
  grid: ["outcome", "words"],
  plan: ["outcome", "words", "money", "grid"],
  documents: ["outcome", "grid"],
  sums: ["outcome", "words", "money", "grid"],
  extraction: ["outcome", "words", "money", "grid", "plan", "sums", "documents"],
  rules: ["outcome", "words", "money", "grid", "plan", "sums"],
  scenario: ["outcome", "words", "money", "plan"],
  sheets: ["outcome", "words", "money", "grid", "plan", "rules", "scenario"],
  workbook: ["grid", "sheets", "outcome"],
  app: [
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
    "workbook",
  ],
  ui: ["outcome", "words", "money", "grid", "plan", "rules", "app"],
  functions: ["outcome", "words", "money", "grid", "plan", "sums", "extraction", "scenario"],
};
const layer = Object.entries(may).map(([from, allowed]) => ({
  name: `${from}-imports`,
  comment: `src/${from} may import ${["itself", ...allowed].join(", ")}. Move the code to the layer that owns the idea, or hand the value in as an argument.`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: {
    path: `^(src/(${folders.filter((f) => f !== from && !allowed.includes(f)).join("|")})|preview|tests|scripts)/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layer,
    {
      name: "no-circular",
      severity: "error",
      comment: "Move what both need into the lower of the two.",
      from: { path: "^(src|preview)" },
      to: { circular: true },
    },
    {
      name: "nothing-imports-entry",
      severity: "error",
      comment: "entry/ composes; what others need belongs into app/ or below.",
      from: { path: "^src", pathNot: "^src/entry/" },
      to: { path: "^src/entry/" },
    },
    {
      name: "src-never-imports-preview",
      severity: "error",
      comment: "The preview is a host; the product must not know it.",
      from: { path: "^src" },
      to: { path: "^preview" },
    },
    {
      name: "preview-imports",
      severity: "error",
      comment: "The host must not share our mistakes: only src/grid, src/workbook/xlsx and types.",
      from: { path: "^preview" },
      to: {
        path: "^src",
        pathNot: "^src/(grid|workbook/xlsx)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rule-to-rule",
      severity: "error",
      comment: "Rules do not know each other; share through plan/, sums/ or rules/engine.",
      from: { path: "^src/rules/(r[0-9][^/]+)/" },
      to: { path: "^src/rules/r[0-9]", pathNot: "^src/rules/$1/" },
    },
    {
      name: "format-to-format",
      severity: "error",
      comment:
        "A reader knows documents/model, documents/package (ZIP, OLE, XML) and itself; move what two formats share there.",
      from: { path: "^src/documents/(?!model|package)([^/]+)/" },
      to: { path: "^src/documents/", pathNot: "^src/documents/(model|package|$1)/" },
    },
    {
      name: "sheets-take-types-of-rules",
      severity: "error",
      comment: "sheets/ draws findings; it does not run rules. Hand the findings in.",
      from: { path: "^src/sheets" },
      to: { path: "^src/(rules|scenario)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workbook-takes-types-of-sheets",
      severity: "error",
      comment: "A renderer reads a Drawing, it does not make one.",
      from: { path: "^src/workbook/" },
      to: {
        path: "^src/sheets/",
        pathNot: "^src/sheets/(drawing|styles|patch|chart-look|header-text)\\.ts$",
      },
    },
    {
      name: "app-knows-the-port-only",
      severity: "error",
      comment: "Use workbook/port.ts; entry/ hands in the real workbook.",
      from: { path: "^src/app" },
      to: { path: "^src/workbook/(excel|xlsx)" },
    },
    {
      name: "ui-imports-types-below-app",
      severity: "error",
      comment:
        "Panels ask the store; below app/ only types and plain data (wording, formatting of money).",
      from: { path: "^src/ui" },
      to: { path: "^src/(extraction|documents|sums|sheets|workbook)/" },
    },
    {
      name: "react-in-ui-only",
      severity: "error",
      comment: "Only ui/ and entry/ may use React or Fluent.",
      from: { path: "^src", pathNot: "^src/(ui|entry)/" },
      to: { path: "node_modules/(react|react-dom|office-ui-fabric-react|@fluentui)/" },
    },
    {
      name: "xlsx-library-in-one-place",
      severity: "error",
      comment: "One adapter: src/workbook/xlsx.",
      from: { path: "^(src|preview)", pathNot: "^src/workbook/xlsx/" },
      to: { path: "node_modules/(@cj-tech-master/excelts|exceljs)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^(dist|out|node_modules)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
