import { execFile } from "node:child_process";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { buildWebIfStale, webFolder } from "./build-web";
import { developmentCertificate } from "./certificate";
import { addinPolicy } from "./content-security-policy";
import { PortTaken, serve } from "./serve";

/** `npm run excel`: the add-in as built, for the Excel on this machine, until Ctrl+C. `--remove` takes it out of Excel again. */
const port = 3000; // the one manifest.xml names
const manifest = path.resolve("manifest.xml");
/** Where Excel looks for add-ins under development, by Microsoft's pages on sideloading. */
const developerKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const macFolder = path.join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");

if (process.argv.includes("--remove")) {
  await unregister();
} else {
  await trust();
  await buildWebIfStale();
  await serveHere();
  await register();
  console.log("\n멈추려면 Ctrl+C를 누릅니다. / Ctrl+C stops it.");
}

/** Excel loads a pane only over a certificate the machine trusts; a person is asked once. */
async function trust(): Promise<void> {
  try {
    await ensureCertificatesAreInstalled();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(
      "인증서를 설치하지 못했습니다. 관리자 권한이 필요하면 다음을 먼저 실행합니다: npx office-addin-dev-certs install --machine",
    );
    console.error(
      "The certificate could not be installed. Where that needs an administrator, run first: npx office-addin-dev-certs install --machine",
    );
    process.exit(1);
  }
}

/** No change to the page: Excel gets office.js from Microsoft, as it will when deployed. */
async function serveHere(): Promise<void> {
  const headers = { "content-security-policy": addinPolicy };
  try {
    const { origin } = await serve({
      port,
      certificate: await developmentCertificate(),
      mounts: [{ prefix: "/", folder: webFolder, headers }],
    });
    console.log(`\n${origin}/taskpane.html`);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(
      `${port}번 포트를 다른 프로그램이 쓰고 있습니다. 그 프로그램(npm start?)을 끝냅니다.`,
    );
    console.error(`Port ${port} is taken: end the program that uses it (npm start?).`);
    process.exit(1);
  }
}

async function register(): Promise<void> {
  if (process.platform === "win32") {
    const id = await addInId();
    await promisify(execFile)("reg", ["add", developerKey, "/v", id, "/d", manifest, "/f"]);
    console.log("Windows: Excel을 다시 열고 [홈] > [추가 기능]에서 검산을 고릅니다.");
    console.log("Windows: reopen Excel and choose 검산 under Home > Add-ins.");
  } else if (process.platform === "darwin") {
    await mkdir(macFolder, { recursive: true });
    await copyFile(manifest, path.join(macFolder, `${await addInId()}.xml`));
    console.log("Mac: Excel을 다시 열고 [홈] > [추가 기능]에서 검산을 고릅니다.");
    console.log("Mac: reopen Excel and choose 검산 under Home > Add-ins.");
  }
  console.log(`
웹용 Excel: [홈] > [추가 기능] > [기타 추가 기능] > [내 추가 기능 업로드]에서 이 파일을 올립니다.
Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, and give it this file:
  ${manifest}
Excel에서 빼기 / to take it out of Excel: npm run excel -- --remove`);
}

async function unregister(): Promise<void> {
  const id = await addInId();
  if (process.platform === "win32") {
    await promisify(execFile)("reg", ["delete", developerKey, "/v", id, "/f"]);
  } else if (process.platform === "darwin") {
    await rm(path.join(macFolder, `${id}.xml`), { force: true });
  }
  console.log("Excel을 다시 열면 검산이 없습니다. 웹용 Excel에서는 추가 기능 목록에서 지웁니다.");
  console.log("Gone when Excel is reopened. On the web, remove it in the list of add-ins.");
}

async function addInId(): Promise<string> {
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  if (!id) throw new Error("manifest.xml has no Id");
  return id;
}
