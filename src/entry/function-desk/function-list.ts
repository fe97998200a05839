import * as z from "zod/mini";
import type { FunctionInfo, ParameterInfo } from "../../app/functions/desk";
import type { Language } from "../../outcome/language";
import { functionTitles, parameterTitles } from "../../functions/titles";

// zod/mini: the larger one tries out `new Function`, which the policy of the page forbids.
const metadataSchema = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      description: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          description: z._default(z.string(), ""),
          optional: z._default(z.boolean(), false),
          dimensionality: z.optional(z.string()),
          customEnumId: z.optional(z.string()),
        }),
      ),
      options: z.optional(z.object({ excludeFromAutoComplete: z._default(z.boolean(), false) })),
    }),
  ),
  enums: z._default(
    z.array(
      z.object({
        id: z.string(),
        values: z.array(z.object({ stringValue: z.string(), tooltip: z._default(z.string(), "") })),
      }),
    ),
    [],
  ),
});
type Metadata = z.infer<typeof metadataSchema>;
type Parameter = Metadata["functions"][number]["parameters"][number];

/** The functions of the metadata that Excel reads, as the panel shows them: the rarely used ones last. */
export function functionList(metadata: unknown, language: Language): readonly FunctionInfo[] {
  const { functions, enums } = metadataSchema.parse(metadata);
  const rare = (each: Metadata["functions"][number]): boolean =>
    each.options?.excludeFromAutoComplete ?? false;
  return [...functions.filter((each) => !rare(each)), ...functions.filter(rare)].map(
    ({ id, description, parameters }) => {
      const [help = "", example = ""] = description.split(/ (?:예|Example): /);
      return {
        id,
        title: functionTitles[id]?.[language] ?? id,
        help,
        example,
        parameters: parameters.map((parameter) => {
          const info = parameterInfo(parameter, enums, language);
          // Left out for a table as it stands; the panel asks of the tidy table, which has several.
          const isNeeded = info.name === "project" && !ofAllProjects.has(id);
          return isNeeded ? { ...info, optional: false } : info;
        }),
      };
    },
  );
}

const ofAllProjects: ReadonlySet<string> = new Set(["LOCALBURDEN", "CHECKCOUNT"]);

function parameterInfo(
  { name, description, optional, customEnumId, dimensionality }: Parameter,
  enums: Metadata["enums"],
  language: Language,
): ParameterInfo {
  const listed = enums.find(({ id }) => id === customEnumId)?.values ?? [];
  const from = sourceOf(name, dimensionality === "matrix", listed.length > 0);
  return {
    name,
    label: parameterTitles[name]?.[language] ?? name,
    help: description,
    optional,
    from,
    words:
      from === "words"
        ? listed.map(({ stringValue }) => ({ value: `"${stringValue}"`, label: stringValue }))
        : [],
  };
}

function sourceOf(name: string, isRange: boolean, isListed: boolean): ParameterInfo["from"] {
  if (name === "data") return "table";
  if (isRange) return "typed";
  if (name === "project" || name === "source" || name === "period") return name;
  if (/year$/i.test(name)) return "year";
  return isListed ? "words" : "typed";
}
