import { readFileSync } from "node:fs";
import path from "node:path";
import { registerWorkbookPlugins } from "../engine/plugins";
import type { Engine } from "../engine/engine";
import { createEngine } from "../engine/univer-engine";
import { AddInFunctions } from "../functions/addin-functions";
import type { Blanks } from "../functions/call-arguments";
import { readFunctions } from "../functions/metadata";
import type { Faults } from "../faults/faults";
import { openWorkbook, type PreviewWorkbook } from "../model/preview-workbook";
import { Endpoint } from "../protocol/endpoint";
import type { ExcelApi } from "../protocol/requirement-sets";
import type { BatchRequest, BatchResponse } from "../protocol/wire";
import { bootOffice, type OfficeLine } from "./boot-office";
import { coauthorOf, type Coauthor } from "./coauthor";
import { personAt, type Person } from "./person";
import { loadUniver } from "./univer-bundle";

export interface Preview {
  readonly engine: Engine;
  readonly workbook: PreviewWorkbook;
  readonly endpoint: Endpoint;
  readonly functions: AddInFunctions;
  readonly person: Person;
  /** What goes wrong around the add-in, on demand. */
  readonly faults: Faults;
  /** Every batch that went over the wire. */
  readonly batches: Batch[];
  /** Resolves when batches are answered, events delivered and function cells settled. */
  settled(): Promise<void>;
  /** Settled, and office.js has nothing more to send of its own accord (it lets go of references a little later). */
  quiet(): Promise<void>;
  /** Somebody else opens the same workbook. */
  openClient(): Coauthor;
  snapshot(): ReturnType<PreviewWorkbook["snapshot"]>;
  /** As Ctrl+Z: takes back the last step of a person or the add-in; false where there is none. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** All batches inside are one step, as those of one `Excel.run({ mergeUndoGroup: true })`; see decision 0050. */
  undoGroup<T>(batches: () => Promise<T>): Promise<T>;
  /** Waits until it is quiet, so that nothing late reaches the next workbook. */
  dispose(): Promise<void>;
}

export interface Batch {
  readonly request: BatchRequest;
  readonly response: BatchResponse;
}

export interface PreviewOptions {
  readonly blanks?: Blanks;
  /** How old an Excel it poses as. office.js asks for its sets once a realm: the first preview of a test file decides. */
  readonly excelApi?: ExcelApi;
}

let line: OfficeLine | null = null;
let last: Endpoint | null = null;

/**
 * A new workbook behind the real office.js: the globals `Office`, `Excel` and `CustomFunctions` speak to it from now
 * on. Needs the test environment tests/environment/office-environment.js.
 */
export async function openPreview({ excelApi, ...options }: PreviewOptions = {}): Promise<Preview> {
  const packages = loadUniver();
  const univer = new packages.Univer({
    locale: packages.LocaleType.EN_US,
    locales: { [packages.LocaleType.EN_US]: {} },
    logLevel: packages.LogLevel.ERROR,
  });
  registerWorkbookPlugins(univer, packages);
  const engine = createEngine({ packages, univer });
  const workbook = openWorkbook(engine);
  const functions = new AddInFunctions({
    engine,
    namespace: "BUDGET",
    functions: readFunctions(readFileSync(metadata, "utf8")),
    ...options,
  });
  const batches: Batch[] = [];
  const endpointOn = ({ hostUrl, post }: Pick<OfficeLine, "hostUrl" | "post">): Endpoint =>
    new Endpoint({
      workbook,
      functions,
      hostUrl,
      post,
      locale: "ko-KR",
      ...(excelApi === undefined ? {} : { excelApi }),
      onVisibility: () => undefined,
      onLeave: () => undefined,
      tap: (request, response) => void batches.push({ request, response }),
      ...(last ? { following: last } : {}),
    });
  let endpoint: Endpoint;
  if (line) {
    endpoint = endpointOn(line);
    line.host = endpoint;
  } else {
    const made: { endpoint: Endpoint | null } = { endpoint: null };
    line = await bootOffice((wires) => (made.endpoint = endpointOn(wires)));
    if (!made.endpoint) throw new Error("office.js started without a host");
    endpoint = made.endpoint;
  }
  last = endpoint;
  const settled = async () => {
    await endpoint.settled();
    await functions.settle();
    await endpoint.settled();
  };
  const quiet = async () => {
    for (let sent = -1; sent !== batches.length;) {
      sent = batches.length;
      await new Promise((resolve) => setTimeout(resolve, pause));
      await settled();
    }
  };
  let coauthors = 0;
  const travel = async (way: "undo" | "redo") => {
    await settled();
    const hasMoved = await engine.history[way]();
    await settled();
    return hasMoved;
  };
  return {
    engine,
    workbook,
    endpoint,
    faults: endpoint.faults,
    functions,
    batches,
    settled,
    quiet,
    person: personAt({
      engine,
      run: (command, params) =>
        univer.__getInjector().get(packages.ICommandService).executeCommand(command, params),
      heard: settled,
    }),
    openClient: () => coauthorOf(workbook, endpoint, ++coauthors),
    snapshot: () => workbook.snapshot(),
    undo: () => travel("undo"),
    redo: () => travel("redo"),
    undoGroup: async (batches) => {
      await settled();
      const end = engine.history.group();
      try {
        return await batches();
      } finally {
        await settled();
        end();
      }
    },
    dispose: async () => {
      await quiet();
      endpoint.dispose();
      workbook.dispose();
      engine.dispose();
    },
  };
}

/** Longer than office.js waits between two batches of its own, in milliseconds. */
const pause = 60;
const metadata = path.resolve(__dirname, "../../assets/functions/functions.ko.json");
