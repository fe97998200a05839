import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PdfEngine } from "../../documents/pdf/pdf-engine";

/**
 * pdf.js in Node, loaded when the first PDF is opened. `cmaps` is the folder of the tables by which Korean fonts that
 * are not embedded are read; without them such text would be missing without a word.
 */
export async function nodePdf(cmaps: string): Promise<PdfEngine> {
  const { OPS, getDocument } = await quietly(load);
  class CMaps {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      return new Uint8Array(await readFile(path.join(cmaps, path.basename(filename))));
    }
  }
  return {
    OPS,
    open: (data) =>
      getDocument({
        data,
        BinaryDataFactory: CMaps,
        cMapUrl: `${cmaps}/`,
        cMapPacked: true,
        disableFontFace: true,
        enableXfa: false,
        isEvalSupported: false,
        maxImageSize: 0, // pictures hold no text
        useSystemFonts: false,
        useWorkerFetch: false,
        verbosity: 0,
      }),
  };
}

/** The library and its other half, which registers itself and runs on the same thread. */
async function load() {
  // Asked for when the library starts; nothing is drawn, so nothing of them is used.
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Undrawn });
  await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
  return import("pdfjs-dist/legacy/build/pdf.min.mjs");
}

class Undrawn {
  readonly undrawn = true;
}

/** While it starts, the library warns that it will not be able to draw. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await run();
  } finally {
    console.warn = warn;
  }
}
