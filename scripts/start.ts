import { buildPreview } from "./build-preview";
import { buildWebIfStale } from "./build-web";
import { developmentCertificate } from "./certificate";
import { PortTaken, type FileServer } from "./serve";
import { serveSite } from "./site";

/** `npm start`: the preview page and the add-in on this machine, until Ctrl+C. `--port 3001` or PORT=3001 moves it. */
const port = wantedPort(process.argv.slice(2), process.env["PORT"]);
if (port === null) {
  console.error("포트는 1~65535 사이의 수로 적습니다. 예: npm start -- --port 3001");
  console.error("A port is a number from 1 to 65535, for example: npm start -- --port 3001");
  process.exit(64);
}
const stop = new AbortController();
try {
  const certificate = await developmentCertificate();
  const site = await serveSite(port, certificate); // first of all: a taken port is known at once, not after the build
  stopOnSignal(site);
  console.log("만드는 중입니다. / Building.");
  await Promise.all([buildWebIfStale(stop.signal), buildPreview()]);
  announce(site.origin, certificate.trusted);
} catch (error) {
  if (error instanceof PortTaken) {
    saysTaken(error.port);
    process.exit(1);
  }
  if (!stop.signal.aborted) throw error;
}

function saysTaken(taken: number): void {
  const another = `npm start -- --port ${taken + 1}`;
  console.error(
    `${taken}번 포트를 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끝내거나 다른 포트로 시작합니다: ${another}`,
  );
  console.error(
    `Port ${taken} is taken: end the program that uses it, or start on another port: ${another}`,
  );
}

function announce(origin: string, trusted: boolean): void {
  console.log(`\n  ${origin}/preview/\n`);
  if (!trusted) {
    console.log(
      "이 컴퓨터에서만 쓰는 개발용 인증서라 브라우저가 경고하면 [고급]에서 [localhost(으)로 이동]을 누릅니다.",
    );
    console.log(
      "The certificate is for this machine only: when the browser warns, choose Advanced and then Continue to localhost.",
    );
  }
  console.log("멈추려면 Ctrl+C를 누릅니다. / Ctrl+C stops it.");
}

function stopOnSignal(site: FileServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stop.abort();
      void site.close().then(() => process.exit(0));
    });
  }
}

function wantedPort(
  parameters: readonly string[],
  fromEnvironment: string | undefined,
): number | null {
  const at = parameters.indexOf("--port");
  const text = at >= 0 ? (parameters[at + 1] ?? "") : (fromEnvironment ?? "3000");
  const wanted = /^\d+$/.test(text) ? Number(text) : NaN;
  return wanted >= 1 && wanted <= 65535 ? wanted : null;
}
