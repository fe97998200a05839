import { bootHeadless } from "../../../preview/engine/headless";
import { openWorkbook } from "../../../preview/model/preview-workbook";
import { loadUniver } from "../../../preview/node/univer-bundle";
import { QuerySession } from "../../../preview/protocol/process-query";
import type { BatchResponse, WireAction } from "../../../preview/protocol/wire";

/** Kinds that office.js can send and the product never does: `update`, `retrieve`, `loadRecursive`, `ensureUnchanged`. */
const engine = bootHeadless(loadUniver());
const workbook = openWorkbook(engine);
const session = new QuerySession({
  root: workbook.root,
  services: {},
  beforeRead: () => workbook.beforeRead(),
});
afterAll(() => engine.dispose());

const paths = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: {
    Id: 3,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: ["Sheet1"] },
  },
  4: {
    Id: 4,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["A1:B1"] },
  },
  5: { Id: 5, ObjectPathType: 7, Name: "" },
} as const;
const ask = (...actions: Omit<WireAction, "Id" | "Name">[]): Promise<BatchResponse> =>
  session.execute({
    Actions: actions.map((action, index) => ({ Id: index + 1, Name: "", ...action })),
    ObjectPaths: paths,
  });
const valueOf = async (action: Omit<WireAction, "Id" | "Name">): Promise<unknown> => {
  const answer = await ask(action);
  return answer.Error ?? answer.Results[0]?.Value;
};

test("an update sets several properties at once", async () => {
  await ask({ ActionType: 9, ObjectPathId: 4, ObjectState: { values: [[1, 2]] } });
  expect(
    await valueOf({ ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["values"] } }),
  ).toEqual({ Values: [[1, 2]] });
});

test("what is retrieved is a plain object with the developer's names", async () => {
  const query = { Select: ["address", "format/fill/color"] };
  expect(await valueOf({ ActionType: 7, ObjectPathId: 4, QueryInfo: query })).toEqual({
    address: "Sheet1!A1:B1",
    format: { fill: { color: "#FFFFFF" } },
  });
  expect(
    await valueOf({ ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ["name"] } }),
  ).toEqual([{ name: "Sheet1" }]);
});

test("a recursive query asks each type for its own, down to its depth", async () => {
  const Queries = { Workbook: { Select: ["name"] }, Worksheet: { Select: ["visibility"] } };
  const ask = (MaxDepth?: number) =>
    valueOf({
      ActionType: 6,
      ObjectPathId: 1,
      RecursiveQueryInfo: { Queries, ...(MaxDepth === undefined ? {} : { MaxDepth }) },
    });
  expect(await ask()).toMatchObject({
    Name: "Book1.xlsx",
    Worksheets: { _Items: [{ _Id: expect.any(String) as unknown, Visibility: "Visible" }] },
  });
  expect(await ask(0)).toEqual({ Name: "Book1.xlsx" });
});

test("the rest of a batch runs only where the object is as it was", async () => {
  const same = { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [[1, 2]] } } as const;
  const other = { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [[1, 3]] } } as const;
  const write = { ActionType: 9, ObjectPathId: 4, ObjectState: { values: [[5, 6]] } } as const;
  expect((await ask(other, write)).Error).toMatchObject({ Code: "Conflict", ActionIndex: 0 });
  expect((await ask(same, write)).Error).toBeUndefined();
  expect((await ask(same, write)).Error).toMatchObject({ Code: "Conflict" });
});

test("a null object stays null whatever is asked of it", async () => {
  const answer = await ask(
    { ActionType: 1, ObjectPathId: 5 },
    { ActionType: 2, ObjectPathId: 5 },
    { ActionType: 7, ObjectPathId: 5 },
  );
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

test("$top and $skip cut a collection, and the count stays that of all", async () => {
  for (const name of ["둘", "셋"]) engine.sheets.insert(name, 9);
  const asked = await valueOf({
    ActionType: 2,
    ObjectPathId: 2,
    QueryInfo: { Select: ["name", "count"], Top: 1, Skip: 1 },
  });
  expect(asked).toMatchObject({ Count: 3, _Items: [{ Name: "둘" }] });
});
