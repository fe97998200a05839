import { bootHeadless } from "../../preview/engine/headless";
import { openWorkbook } from "../../preview/model/preview-workbook";
import { loadUniver } from "../../preview/node/univer-bundle";
import { QuerySession } from "../../preview/protocol/process-query";
import { servicesOf } from "../../preview/protocol/services";
import type { BatchRequest } from "../../preview/protocol/wire";
import captures from "./captures.json";

/**
 * The first 28 batches ever caught from office.js 1.1.110, with the answers that it was content with: one session, in
 * their order. Ids and names are each host's own; what an answer is made of must be the same.
 */
const engine = bootHeadless(loadUniver());
const workbook = openWorkbook(engine);
const results: unknown[] = [];
const session = new QuerySession({
  root: workbook.root,
  beforeRead: () => workbook.beforeRead(),
  services: servicesOf({
    isVisible: () => true,
    show: () => undefined,
    functionsReady: () => undefined,
    functionResults: (rows) => void results.push(rows),
  }),
});
afterAll(() => engine.dispose());

/** Ids of the host that was there when they were caught, and ours. */
const ours = new Map<string, string>();

test.each(captures.map((capture) => [capture.about, capture] as const))(
  "%s",
  async (_about, { request, response }) => {
    const text = [...ours].reduce(
      (known, [theirs, own]) =>
        theirs.length > 3
          ? known.replaceAll(theirs, own)
          : known.replaceAll(`"Arguments":["${theirs}"`, `"Arguments":["${own}"`), // "3" is a path as well
      JSON.stringify(request),
    );
    const answer: unknown = JSON.parse(
      JSON.stringify(await session.execute(JSON.parse(text) as BatchRequest)),
    );
    learn(response, answer);
    expect(madeOf(answer)).toEqual(madeOf(response));
  },
);

test("results of functions reach the cells that asked", () => {
  expect(results).toHaveLength(captures.filter(({ about }) => about.includes("results of")).length);
});

function learn(theirs: unknown, own: unknown): void {
  if (typeof theirs !== "object" || theirs === null) return;
  for (const [key, value] of Object.entries(theirs)) {
    const mine: unknown = Reflect.get(Object(own), key);
    const isId = key === "Id" || key === "_Id" || key === "_ReferenceId";
    if (isId && typeof value === "string" && typeof mine === "string") ours.set(value, mine);
    else learn(value, mine);
  }
}

/** Its keys and the kinds of its values; errors by their code and place. */
function madeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one !== "object") ? "list" : value.map(madeOf);
  if (typeof value !== "object" || value === null) return value === null ? null : typeof value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries
      .filter(([key]) => !ownAffair.has(key))
      .map(([key, inner]) => [
        key,
        key === "Code" || key === "ActionIndex" || key === "ActionId" ? inner : madeOf(inner),
      ]),
  );
}

/** Wording, and references that a host may tell of before it is asked to keep them (batches.json checks ours). */
const ownAffair: ReadonlySet<string> = new Set(["Message", "HttpStatusCode", "_ReferenceId"]);
