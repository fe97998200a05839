import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { openDocument } from "../../../src/documents/open-document";
import { nodeDecoder } from "../../../src/entry/cli/node-decoder";
import { nodePdf } from "../../../src/entry/cli/node-pdf";
import { extractPlan } from "../../../src/extraction/extract-plan";
import type { Outcome } from "../../../src/outcome/outcome";
import { Unreadable } from "../../../src/outcome/unreadable";
import type { ContentsEntry, Plan } from "../../../src/plan/plan";
import { withData } from "../../data";
import { blocksHeld } from "../expected-blocks";
import { planWithoutPlaces } from "../plan-without-places";

const expected = z
  .record(z.string(), z.object({ tables: z.number(), paragraphs: z.number(), without: z.string() }))
  .parse(
    JSON.parse(readFileSync(path.join(__dirname, "../../golden/documents/expected.json"), "utf8")),
  );

withData("one plan in every format", (file) => {
  const at = (name: string): string => file(path.join("documents", name));
  const blocksOf = async (name: string) =>
    (
      await openDocument(readFileSync(at(name)), {
        decoder: nodeDecoder,
        signal: { aborted: false },
        pdf: () => nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps")),
      })
    ).value;
  const planOf = async (name: string) => extractPlan(await blocksOf(name));
  const truth = readFileSync(at("truth.json"), "utf8");

  test.each(Object.entries(expected))(
    "%s holds its blocks",
    async (name, { tables, paragraphs }) => {
      const { blocks } = await blocksOf(name);
      expect(blocksHeld(blocks, truth)).toEqual({ tables, paragraphs });
    },
  );

  test.each(Object.keys(expected))(
    "%s gives the plan of the text, and its notices",
    async (name) => {
      const [text, other] = [await planOf("plan.txt"), await planOf(name)];
      expect(other.value.projects.flatMap(({ tables }) => tables)).toHaveLength(11);
      expect(planWithoutPlaces(other.value)).toEqual(planWithoutPlaces(text.value));
      expect(codesOf(other)).toEqual(codesOf(text));
      expect(codesOf(other)).toContain("appendix-set-aside");
    },
  );

  test.each(["long.hwpx", "long.hwp", "long.docx", "long.xlsx"])(
    "%s gives the projects and figures thirteen times",
    async (name) => {
      const one = await planOf("plan.txt");
      const all = await planOf(name);
      const copies = Array.from({ length: 13 });
      expect(bare(all.value)).toEqual(copies.flatMap(() => bare(one.value)));
      expect(all.value.contents.map(entryOn(0))).toEqual(
        copies.flatMap((_, copy) => one.value.contents.map(entryOn(copy * 16))),
      );
      expect(codesOf(all).filter((code) => code === "several-plans")).toHaveLength(1);
      expect(codesOf(all)).not.toContain("number-repeated");
    },
  );

  /** Every file that lies beside the plan, and how its reading ends: a kind of document, or a refusal. */
  const endings: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.keys(expected).map((name) => [name, "read"])),
    ...Object.fromEntries(["hwpx", "hwp", "docx", "xlsx"].map((kind) => [`long.${kind}`, "read"])),
    "borderless-lo.pdf": "read",
    "crosspage-lo.pdf": "read",
    "cid-korea1.pdf": "read",
    "list.docx": "read",
    "uhc-only.txt": "read",
    "truth.json": "read",
    "plan-password-1234.hwpx": "encrypted",
    "plan-password-1234.hwp": "encrypted",
    "scan.png": "unsupported",
    "deep60.hwpx": "too-deep",
    // Its body is a stream of no bytes: the program that nested the tables wrote none of them (decision 0068).
    "deep60.hwp": "empty-body",
  };

  test.each(readdirSync(at("")))("%s is read or refused as expected", async (name) => {
    const ending = await blocksOf(name).then(
      ({ blocks }) => (blocks.length > 0 ? "read" : "nothing"),
      (error: unknown) => (error instanceof Unreadable ? error.code : String(error)),
    );
    expect([name, ending]).toEqual([name, endings[name]]);
  });

  test("pages of .hwp and .hwpx are those of the layout", async () => {
    for (const name of ["plan.hwpx", "plan.hwp"])
      expect((await blocksOf(name)).blocks.at(-1)?.page).toBe(20);
  });
});

const codesOf = ({ notices }: Outcome<Plan>): readonly string[] => notices.map(({ code }) => code);

const entryOn =
  (offset: number) =>
  ({ no, title, page }: ContentsEntry): unknown => [no + offset, title, page];

/** What is the same in each copy: title, period, cost and tables. */
function bare(plan: Plan): readonly unknown[] {
  const { projects } = z
    .object({ projects: z.array(z.record(z.string(), z.unknown())) })
    .parse(planWithoutPlaces(plan));
  return projects.map(({ title, period, cost, budgetLine, tables }) => ({
    title,
    period,
    cost,
    budgetLine,
    tables,
  }));
}
