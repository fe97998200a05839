import { writeCell } from "../../grid/a1";
import { conflictId } from "../again/again-view";
import { readSheets } from "../again/read-sheets";
import type { Again } from "../again/state";
import { againWords } from "../again/wording";
import { handlingFailure } from "../failure";
import { drawnBy, textsToKeep } from "../kept-plan";
import type { Drawn } from "../state";
import type { App } from "../store";
import type { DrawnBook } from "../../sheets/again/drawn-book";
import { mergeDrawings, type MergedCell } from "../../sheets/again/merge";
import { patchOf } from "../../sheets/again/patch-of";
import { WorkbookRefusal } from "../../workbook/port";
import { wordsIn } from "../wording/words";

/** Writes what the newer document changed into the sheets as they stand, and remembers it as the last import. */
export async function importAgain(app: App): Promise<void> {
  const { again, drawn } = app.store.getState();
  if (!again?.merge || !again.last || !drawn || !again.view.canApply) return;
  const { merge, last, plan, drawing, fileName, takesDocument } = again;
  const takes = (cell: MergedCell): boolean => takesDocument.includes(conflictId(cell));
  await handlingFailure(app, "again", async () => {
    showWriting(app, again);
    const patch = patchOf(merge, takes);
    const imported = drawnBy(plan, drawing, fileName);
    await app.services.workbook.patch(patch, { keep: textsToKeep(imported) });
    const kept = new Set(
      merge.sheets.flatMap(({ cells }) =>
        cells.filter((cell) => cell.kind !== "document" && !takes(cell)).map(conflictId),
      ),
    );
    app.tasks.undoWrite = {
      undo: () => takeBack(app, { drawn, last, next: drawing, kept }),
      before: drawn,
    };
    showImported(app, again, imported);
  });
}

interface Import {
  readonly drawn: Drawn;
  readonly last: DrawnBook;
  readonly next: DrawnBook;
  /** Cells that kept what a person had written: they were not touched, so they are not given back. */
  readonly kept: ReadonlySet<string>;
}

/** The former document imported over the newer one, unless somebody has changed what is to be given back. */
async function takeBack(app: App, { drawn, last, next, kept }: Import): Promise<void> {
  const { workbook } = app.services;
  const back = mergeDrawings(next, await readSheets(workbook, next), last);
  const changed =
    back?.sheets.flatMap(({ plan, cells, left }) => [
      ...cells
        .filter((cell) => cell.kind === "both" && !kept.has(conflictId(cell)))
        .map(({ now }) => `${plan.name}!${writeCell(now)}`),
      ...left.map((row) => `${plan.name}!${row + 1}:${row + 1}`),
    ]) ?? [];
  if (!back || changed.length > 0) throw changedSince(back ? changed : ["–"]);
  await workbook.patch(
    patchOf(back, () => false),
    { keep: textsToKeep(drawn) },
  );
}

function changedSince(cells: readonly string[]): WorkbookRefusal {
  const shown = cells.slice(0, 8).join(", ") + (cells.length > 8 ? " …" : "");
  const [ko, en] = [againWords("ko").changedSince, againWords("en").changedSince];
  return new WorkbookRefusal(
    "changed-since",
    { ko: ko.what(shown), en: en.what(shown) },
    { ko: ko.todo, en: en.todo },
  );
}

function showWriting(app: App, { fileName }: Again): void {
  const { language } = app.store.getState();
  const words = againWords(language);
  app.store.setState({
    failure: null,
    message: null,
    busy: {
      title: words.writingTitle,
      subject: fileName,
      now: words.writingNow,
      percent: null,
      steps: [],
      cancellable: false,
      cancelRemark: wordsIn(language).workbookUntouched,
    },
  });
}

function showImported(app: App, { view }: Again, drawn: Drawn): void {
  const { language } = app.store.getState();
  const [changed] = view.facts;
  const taken = view.conflicts.filter(({ takesDocument }) => takesDocument).length;
  const title = againWords(language).applied((changed?.count ?? 0) + taken);
  app.store.setState({
    busy: null,
    again: null,
    reading: null,
    drawn,
    checked: null,
    openCards: [],
    currentCard: null,
    filter: [],
    screen: "check",
    message: {
      look: "ok",
      title,
      more: wordsIn(language).writtenMore,
      action: { label: wordsIn(language).undo, run: "undo-write" },
    },
    announcement: { text: title, assertive: false },
  });
}
