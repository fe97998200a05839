import { bootHeadless } from "../../../preview/engine/headless";
import { openWorkbook } from "../../../preview/model/preview-workbook";
import { loadUniver } from "../../../preview/node/univer-bundle";
import { Endpoint } from "../../../preview/protocol/endpoint";

const engine = bootHeadless(loadUniver());
const workbook = openWorkbook(engine);
let posted: { _actionName: string; _responseType: number; _data: unknown }[];
let heard: unknown[];
let endpoint: Endpoint;
beforeEach(() => {
  posted = [];
  heard = [];
  endpoint = new Endpoint({
    workbook,
    functions: {
      ready: () => undefined,
      answered: () => undefined,
      gone: () => heard.push("gone"),
    },
    post: (message) => posted.push(JSON.parse(message) as (typeof posted)[number]),
    hostUrl: "https://localhost/preview/",
    locale: "ko-KR",
    onVisibility: (visible) => heard.push(visible),
    onLeave: (where) => heard.push(where),
  });
});
afterEach(() => endpoint.dispose());
afterAll(() => engine.dispose());

const conversation = (): string => {
  const name = JSON.parse(endpoint.frameName()) as { xdmInfo: string };
  return name.xdmInfo.split("|")[0] ?? "";
};
const send = (name: string, data: unknown, kind = 0, of = conversation()): void =>
  endpoint.receive(
    JSON.stringify({
      _messageType: 0,
      _actionName: name,
      _conversationId: of,
      _correlationId: 7,
      _origin: "https://localhost",
      _data: data,
      _actionType: kind,
      _serializerVersion: 1,
    }),
  );

test("the frame's name says that Excel on the web is around it, and switches telemetry off", () => {
  expect(JSON.parse(endpoint.frameName())).toMatchObject({
    hostInfo: "Excel$Web$16.00$ko-KR$telemetry$$disableLogging$3",
    xdmInfo: expect.stringContaining("|https://localhost/preview/") as unknown,
  });
});

test("messages of another conversation, and what is no message, are not answered", () => {
  send("ContextActivationManager_getAppContextAsync", "", 0, "somebody else's");
  endpoint.receive("not JSON");
  endpoint.receive('{"_messageType":1}');
  expect(posted).toEqual([]);
});

test("Tab past the ends and Esc hand the keyboard on", () => {
  for (const action of [13, 14, 15, 3]) {
    send("ContextActivationManager_notifyHost", ["id", action]);
  }
  expect(heard).toEqual(["next", "previous", "sheet"]);
  expect(posted).toHaveLength(4);
});

test("events go out only to those who registered for them, and the pane's visibility once", () => {
  endpoint.paneShown(false);
  expect(posted).toEqual([]);
  send("richApiMessage", { eventDispId: 33 }, 1);
  endpoint.paneShown(true);
  endpoint.paneShown(true);
  expect(posted.map(({ _responseType }) => _responseType)).toEqual([0, 1]);
  expect(posted[1]?._data).toEqual({
    ArrayData: [[65536, 65539, "", '{"visibility":"Visible"}', ""]],
  });
});

test("a method nobody knows and a batch that is none are errors, and the conversation goes on", async () => {
  send("executeMethod", { DdaMethod: { DispatchId: 98, Version: 1 } });
  send("executeMethod", {
    ArrayData: ["", "", "", [], "{}"],
    DdaMethod: { DispatchId: 93, Version: 1 },
  });
  send("executeMethod", { DdaMethod: { DispatchId: 75, Version: 1 } });
  await endpoint.settled();
  expect(posted.map(({ _data }) => _data)).toEqual([
    { Version: 1, Error: 5000 },
    { Version: 1, Error: 5001 },
    { Version: 1, Error: 0, Properties: [] },
  ]);
});

test("a command that is out when the add-in is closed fails", async () => {
  const command = endpoint.invokeCommand("check");
  endpoint.dispose();
  await expect(command).rejects.toThrow("closed");
  expect(heard).toContain("gone");
});
