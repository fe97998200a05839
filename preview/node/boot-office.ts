import { readFileSync } from "node:fs";
import path from "node:path";

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const folder = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");

/** What office.js talks to. */
interface Host {
  frameName(): string;
  receive(message: string): void;
}

/** The line between office.js in this realm and whoever stands for Excel at the moment. */
export interface OfficeLine {
  readonly hostUrl: string;
  /** To office.js, not at once but as a message. */
  readonly post: (message: string) => void;
  host: Host;
}

/**
 * Starts the unmodified office.js in this realm (a jsdom with `MessageChannel`), so that its arrays, errors and
 * promises are the test's own. Once a realm: it leaves its marks on it. Resolves after `Office.onReady`.
 */
export async function bootOffice(
  makeHost: (line: Omit<OfficeLine, "host">) => Host,
): Promise<OfficeLine> {
  const { origin } = window.location;
  const listeners: ((event: unknown) => void)[] = [];
  const around = {
    postMessage: (message: string) => setTimeout(() => line.host.receive(message), 0),
  };
  const wires = {
    hostUrl: `${origin}/preview/`,
    post: (message: string) =>
      void setTimeout(() => {
        for (const listen of listeners) listen({ data: message, origin, source: around });
      }, 0),
  };
  const line: OfficeLine = { ...wires, host: makeHost(wires) };
  define(window, "name", line.host.frameName());
  define(window, "parent", around);
  if (!("domain" in document)) define(document, "domain", window.location.hostname);
  hearMessages(listeners);
  loadFromPackage();
  const tag = document.createElement("script"); // office.js finds its address in its own tag
  tag.setAttribute("src", `${cdn}office.js`);
  Node.prototype.appendChild.call(document.head, tag);
  run("office.js");
  await ready();
  return line;
}

const define = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, writable: true, configurable: true });
};

function hearMessages(listeners: ((event: unknown) => void)[]): void {
  const others = window.addEventListener.bind(window);
  define(window, "addEventListener", (type: string, listen: EventListener, options: object) => {
    if (type === "message") listeners.push((event) => void Reflect.apply(listen, window, [event]));
    else others(type, listen, options);
  });
}

/** Scripts of Microsoft's address come from the installed package; asynchronously, as in a browser. */
function loadFromPackage(): void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  define(head, "appendChild", (node: Node) => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(cdn)) {
      return append(node);
    }
    setTimeout(() => {
      run(node.src.slice(cdn.length));
      node.dispatchEvent(new Event("load"));
    }, 0);
    return node;
  });
}

/** Indirect eval: the code runs as a script of this realm. */
function run(file: string): void {
  const code = readFileSync(path.join(folder, file), "utf8");
  (0, eval)(code);
}

async function ready(): Promise<void> {
  const office: unknown = Reflect.get(globalThis, "Office");
  const onReady: unknown = Reflect.get(Object(office), "onReady");
  if (typeof onReady !== "function") throw new Error("office.js did not start");
  await Reflect.apply(onReady, office, []);
}
