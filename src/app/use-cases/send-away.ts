import type { CellWithout } from "../functions/desk";
import { handlingFailure } from "../failure";
import { editsFor, undoOf } from "../send-away/edits-for";
import { awayWords } from "../send-away/wording";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/**
 * Functions of the add-in as native formulas where these count alike, else as the values they have now: a colleague
 * without the add-in sees no #NAME?. One undo.
 */
export async function replaceFunctions(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    const { workbook, functions } = app.services;
    const names = await workbook.sheetNames();
    const grids = await workbook.read(names.map((sheet) => ({ kind: "sheet", sheet })));
    const found = await functions.withoutFunctions(
      grids.filter((grid) => grid !== null),
      (tables) => workbook.read(tables.map((table) => ({ kind: "table", table }))),
    );
    const edits = found.flatMap(editsFor);
    const before = edits.length > 0 ? await workbook.edit(edits) : [];
    app.tasks.undoFix = async () => {
      await workbook.edit(undoOf(before, found), { where: edits });
    };
    showReplaced(app, found);
  });
}

function showReplaced(app: App, found: readonly CellWithout[]): void {
  const { language } = app.store.getState();
  const words = awayWords(language);
  const of = (kind: CellWithout["becomes"]["kind"]): readonly CellWithout[] =>
    found.filter(({ becomes }) => becomes.kind === kind);
  const [formulas, values, stay] = [of("formula"), of("values"), of("stays")];
  const replaced = formulas.length + values.length;
  const more = [...stay, ...values].slice(0, 3).map((cell) => words.because(cell, language));
  app.store.setState({
    message: {
      look: stay.length > 0 ? "review" : "ok",
      title: found.length === 0 ? words.noFunctions : words.replaced(formulas.length, values.length, stay.length), // prettier-ignore
      ...(more.length > 0 && { more: more.join(" ") }),
      ...(replaced > 0 && { action: { label: wordsIn(language).undo, run: "undo-edit" } }),
    },
  });
}

export async function undoEdit(app: App): Promise<void> {
  const undo = app.tasks.undoFix;
  if (!undo) return;
  await handlingFailure(app, "undo-edit", async () => {
    await undo();
    app.tasks.undoFix = null;
    app.store.setState({
      message: { look: "info", title: awayWords(app.store.getState().language).undone },
    });
  });
}
