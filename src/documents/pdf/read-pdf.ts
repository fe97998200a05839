import type { Cancellation } from "../../outcome/cancellation";
import type { Notice } from "../../outcome/notice";
import type { Outcome } from "../../outcome/outcome";
import type { DocumentModel } from "../model/document-model";
import { stopIfCancelled, type Told, untold } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { joinedPages } from "./join-pages";
import { matrixOf, sheetOf } from "./matrix";
import { layoutOf, type PageLayout } from "./page-layout";
import { namesOf, walkPainting } from "./painting";
import type { PdfEngine, PdfFile, PdfOpening, PdfOperators, PdfPage } from "./pdf-engine";
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
 * columns. Rejects with `Unreadable`: encrypted, corrupted, scanned, too-large.
 */
export async function readPdf(
  bytes: Uint8Array,
  engine: PdfEngine,
  signal: Cancellation,
  told: Told = untold,
): Promise<Outcome<DocumentModel>> {
  refuseBombs(bytes);
  // The library takes its bytes over, and the caller may still need them.
  const opening = engine.open(new Uint8Array(bytes));
  try {
    const file = await opened(opening);
    if (file.numPages > mostPages) throw refusal("too-large", `${file.numPages} pages`);
    const pages = await pagesOf(file, engine, signal, told);
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

/** So many pages are asked for before the first of them has come: the library waits for its unpacking in between. */
const ahead = 3;

async function pagesOf(
  file: PdfFile,
  engine: PdfEngine,
  signal: Cancellation,
  told: Told,
): Promise<readonly PageLayout[]> {
  const pages: PageLayout[] = [];
  const names = namesOf(engine.OPS);
  const asked: Promise<PaintedPage | Error>[] = [];
  let [items, steps] = [0, 0];
  for (let number = 1; number <= file.numPages; number += 1) {
    stopIfCancelled(signal);
    while (asked.length < ahead && number + asked.length <= file.numPages)
      asked.push(painted(file, number + asked.length).catch(errorOf));
    const page = await asked.shift();
    if (page === undefined || page instanceof Error)
      throw refusal("corrupted", `page ${number}: ${String(page)}`);
    const { layout, ...counts } = layoutOfPage(page, number, names);
    items += counts.runs;
    steps += counts.steps;
    if (items > mostItems || steps > mostSteps) throw refusal("too-large", "pieces of text");
    pages.push(layout);
    told(number / file.numPages);
  }
  return pages;
}

const errorOf = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

interface PaintedPage {
  readonly page: PdfPage;
  readonly operators: PdfOperators;
}

async function painted(file: PdfFile, number: number): Promise<PaintedPage> {
  const page = await file.getPage(number);
  return { page, operators: await page.getOperatorList() };
}

function layoutOfPage(
  { page, operators }: PaintedPage,
  number: number,
  names: ReadonlyMap<number, string>,
): { layout: PageLayout; runs: number; steps: number } {
  const sheet = sheetOf(page.view, page.rotate);
  const ems = new Map<string, number>();
  const em = (font: string): number => {
    const known = ems.get(font) ?? emOf(page, font);
    ems.set(font, known);
    return known;
  };
  const text = new TextPainter(em);
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
