/** What is used of pdf.js, which is handed in: the pane loads it as files of its own, the command line holds it. */
export interface PdfEngine {
  /** Numbers of the operators by their names in pdf.js. */
  readonly OPS: Readonly<Record<string, number>>;
  /** Begins to open a file; `bytes` may be taken over. */
  open(bytes: Uint8Array): PdfOpening;
}

export interface PdfOpening {
  /** Rejects with an error named "PasswordException" or "InvalidPDFException", or with another. */
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  /** Left, bottom, right, top, in points. */
  readonly view: readonly number[];
  /** Clockwise, in degrees. */
  readonly rotate: number;
  getOperatorList(): Promise<PdfOperators>;
  /** The fonts among other things, once the operators are there. */
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): unknown;
}

export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
