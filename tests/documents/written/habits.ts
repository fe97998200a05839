import type {
  Block,
  ParagraphBlock,
  TableBlock,
} from "../../../src/documents/model/document-model";
import type { SourceRef } from "../../../src/outcome/source-ref";
import { isDocumentRef, type Plan } from "../../../src/plan/plan";

type Blocks = readonly Block[];

/** How people dress a plan up in their word processor: each has to be read as the plain lines. */
export const habits: Readonly<Record<string, (blocks: Blocks, plan: Plan) => Blocks>> = {
  "titles in boxes": (blocks, plan) => boxed(blocks, titlesOf(plan), ({ text }) => [[text]]),
  "titles in boxes, the number in a cell of its own": (blocks, plan) =>
    boxed(blocks, titlesOf(plan), ({ text }) => {
      const [, number, title] = /^\s*(\d+)\.\s+(.+)$/.exec(text) ?? [];
      return [number !== undefined && title !== undefined ? [number, title] : [text]];
    }),
  "headings of sections in boxes": (blocks, plan) =>
    boxed(
      blocks,
      plan.projects.flatMap(({ sections }) => sections.map(({ place }) => place)),
      ({ text }) => [[text]],
    ),
  "page numbers between projects": (blocks, plan) => {
    const begins = new Set(titlesOf(plan).flatMap(blockOf));
    return blocks.flatMap((block, at) =>
      begins.has(at) && at > 0 ? [line(`- ${at} -`), block] : [block],
    );
  },
  "every table in a frame": (blocks) =>
    blocks.map((block) => (block.kind === "table" ? frameAround([block]) : block)),
};

const frameAround = (blocks: Blocks): TableBlock => ({
  kind: "table",
  rows: [[{ text: "", rowSpan: 1, columnSpan: 1, blocks }]],
});

const titlesOf = ({ projects }: Plan): readonly SourceRef[] => projects.map(({ place }) => place);
const blockOf = (place: SourceRef): readonly number[] =>
  isDocumentRef(place) ? [place.block] : [];
const line = (text: string): ParagraphBlock => ({ kind: "paragraph", text });

function boxed(
  blocks: Blocks,
  places: readonly SourceRef[],
  cells: (paragraph: ParagraphBlock) => readonly (readonly string[])[],
): Blocks {
  const chosen = new Set(places.flatMap(blockOf));
  return blocks.map((block, at) =>
    block.kind === "paragraph" && chosen.has(at) ? tableOf(cells(block)) : block,
  );
}

const tableOf = (rows: readonly (readonly string[])[]): TableBlock => ({
  kind: "table",
  rows: rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))),
});
