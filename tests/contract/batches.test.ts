import { bootHeadless } from "../../preview/engine/headless";
import { openWorkbook } from "../../preview/model/preview-workbook";
import { loadUniver } from "../../preview/node/univer-bundle";
import { QuerySession } from "../../preview/protocol/process-query";
import { servicesOf } from "../../preview/protocol/services";
import type { BatchRequest, BatchResponse } from "../../preview/protocol/wire";
import recorded from "./batches.json";

/**
 * Batches as office.js 1.1.110 sent them, one after another in one session, with the answers it understood. Only
 * interface names and numbers. When office.js is updated and one fails, the protocol has changed.
 */
const engine = bootHeadless(loadUniver());
const workbook = openWorkbook(engine);
const session = new QuerySession({
  root: workbook.root,
  beforeRead: () => workbook.beforeRead(),
  services: servicesOf({
    isVisible: () => true,
    show: () => undefined,
    functionsReady: () => undefined,
    functionResults: () => undefined,
  }),
});
afterAll(() => engine.dispose());

test.each(recorded.map((batch) => [batch.about, batch] as const))(
  "%s",
  async (_about, { request, answer }) => {
    const response = await session.execute(batchOf(request));
    expect(comparable(response)).toEqual(answer);
  },
);

test("the list of members that were used names what an add-in needs", () => {
  const used = [...session.members.used().keys()];
  expect(used).toEqual(expect.arrayContaining(["Range.Values", "WorksheetCollection.Add"]));
});

/** JSON files have no literal types: the numbers are checked by what the session makes of them. */
const batchOf = (request: object): BatchRequest =>
  JSON.parse(JSON.stringify(request)) as BatchRequest;

/** Without the words of an error, and with sheet ids made alike. */
function comparable({ Error: error, ...rest }: BatchResponse): unknown {
  const kept = error && {
    Code: error.Code,
    Location: error.Location,
    ActionIndex: error.ActionIndex,
  };
  const plain = JSON.stringify({ ...rest, ...(kept ? { Error: kept } : {}) });
  return JSON.parse(plain.replace(/"sheet-[0-9a-f-]+"/g, '"<sheet>"'));
}
