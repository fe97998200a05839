import { elementOf, named, within, type Element } from "./element";

export interface ManifestUse {
  /** To be handed out: no address of a developer's machine in it. */
  readonly production: boolean;
}

/** What is wrong with a manifest that its schema accepts, one sentence each. Excel says none of this; it just does not load. */
export function manifestFaults(xml: string, use: ManifestUse): readonly string[] {
  const root = elementOf(xml);
  return [
    ...support(root),
    ...addresses(root, use),
    ...resources(root),
    ...controls(root),
    ...icons(root),
    ...sharedRuntime(root),
    ...requirements(root),
  ];
}

/** Every address in the manifest, each once. */
export const addressesIn = (xml: string): readonly string[] => [
  ...new Set(addressValues(elementOf(xml))),
];

const support = (root: Element): readonly string[] =>
  named(root, "SupportUrl").length === 1 ? [] : ["SupportUrl is missing: stores refuse it"];

function addresses(root: Element, { production }: ManifestUse): readonly string[] {
  const all = [...new Set(addressValues(root))];
  return [
    ...all.filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https`),
    ...all
      .filter((url) => production && /^\w+:\/\/(localhost|127\.|\[::1\])/.test(url))
      .map((url) => `${url} is on the developer's machine`),
  ];
}

function addressValues(root: Element): readonly string[] {
  return [...within(root)]
    .flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]])
    .filter((value) => value !== undefined)
    .filter((value) => /^\w+:\/\//.test(value));
}

/** What a resid may name, by the element that carries it. */
const kindOf: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Image",
  Runtime: "bt:Url",
  SourceLocation: "bt:Url",
  FunctionFile: "bt:Url",
  LearnMoreUrl: "bt:Url",
  Namespace: "bt:String",
  Label: "bt:String",
  Title: "bt:String",
  Description: "bt:String",
};

function resources(root: Element): readonly string[] {
  const known = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, attributes } of named(root, "bt:Image", "bt:Url", "bt:String")) {
    const id = attributes["id"];
    if (id === undefined) continue; // an image of an icon: it refers, it does not define
    if (known.has(id)) faults.push(`the resource ${id} is defined twice`);
    known.set(id, name);
  }
  for (const { name, attributes } of within(root)) {
    const id = attributes["resid"];
    if (id === undefined) continue;
    const kind = known.get(id);
    if (kind === undefined) faults.push(`${name} names the resource ${id}, which is not there`);
    else if (kind !== kindOf[name]) faults.push(`${name} names the resource ${id}, a ${kind}`);
  }
  return faults;
}

function controls(root: Element): readonly string[] {
  const ids = named(root, "CustomTab", "Group", "Control").map(({ attributes }) =>
    String(attributes["id"]),
  );
  return repeated(ids).map((id) => `the control id ${id} is used twice`);
}

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, at) => ids.indexOf(id) < at);

/** Office refuses an icon without these three. */
const neededSizes = ["16", "32", "80"];

function icons(root: Element): readonly string[] {
  return named(root, "Group", "Control").flatMap(({ attributes, children }) => {
    const icon = children.find(({ name }) => name === "Icon");
    const sizes = icon?.children.map((image) => image.attributes["size"]) ?? [];
    return neededSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${String(attributes["id"])} has no icon of ${size} px`);
  });
}

/** Where these differ Excel quietly starts a second runtime, and pane and functions no longer know each other. */
function sharedRuntime(root: Element): readonly string[] {
  const runtime = named(root, "Runtime")[0]?.attributes["resid"];
  if (runtime === undefined) return ["there is no Runtime: pane and functions would not share one"];
  const pages = [
    ...named(root, "Page").flatMap((page) => named(page, "SourceLocation")),
    ...named(root, "FunctionFile"),
    ...named(root, "Action").flatMap((action) => named(action, "SourceLocation")),
  ];
  return pages
    .filter(({ attributes }) => attributes["resid"] !== runtime)
    .map(
      ({ name, attributes }) =>
        `${name} is ${String(attributes["resid"])}, but the Runtime is ${runtime}`,
    );
}

/** Office LTSC 2021 has these; whatever is newer is asked for when it is needed. */
const newest: Readonly<Record<string, string>> = { ExcelApi: "1.14", SharedRuntime: "1.1" };

function requirements(root: Element): readonly string[] {
  return named(root, "Set", "bt:Set").flatMap(({ attributes }) => {
    const set = String(attributes["Name"]);
    const wanted = attributes["MinVersion"] ?? "1.1";
    const limit = newest[set];
    if (limit === undefined) return [`the requirement set ${set} is not on Office LTSC 2021`];
    return minor(wanted) > minor(limit) ? [`${set} ${wanted} is above ${limit}`] : [];
  });
}

const minor = (version: string): number => {
  const [major = 0, minorPart = 0] = version.split(".").map(Number);
  return major * 1000 + minorPart;
};
