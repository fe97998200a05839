import type { HistoryEngine } from "../engine/engine";
import { undoNotSupported } from "../protocol/host-error";

/**
 * What Excel on the web documents as having no undo: it empties the stack of steps, and nothing before it can be taken
 * back any more. In a group of batches that are to be one step it is refused.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export const beyondUndo =
  (history: HistoryEngine) =>
  (type: string, member: string, act: () => unknown): unknown => {
    if (!isBeyondUndo(type, member)) return act();
    if (history.isGrouped) throw undoNotSupported();
    const answer = act();
    history.clear();
    return answer;
  };

const isBeyondUndo = (type: string, member: string): boolean =>
  members.get(type)?.test(member) ?? false;

const members: ReadonlyMap<string, RegExp> = new Map([
  ["Chart", /^(?:CategoryLabelLevel|SeriesNameLevel)$/],
  ["DocumentProperties", /^(?!Custom$|_)/],
  ["NamedItem", /^Comment$/],
  ["Style", /^(?!Delete$|_)/],
  ["WorkbookProtection", /^(?:Protect|Unprotect)$/],
  ["Worksheet", /^(?:Copy|Delete|StandardWidth)$/],
  ["WorksheetProtection", /^(?!CheckPassword$|_)/],
]);
