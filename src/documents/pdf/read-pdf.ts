import type { Cancellation } from "../../outcome/cancellation";
import type { Notice } from "../../outcome/notice";
import type { Outcome } from "../../outcome/outcome";
import type { DocumentModel } from "../model/document-model";
import { stopIfCancelled } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { joinedPages } from "./join-pages";
import { matrixOf, sheetOf } from "./matrix";
import { layoutOf, type PageLayout } from "./page-layout";
import { namesOf, walkPainting } from "./painting";
import type { PdfEngine, PdfFile, PdfOpening, PdfPage } from "./pdf-engine";
import { refuseBombs } from "./refuse-bombs";
import { ruledTables } from "./ruled-tables";
import { RulingPainter } from "./rulings";
import { withoutRunningLines } from "./running-lines";
import { TextPainter } from "./runs";

const mostPages = 1_000;
/** Pieces of text: about 200 pages hold 30,000. */
const mostItems = 600_000;
/** Steps of drawing; one page may be named by many and drawn as often. */
const mostSteps = 5_000_000;

/**
 * A PDF as paragraphs and tables, each with its page. Tables are what lines draw, and lines whose words stand in
 * columns. `onPage` hears how many pages of how many are read. Rejects with `Unreadable`: encrypted, corrupted,
 * scanned, too-large.
 */
export async function readPdf(
  bytes: Uint8Array,
  engine: PdfEngine,
  signal: Cancellation,
  onPage: (done: number, all: number) => void = () => undefined,
): Promise<Outcome<DocumentModel>> {
  refuseBombs(bytes);
  // The library takes its bytes over, and the caller may still need them.
  const opening = engine.open(new Uint8Array(bytes));
  try {
    const file = await opened(opening);
    if (file.numPages > mostPages) throw refusal("too-large", `${file.numPages} pages`);
    const pages = await pagesOf(file, engine, signal, onPage);
    const empty = pages.filter(({ lines, tables }) => lines.length + tables.length === 0);
    if (empty.length === pages.length) throw refusal("scanned");
    const blocks = joinedPages(withoutRunningLines(pages));
    return { value: { format: "pdf", blocks }, notices: noticesOf(empty) };
  } finally {
    await opening.destroy();
  }
}

async function opened(opening: PdfOpening): Promise<PdfFile> {
  try {
    return await opening.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw refusal(name === "PasswordException" ? "encrypted" : "corrupted", String(error));
  }
}

async function pagesOf(
  file: PdfFile,
  engine: PdfEngine,
  signal: Cancellation,
  onPage: (done: number, all: number) => void,
): Promise<readonly PageLayout[]> {
  const pages: PageLayout[] = [];
  const names = namesOf(engine.OPS);
  let [items, steps] = [0, 0];
  for (let number = 1; number <= file.numPages; number += 1) {
    stopIfCancelled(signal);
    const { layout, ...counts } = await layoutOfPage(file, number, names).catch(
      (error: unknown) => {
        throw refusal("corrupted", `page ${number}: ${String(error)}`);
      },
    );
    items += counts.runs;
    steps += counts.steps;
    if (items > mostItems || steps > mostSteps) throw refusal("too-large", "pieces of text");
    pages.push(layout);
    onPage(number, file.numPages);
  }
  return pages;
}

async function layoutOfPage(
  file: PdfFile,
  number: number,
  names: ReadonlyMap<number, string>,
): Promise<{ layout: PageLayout; runs: number; steps: number }> {
  const page = await file.getPage(number);
  const sheet = sheetOf(page.view, page.rotate);
  const operators = await page.getOperatorList();
  const text = new TextPainter((font) => emOf(page, font));
  const rulings = new RulingPainter(names);
  walkPainting(names, operators, sheet.upright, [text.paint, rulings.paint]);
  page.cleanup();
  const { runs } = text;
  const tables = runs.length === 0 ? [] : ruledTables(rulings.rulings());
  const layout = layoutOf(number, sheet.height, runs, tables);
  return { layout, runs: runs.length, steps: operators.fnArray.length };
}

/** Only fonts that are drawn by operators have another em than 1,000 units. */
function emOf({ commonObjs }: PdfPage, font: string): number {
  const found = commonObjs.has(font) ? commonObjs.get(font) : null;
  if (typeof found !== "object" || found === null || !("fontMatrix" in found)) return 0.001;
  return matrixOf(found.fontMatrix)?.[0] ?? 0.001;
}

/** Pages without a letter between pages with text: pictures, whose words nobody reads. */
function noticesOf(empty: readonly PageLayout[]): readonly Notice[] {
  if (empty.length === 0) return [];
  const list = empty.map(({ page }) => page).join(", ");
  return [
    {
      code: "pages-without-text",
      message: {
        ko: `글이 없는 쪽이 있습니다(${list}쪽). 그림이면 그 안의 글은 읽지 못했습니다.`,
        en: `Pages without text: ${list}. If they are pictures, the words in them were not read.`,
      },
      weight: "attention",
    },
  ];
}
