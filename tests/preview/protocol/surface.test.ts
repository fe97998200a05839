import { readFileSync, writeFileSync } from "node:fs";
import type { How, Use } from "../../../preview/protocol/members";
import { surfaceOf } from "../../../preview/protocol/surface";
import { productRuns } from "./product-runs";

const golden = "tests/golden/preview-surface.txt";

test("the product uses of Excel what the list of members says (npm run preview:surface writes it)", async () => {
  const surface = surfaceOf(await productRuns());
  if (process.env["GEOMSAN_UPDATE"]) writeFileSync(golden, surface);
  expect(surface).toBe(readFileSync(golden, "utf8"));
}, 300_000);

test("a member used in several runs stands once, with all the ways it was used in", () => {
  const used = (...ways: How[]): Use => ({ times: ways.length, ways: new Set(ways) });
  const runs = [
    new Map([["Range.Values", used("set")]]),
    new Map([
      ["Worksheet._RegisterDataChangedEvent", used("call")],
      ["Range.Values", used("read")],
    ]),
  ];
  expect(surfaceOf(runs)).toBe(
    [
      "Range.values                         read set",
      "Worksheet._RegisterDataChangedEvent  call      ExcelApi 1.7",
      "",
    ].join("\n"),
  );
});
