import { rangeToA1 } from "../../grid/a1";
import type { SourceRef } from "../../outcome/source-ref";
import type { PlaceDocument } from "./place-document.schema";

export function placeDocument(place: SourceRef): PlaceDocument {
  if (place.kind === "cell") {
    const { row, column } = place;
    return { sheet: place.sheet, cell: rangeToA1({ row, column, rows: 1, columns: 1 }) };
  }
  return {
    ...(place.line === undefined ? {} : { line: place.line }),
    block: place.block,
    ...(place.page === undefined ? {} : { page: place.page }),
    ...(place.cell ? { tableCell: [place.cell[0], place.cell[1]] } : {}),
    ...(place.span ? { span: [place.span[0], place.span[1]] } : {}),
  };
}
