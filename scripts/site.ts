import path from "node:path";
import { previewFolder } from "./build-preview";
import { webFolder } from "./build-web";
import { developmentCertificate, type Certificate } from "./certificate";
import { addinPolicy, previewPolicy } from "./content-security-policy";
import { serve, type FileServer } from "./serve";

const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeHere = "/officejs/";

/** The add-in as built, the preview page, and office.js from the installed package in place of Microsoft's address. */
export async function serveSite(port: number, certificate?: Certificate): Promise<FileServer> {
  return serve({
    port,
    certificate: certificate ?? (await developmentCertificate()),
    mounts: [
      {
        prefix: "/",
        folder: webFolder,
        headers: { "content-security-policy": addinPolicy },
        page: (html) => html.replaceAll(officeCdn, officeHere),
      },
      {
        prefix: "/preview/",
        folder: previewFolder,
        headers: { "content-security-policy": previewPolicy },
      },
      { prefix: officeHere, folder: path.resolve("node_modules/@microsoft/office-js/dist") },
    ],
  });
}
