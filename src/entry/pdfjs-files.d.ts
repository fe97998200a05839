/** The files of pdf.js that are loaded bring no types of their own. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export { OPS, getDocument } from "pdfjs-dist";
}
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
