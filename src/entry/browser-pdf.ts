import type { getDocument } from "pdfjs-dist";
import pdfjs from "pdfjs-dist/package.json";
import type { PdfEngine } from "../documents/pdf/pdf-engine";

/**
 * pdf.js in the reading worker, both halves on its one thread: ended with it. The files are copied as published into a
 * folder with their version, beside the scripts; nothing of them is loaded before a PDF is opened.
 */
export async function browserPdf(): Promise<PdfEngine> {
  const folder = new URL(`pdfjs-${pdfjs.version}/`, self.location.href);
  const load = (file: string): Promise<unknown> =>
    import(/* webpackIgnore: true */ new URL(file, folder).href);
  await load("pdf.worker.js");
  const library = await load("pdf.js");
  if (!isPdfJs(library)) throw new Error(`${folder.href}pdf.js is not pdf.js`);
  const { OPS, getDocument: open } = library;
  return {
    OPS,
    open: (data) =>
      open({
        data,
        BinaryDataFactory: CMaps,
        cMapUrl: new URL("cmaps/", folder).href,
        cMapPacked: true,
        disableFontFace: true,
        enableXfa: false,
        isEvalSupported: false,
        maxImageSize: 0, // pictures hold no text
        isOffscreenCanvasSupported: false,
        useSystemFonts: false,
        useWorkerFetch: false,
        verbosity: 0,
      }),
  };
}

/** How Korean fonts that are not embedded number their letters. Named .bin: servers refuse what they do not know. */
class CMaps {
  readonly #folder: string;

  constructor({ cMapUrl }: { readonly cMapUrl: string }) {
    this.#folder = cMapUrl;
  }

  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#folder}${filename.replace(/\.bcmap$/, "")}.bin`);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

interface PdfJs {
  readonly OPS: PdfEngine["OPS"];
  readonly getDocument: typeof getDocument;
}

const isPdfJs = (value: unknown): value is PdfJs =>
  typeof value === "object" &&
  value !== null &&
  "OPS" in value &&
  "getDocument" in value &&
  typeof value.getDocument === "function";
