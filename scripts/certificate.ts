import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { X509Certificate } from "node:crypto";
import { homedir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** A browser on this machine accepts it without a question. */
  readonly trusted: boolean;
}

const folder = path.resolve("node_modules/.cache/geomsan/certificate");
const day = 24 * 60 * 60 * 1000;

/** The development certificate for localhost: the trusted one of `npm run excel` where it is installed, else our own. */
export async function developmentCertificate(now = new Date()): Promise<Certificate> {
  const trusted = path.join(homedir(), ".office-addin-dev-certs");
  return (
    (await stored(
      path.join(trusted, "localhost.key"),
      path.join(trusted, "localhost.crt"),
      true,
      now,
    )) ??
    (await stored(path.join(folder, "key.pem"), path.join(folder, "cert.pem"), false, now)) ??
    (await makeOne(now))
  );
}

async function stored(
  keyFile: string,
  certFile: string,
  trusted: boolean,
  now: Date,
): Promise<Certificate | null> {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, "utf8"), readFile(certFile, "utf8")]);
    const stillValid = new Date(new X509Certificate(cert).validTo).getTime() > now.getTime() + day;
    return stillValid ? { key, cert, trusted } : null;
  } catch {
    return null; // not there, or not readable as a certificate: make a new one
  }
}

async function makeOne(now: Date): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + 90 * day),
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  const keyFile = path.join(folder, "key.pem");
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await chmod(keyFile, 0o600);
  await writeFile(path.join(folder, "cert.pem"), made.cert);
  return { key: made.private, cert: made.cert, trusted: false };
}
