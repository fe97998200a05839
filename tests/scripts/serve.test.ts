import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Certificate } from "../../scripts/certificate";
import { developmentCertificate } from "../../scripts/certificate";
import { PortTaken, serve, type FileServer } from "../../scripts/serve";

let folder: string;
let certificate: Certificate;
let site: FileServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "geomsan-serve-"));
  for (const inside of ["web/assets", "preview"])
    mkdirSync(path.join(folder, inside), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "web/taskpane.html"), "<p>한글 CDN</p>");
  writeFileSync(path.join(folder, "web/taskpane.js"), "CDN");
  writeFileSync(path.join(folder, "web/assets/한 글.svg"), "<svg/>");
  writeFileSync(path.join(folder, "preview/index.html"), "preview");
  symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "web/link.txt"));
  certificate = await developmentCertificate();
  site = await serve({
    port: 0,
    certificate,
    mounts: [
      {
        prefix: "/",
        folder: path.join(folder, "web"),
        headers: { "content-security-policy": "default-src 'self'" },
        page: (html) => html.replace("CDN", "here"),
      },
      { prefix: "/preview/", folder: path.join(folder, "preview") },
    ],
  });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The path goes out as it is written: no client tidies `..` away. */
function get(asked: string, options: { host?: string; method?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      {
        host: "127.0.0.1",
        port: new URL(site.origin).port,
        path: asked,
        method: options.method ?? "GET",
        headers: { host: options.host ?? new URL(site.origin).host },
        ca: certificate.cert,
        servername: "localhost",
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (body += part));
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      },
    )
      .on("error", reject)
      .end();
  });
}

test("a file comes with its type and its policy, over a certificate made for localhost", async () => {
  const page = await get("/taskpane.html");
  expect(page.status).toBe(200);
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'self'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

test("a served page may be changed on its way, other files never", async () => {
  expect((await get("/taskpane.html?x=1")).body).toBe("<p>한글 here</p>");
  expect((await get("/taskpane.js")).body).toBe("CDN");
});

test("the folder with the longest fitting address answers, and a folder shows its index page", async () => {
  expect((await get("/preview/")).body).toBe("preview");
});

test("a name in Korean with a space is found", async () => {
  const answer = await get(`/assets/${encodeURIComponent("한 글.svg")}`);
  expect(answer).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml" } });
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/preview/../../secret.txt",
  "//etc/passwd",
  "/link.txt",
  "/taskpane.html%00.js",
  "/%E0%A4%A",
  "/assets",
  "/nothing.html",
])("%s is not found: nothing outside the folders is served", async (asked) => {
  const answer = await get(asked);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain("secret");
});

test("a page elsewhere that points its own name at this machine gets nothing", async () => {
  expect((await get("/taskpane.html", { host: "evil.example" })).status).toBe(421);
});

test("nothing can be sent to it", async () => {
  expect((await get("/taskpane.html", { method: "POST" })).status).toBe(405);
});

test("a port that is taken is an error of its own, which carries the port", async () => {
  const port = Number(new URL(site.origin).port);
  await expect(serve({ port, certificate, mounts: [] })).rejects.toEqual(new PortTaken(port));
});
