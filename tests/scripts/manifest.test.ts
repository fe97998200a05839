import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { developmentOrigin, manifestAt } from "../../scripts/manifest/at-origin";
import { addressesIn, manifestFaults } from "../../scripts/manifest/faults";
import { schemaFaults } from "../../scripts/manifest/schema";

const ours = readFileSync("manifest.xml", "utf8");
const faultsOf = (xml: string) => manifestFaults(xml, { production: false });

test("our manifest follows Microsoft's schema and has none of the faults the schema does not see", async () => {
  expect(await schemaFaults(ours)).toEqual([]);
  expect(faultsOf(ours)).toEqual([]);
});

test("the schema refuses a manifest with an unknown element", async () => {
  const broken = ours.replace("<Permissions>", "<Permits>").replace("</Permissions>", "</Permits>");
  expect(await schemaFaults(broken)).toEqual([expect.stringContaining("Permits")]);
});

test.each([
  ["no support page", /\n\s*<SupportUrl[^>]*>/, "", "SupportUrl is missing: stores refuse it"],
  [
    "a resource nobody defines",
    '<Label resid="Tab.Label" />',
    '<Label resid="Tab.Lable" />',
    "Label names the resource Tab.Lable, which is not there",
  ],
  [
    "a label that names an address",
    '<Label resid="Tab.Label" />',
    '<Label resid="Page.Url" />',
    "Label names the resource Page.Url, a bt:Url",
  ],
  [
    "a resource defined twice",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="x" />',
    "the resource Tab.Label is defined twice",
  ],
  [
    "two controls of one id",
    'id="Geomsan.Next"',
    'id="Geomsan.Previous"',
    "the control id Geomsan.Previous is used twice",
  ],
  [
    "an address without https",
    '"https://localhost:3000/taskpane.js"',
    '"http://localhost:3000/taskpane.js"',
    "http://localhost:3000/taskpane.js is not https",
  ],
  [
    "no icon of 80 px",
    /<bt:Image size="80" resid="Next.80" \/>/,
    "",
    "Geomsan.Next has no icon of 80 px",
  ],
  [
    "a pane outside the shared runtime",
    '<FunctionFile resid="Page.Url" />',
    '<FunctionFile resid="Script.Url" />',
    "FunctionFile is Script.Url, but the Runtime is Page.Url",
  ],
  [
    "a requirement Office LTSC 2021 does not meet",
    'Name="ExcelApi" MinVersion="1.14"',
    'Name="ExcelApi" MinVersion="1.17"',
    "ExcelApi 1.17 is above 1.14",
  ],
])("%s is a fault", (_, from, to, fault) => {
  const broken = ours.replace(from, to);
  expect(broken).not.toBe(ours);
  expect(faultsOf(broken)).toEqual([fault]);
});

test("a manifest to hand out names the place it is served from and nothing of a developer's machine", () => {
  const handedOut = manifestAt(ours, "https://addins.example.go.kr/geomsan");
  expect(manifestFaults(handedOut, { production: true })).toEqual([]);
  expect(handedOut).not.toMatch(/localhost|development/);
  expect(manifestFaults(ours, { production: true })).toHaveLength(addressesIn(ours).length);
});

test.each(["http://a.kr", "https://a.kr/", "https://a.kr/x?y", "a.kr", 'https://a.kr"/><x'])(
  "%s is no place to serve an add-in from",
  (origin) => {
    expect(() => manifestAt(ours, origin)).toThrow("is not an address");
  },
);

test("every picture the manifest names is there", () => {
  const pictures = addressesIn(ours).filter((url) => url.endsWith(".png"));
  const missing = pictures
    .map((url) => path.join("assets/icons/png", path.basename(url)))
    .filter((file) => !existsSync(file));
  expect(pictures.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test("all addresses of the manifest begin with the place of development", () => {
  expect(addressesIn(ours).filter((url) => !url.startsWith(`${developmentOrigin}/`))).toEqual([]);
});
