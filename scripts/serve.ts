import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Certificate } from "./certificate";

/** One folder of files under one address. The longest prefix that fits a request wins. */
export interface Mount {
  /** Begins and ends with a slash: `/preview/`. */
  readonly prefix: string;
  readonly folder: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes served pages; the files on disk stay as built. */
  readonly page?: (html: string) => string;
}

export interface FileServer {
  /** `https://localhost:3000` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
    this.name = "PortTaken";
  }
}

/** Serves folders over https to this machine only. Port 0 takes any free port. */
export async function serve(options: {
  readonly port: number;
  readonly certificate: Certificate;
  readonly mounts: readonly Mount[];
}): Promise<FileServer> {
  const mounts = [...options.mounts].sort((a, b) => b.prefix.length - a.prefix.length);
  const server = createServer(options.certificate, (request, response) => {
    void answer(mounts, request).then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers, "cache-control": "no-store" });
      response.end(request.method === "HEAD" ? undefined : body);
    });
  });
  const port = await listen(server, options.port);
  return { origin: `https://localhost:${port}`, close: () => close(server) };
}

interface Request {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: { readonly host?: string | undefined };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

async function answer(mounts: readonly Mount[], request: Request): Promise<Answer> {
  // A page elsewhere could point its own name at 127.0.0.1 and read our files: only our own names are answered.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return says(421);
  if (request.method !== "GET" && request.method !== "HEAD") return says(405);
  const asked = decodedPath(request.url ?? "/");
  const mount = asked === null ? undefined : mounts.find(({ prefix }) => asked.startsWith(prefix));
  if (asked === null || !mount) return says(404);
  const file = await fileWithin(mount.folder, asked.slice(mount.prefix.length));
  if (file === null) return says(404);
  const body = await readFile(file);
  const extension = path.extname(file);
  return {
    status: 200,
    headers: {
      "content-type": mimeTypes[extension] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...mount.headers,
    },
    body: extension === ".html" && mount.page ? mount.page(body.toString("utf8")) : body,
  };
}

function decodedPath(url: string): string | null {
  try {
    const asked = decodeURIComponent(url.replace(/[?#].*$/, ""));
    return asked.includes("\0") ? null : asked;
  } catch {
    return null;
  }
}

/** The file asked for, or null: not there, a folder, or outside (`..`, an absolute path, a link that leads out). */
async function fileWithin(folder: string, asked: string): Promise<string | null> {
  const wanted = path.resolve(
    folder,
    `./${asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked}`,
  );
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(wanted)]);
    if (!real.startsWith(root + path.sep)) return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

const says = (status: number): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: `${status}\n`,
});

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error);
    });
    server.listen(port, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
};
