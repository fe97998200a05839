import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentModel } from "../../src/documents/model/document-model";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { readAmount } from "../../src/money/read-amount";
import type { SourceRef } from "../../src/outcome/source-ref";
import type { Cost, PlanTable, Project } from "../../src/plan/plan";

const root = join(__dirname, "../..");
const folder = join(root, "tests/golden/extraction");
const inputs = [
  ["the sample plan", join(root, "assets/samples/sample-plan.ko.txt")],
  ...readdirSync(folder).map((name) => [name, join(folder, name, "input.txt")]),
] as [string, string][];

/** A figure of the plan by its name, what the plan says is printed there, and what stands at its place. */
interface Figure {
  readonly name: string;
  readonly digits: string;
  readonly found: string;
}

const digitsOf = (text: string): string => text.normalize("NFKC").replace(/[^\d]/g, "");

function textAt({ blocks }: DocumentModel, place: SourceRef | undefined): string {
  if (place?.kind !== "document") return "no place in the document";
  const block = blocks[place.block];
  const [row, column] = place.cell ?? [-1, -1];
  const text = block?.kind === "table" ? block.rows[row]?.[column]?.text : block?.text;
  if (text === undefined) return "no text at the place";
  return place.span ? text.slice(...place.span) : text;
}

/** A figure without a unit of its own has these digits in any unit: without zeros at its end. */
const leading = (amount: bigint): string => String(amount).replace(/\D|0+$/g, "");

function figuresOfCost(name: string, cost: Cost | null, document: DocumentModel): Figure[] {
  if (!cost) return [];
  const printed = [
    ...(cost.total !== null && cost.text !== "" && cost.totalPlace
      ? [{ name: `${name} total`, amount: cost.total, place: cost.totalPlace }]
      : []),
    ...cost.parts.flatMap(({ label, amount, place, derived }) =>
      amount === null || derived ? [] : [{ name: `${name} ${label}`, amount, place }],
    ),
  ];
  return printed.map(({ name: figure, amount, place }) => {
    const found = textAt(document, place);
    const reading = readAmount(found.normalize("NFKC").replace("₩", ""));
    return reading.kind === "won"
      ? { name: figure, digits: String(amount), found: String(reading.won) }
      : { name: figure, digits: leading(amount), found: digitsOf(found).replace(/^0+|0+$/g, "") };
  });
}

const figuresOfTable = (table: PlanTable, index: number, document: DocumentModel): Figure[] =>
  table.rows.flatMap(({ label, amounts, texts, places }) =>
    amounts.flatMap((amount, column) =>
      amount === null
        ? []
        : [
            {
              name: `table ${index} ${label} ${column}`,
              digits: digitsOf(texts[column] ?? ""),
              found: digitsOf(textAt(document, places[column])),
            },
          ],
    ),
  );

const figuresOf = (project: Project, document: DocumentModel): Figure[] => [
  ...figuresOfCost("cost", project.cost, document),
  ...figuresOfCost("budget line", project.budgetLine, document),
  ...project.tables.flatMap((table, index) => figuresOfTable(table, index, document)),
];

test.each(inputs)("%s: every amount has a place where exactly its digits stand", (_, path) => {
  const document = readText(readFileSync(path, "utf8"));
  const { projects } = extractPlan(document).value;
  const figures = projects.flatMap((project) => figuresOf(project, document));
  expect(figures.filter(({ digits, found }) => digits !== found)).toEqual([]);
});

test("every title and period has a place where exactly its text stands", () => {
  const document = readText(readFileSync(join(root, "assets/samples/sample-plan.ko.txt"), "utf8"));
  for (const { title, place, period } of extractPlan(document).value.projects) {
    expect(textAt(document, place)).toBe(title);
    if (period) expect(textAt(document, period.place)).toBe(period.text);
  }
});
