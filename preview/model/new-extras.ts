import type { SheetExtras } from "./book";

/** What a new sheet has besides its cells. */
export const newExtras = (): SheetExtras => ({
  protection: null,
  veryHidden: false,
  showHeadings: true,
  page: new Map(),
  headers: new Map(),
  validations: [],
  hyperlinks: [],
  charts: [],
  customProperties: new Map(),
  autoFilter: null,
  enableCalculation: true,
  outline: { row: new Map(), column: new Map() },
});
