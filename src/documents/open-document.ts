import type { Cancellation } from "../outcome/cancellation";
import type { Outcome } from "../outcome/outcome";
import type { DocumentModel } from "./model/document-model";
import { untold, type DocumentReader, type LazyReader, type Told } from "./model/document-reader";
import { refusal } from "./model/refusals";
import { refuseKnownStrangers } from "./package/strangers";
import { signsOf } from "./package/signs";
import { isPdf } from "./pdf/is-pdf";
import type { PdfEngine } from "./pdf/pdf-engine";
import type { Decoder } from "./text/decode-text";

export interface OpenOptions {
  readonly decoder: Decoder;
  readonly signal: Cancellation;
  /** Loads what draws PDFs, when one is opened; where it is missing they are unsupported. */
  readonly pdf?: () => Promise<PdfEngine>;
  readonly told?: Told;
}

/** The largest file that is read, in bytes. Plans with pictures have up to some tens of MB. */
export const mostBytes = 50 * 2 ** 20;

/**
 * The front door: bytes of any document → its blocks. The format is told by the contents, never by the name, and its
 * reader is loaded then. Rejects with `Unreadable`, also where a document has no text.
 */
export async function openDocument(
  bytes: Uint8Array,
  options: OpenOptions,
): Promise<Outcome<DocumentModel>> {
  if (bytes.length > mostBytes) throw refusal("too-large", `${bytes.length} bytes`);
  if (bytes.length === 0) throw refusal("no-text");
  const signs = signsOf(bytes);
  refuseKnownStrangers(signs);
  const found = readers(options).find((reader) => reader.recognises(signs));
  if (!found) throw refusal("unsupported");
  const read = await found.load();
  const told = options.told ?? untold;
  told(0);
  const outcome = await read(bytes, options.signal, told);
  told(1);
  if (outcome.value.blocks.length === 0) throw refusal("no-text");
  return outcome;
}

const has = (names: readonly string[] | null, pattern: RegExp): boolean =>
  names?.some((name) => pattern.test(name)) ?? false;

/** Asked in this order; the last takes what is left. */
const readers = (options: OpenOptions): readonly LazyReader[] => [
  {
    format: "hwpx",
    recognises: ({ zip }) => has(zip, /^Contents\/section\d+\.xml$/i),
    load: async () =>
      (await import(/* webpackChunkName: "read-hwpx" */ "./hwpx/read-hwpx")).readHwpx,
  },
  {
    format: "hwp",
    recognises: ({ compound }) => has(compound, /^FileHeader$/),
    load: async () => (await import(/* webpackChunkName: "read-hwp" */ "./hwp/read-hwp")).readHwp,
  },
  {
    format: "docx",
    recognises: ({ zip }) => has(zip, /^word\//),
    load: async () =>
      (await import(/* webpackChunkName: "read-docx" */ "./docx/read-docx")).readDocx,
  },
  {
    format: "pdf",
    recognises: ({ bytes }) => isPdf(bytes),
    load: () => pdfReader(options),
  },
  {
    format: "xlsx",
    recognises: ({ zip }) => has(zip, /^xl\//),
    load: async () =>
      (await import(/* webpackChunkName: "read-xlsx" */ "./xlsx/read-xlsx")).readXlsx,
  },
  {
    format: "text",
    recognises: ({ zip, compound }) => zip === null && compound === null,
    load: () => textReader(options.decoder),
  },
];

async function textReader(decoder: Decoder): Promise<DocumentReader> {
  const { decodeText } = await import(/* webpackChunkName: "read-text" */ "./text/decode-text");
  const { openText } = await import(/* webpackChunkName: "read-text" */ "./open-text");
  return (bytes) =>
    Promise.resolve().then(() => ({ value: openText(decodeText(bytes, decoder)), notices: [] }));
}

async function pdfReader({ pdf }: OpenOptions): Promise<DocumentReader> {
  if (!pdf) throw refusal("unsupported", "pdf");
  const [{ readPdf }, engine] = await Promise.all([
    import(/* webpackChunkName: "read-pdf" */ "./pdf/read-pdf"),
    pdf(),
  ]);
  return (bytes, signal, told) => readPdf(bytes, engine, signal, told);
}
