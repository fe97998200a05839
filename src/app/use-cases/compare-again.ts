import { againView } from "../again/again-view";
import { readSheets } from "../again/read-sheets";
import type { Again } from "../again/state";
import { againWords } from "../again/wording";
import { handlingFailure } from "../failure";
import type { Drawn, Reading } from "../state";
import type { App } from "../store";
import type { Language } from "../../outcome/language";
import { decodeDrawn } from "../../sheets/again/drawn-book";
import { mergeDrawings } from "../../sheets/again/merge";
import { wordsIn } from "../wording/words";
import { restrictTo } from "./choose-projects";
import { drawingOf } from "./drawing-of";

/** Holds the plan under review against the last import and the sheets as they stand. Nothing is written. */
export async function compareAgain(app: App): Promise<void> {
  const { reading, drawn, again, language } = app.store.getState();
  if (!reading || !drawn) return;
  await handlingFailure(app, null, async () => {
    showComparing(app, reading);
    const plan = restrictTo(reading.plan, reading.chosen);
    const drawing = await drawingOf(app, plan, reading);
    const last = lastDrawing(drawn);
    const now = last ? await readSheets(app.services.workbook, last) : [];
    const merge = last && mergeDrawings(last, now, drawing);
    const compared = {
      fileName: reading.fileName,
      former: drawn.plan,
      plan,
      drawing,
      merge,
      takesDocument: again?.takesDocument ?? [],
    };
    const view = againView(compared, language);
    app.store.setState({
      busy: null,
      again: { ...compared, last, view },
      announcement: { text: view.title, assertive: false },
    });
  });
}

/** A workbook of an earlier version, or of the command line of one, may not know what was drawn. */
const lastDrawing = ({ book }: Drawn): Again["last"] => (book === null ? null : decodeDrawn(book));

function showComparing(app: App, { fileName }: Reading): void {
  const { language } = app.store.getState();
  const words = againWords(language);
  app.store.setState({
    failure: null,
    message: null,
    busy: {
      title: words.comparingTitle,
      subject: fileName,
      now: words.comparingNow,
      percent: null,
      steps: [],
      cancellable: false,
      cancelRemark: wordsIn(language).workbookUntouched,
    },
  });
}

/** For one conflict: the document's value instead of one's own, or the other way round. */
export function chooseDocument(app: App, id: string, takes: boolean): void {
  const { again, language } = app.store.getState();
  if (!again) return;
  const others = again.takesDocument.filter((each) => each !== id);
  show(app, { ...again, takesDocument: takes ? [...others, id] : others }, language);
}

export function rewordAgain(app: App, language: Language): void {
  const { again } = app.store.getState();
  if (again) show(app, again, language);
}

function show(app: App, again: Again, language: Language): void {
  app.store.setState({ again: { ...again, view: againView(again, language) } });
}
