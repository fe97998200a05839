import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as z from "zod";
import { englishFunctions } from "../src/functions/english";
import { englishChoices } from "../src/functions/english-choices";

/** The metadata Excel reads, as far as we look into it; the rest passes through. */
const metadataSchema = z.object({
  functions: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      parameters: z.array(
        z.looseObject({
          name: z.string(),
          description: z.string(),
          optional: z.boolean().optional(),
        }),
      ),
      options: z.looseObject({ excludeFromAutoComplete: z.boolean().optional() }).optional(),
    }),
  ),
  enums: z
    .array(
      z.looseObject({
        id: z.string(),
        values: z.array(z.looseObject({ stringValue: z.string(), tooltip: z.string() })),
      }),
    )
    .default([]),
});

export interface Metadata extends z.infer<typeof metadataSchema> {
  readonly allowErrorForDataTypeAny: boolean;
}

/** Where the two generated files are kept; both are committed. */
export const functionsFolder = "assets/functions";

/** The metadata of all functions in both languages: Korean from the doc comments, English from `english.ts`. */
export async function functionsMetadata(
  folder = "src/functions",
): Promise<Readonly<Record<"ko" | "en", Metadata>>> {
  const sources = await sourcesOf(folder);
  const ko = await generated(sources);
  refuseDropped(sources, ko);
  return { ko, en: inEnglish(ko) };
}

export async function writeFunctions(folder: string): Promise<void> {
  const metadata = await functionsMetadata();
  await mkdir(folder, { recursive: true });
  for (const language of ["ko", "en"] as const) {
    const file = path.join(folder, `functions.${language}.json`);
    await writeFile(file, `${JSON.stringify(metadata[language], null, 2)}\n`);
  }
}

/** What each function returns, by id: the generator leaves `@returns` out of the metadata. */
export async function koreanReturns(
  folder = "src/functions",
): Promise<ReadonlyMap<string, string>> {
  const tags = /@customfunction[ \t]+(\S+)(?:(?!\*\/)[^])*?@returns (.+)/g;
  const found = (await sourcesOf(folder)).flatMap((source) => [...source.matchAll(tags)]);
  return new Map(found.map(([, id = "", returns = ""]) => [id, returns.trim()]));
}

async function sourcesOf(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true });
  const names = found.filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
}

/** The generator knows an enumeration only in the file that uses it, so it is given all files as one. */
async function generated(sources: readonly string[]): Promise<Metadata> {
  const folder = await mkdtemp(path.join(tmpdir(), "geomsan-functions-"));
  try {
    const file = path.join(folder, "functions.ts");
    await writeFile(file, sources.filter(hasFunctions).join("\n"));
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
    if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
    // An error inside a range reaches the function; figures arrive as plain values (the generator would ask for
    // data types by allowCustomDataForDataTypeAny, which the schema drops).
    return {
      allowErrorForDataTypeAny: true,
      ...metadataSchema.parse(JSON.parse(metadataJson || '{"functions":[]}')),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const hasFunctions = (source: string): boolean => /@custom(function|enum)\b/.test(source);

/** The generator leaves out arrow functions and re-exports without a word; every tag must have become a function. */
function refuseDropped(sources: readonly string[], { functions }: Metadata): void {
  const tagged = sources.flatMap((source) =>
    [...source.matchAll(/^\s*\*\s*@customfunction\b[ \t]*(\S*)/gm)].map(([, id]) => id ?? ""),
  );
  if (tagged.includes("")) throw new Error("a @customfunction has no id: @customfunction SUMCHECK");
  const dropped = tagged.filter((id) => !functions.some((each) => each.id === id));
  if (dropped.length > 0) {
    throw new Error(
      `functions.json lacks ${dropped.join(", ")}: write them as exported function declarations`,
    );
  }
}

function inEnglish(korean: Metadata): Metadata {
  return {
    ...korean,
    functions: korean.functions.map((each) => {
      const wording = englishFunctions[each.id] ?? lacking(each.id);
      return {
        ...each,
        description: wording.description,
        parameters: each.parameters.map((parameter) => ({
          ...parameter,
          description:
            wording.parameters[parameter.name] ?? lacking(`${each.id}, ${parameter.name}`),
        })),
      };
    }),
    enums: korean.enums.map((each) => ({
      ...each,
      values: each.values.map((value) => ({
        ...value,
        tooltip: englishChoices[each.id]?.[value.stringValue] ?? lacking(value.stringValue),
      })),
    })),
  };
}

function lacking(what: string): never {
  throw new Error(`src/functions/english.ts has no wording for ${what}`);
}
