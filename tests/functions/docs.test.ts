import { readFileSync } from "node:fs";
import { functionsMetadata } from "../../scripts/functions";
import { functionsDocs, functionsPages } from "../../scripts/functions-docs";
import { call } from "./call";
import { withExcel } from "./excel-functions";
import { sampleTable } from "./sample-table";

beforeAll(() => {
  withExcel();
});

test("the committed pages are what the descriptions say", async () => {
  const { ko, en } = await functionsPages();
  expect(readFileSync(functionsDocs.ko, "utf8")).toBe(ko);
  expect(readFileSync(functionsDocs.en, "utf8")).toBe(en);
});

test("every function has an example, the same in both languages", async () => {
  const { ko, en } = await functionsMetadata();
  const examples = (all: typeof ko) => all.functions.map((each) => exampleOf(each.description));
  expect(examples(ko)).toEqual(examples(en));
  expect(examples(ko).every((example) => example.includes(" → "))).toBe(true);
});

test("every example gives what it says", async () => {
  const { ko } = await functionsMetadata();
  for (const { id, description } of ko.functions) {
    const [formula = "", result = ""] = exampleOf(description).split(" → ");
    expect([id, valueOf(formula)]).toEqual([id, resultOf(result)]);
  }
  expect(ko.functions.length).toBeGreaterThan(20);
});

const exampleOf = (description: string): string => description.split(/ (?:예|Example): /)[1] ?? "";

/** What the formula of an example shows: one call, perhaps inside ROUND(…, n). */
function valueOf(formula: string): unknown {
  const rounded = /^=ROUND\((BUDGET\..*),(\d+)\)$/.exec(formula);
  const inner = rounded?.[1] ?? formula.slice(1);
  const match = /^BUDGET\.([A-Z]+)\((.*)\)$/.exec(inner);
  const value = call(match?.[1] ?? "", ...listOf(match?.[2] ?? "", ",").map(argumentOf));
  if (rounded) return Number(Number(value).toFixed(Number(rounded[2])));
  // A function of one cell and an array of one cell show the same.
  return Array.isArray(value) && value.length === 1 && (value[0] as unknown[]).length === 1
    ? (value[0] as unknown[])[0]
    : value;
}

function argumentOf(text: string): unknown {
  if (text === "") return null;
  return text === "tblBudget" ? sampleTable : resultOf(text);
}

function resultOf(text: string): unknown {
  if (!text.startsWith("{")) return text.startsWith('"') ? text.slice(1, -1) : Number(text);
  return listOf(text.slice(1, -1), ";").map((row) => listOf(row, ",").map(resultOf));
}

/** Splits at a separator that stands outside quotes and braces. */
function listOf(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let [quoted, depth] = [false, 0];
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && sign === "{") depth += 1;
    if (!quoted && sign === "}") depth -= 1;
    if (sign !== separator || quoted || depth > 0) part += sign;
    else {
      parts.push(part);
      part = "";
    }
  }
  return [...parts, part];
}
