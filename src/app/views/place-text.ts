import type { SourceRef } from "../../outcome/source-ref";
import { addressText, oneCell } from "../cell-links";
import type { Words } from "../wording/words";

/** "4쪽 101행", "소요예산!L19": where a person finds it. */
export function placeText(place: SourceRef, words: Words): string {
  if (place.kind === "cell") return addressText(place.sheet, oneCell(place));
  const parts = [
    place.page === undefined ? "" : words.page(place.page),
    place.line === undefined ? "" : words.line(place.line),
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" ") : words.paragraph(place.block + 1);
}
