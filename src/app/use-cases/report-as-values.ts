import type { CellDrawing, Drawing, SheetDrawing } from "../../sheets/drawing";
import { handlingFailure } from "../failure";
import { awayWords } from "../send-away/wording";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** The report of the check as a sheet of values, which can be moved to a workbook of its own and sent alone. */
export async function reportAsValues(app: App): Promise<void> {
  const { drawn, checked } = app.store.getState();
  if (!drawn || !checked || checked.places) return;
  await handlingFailure(app, null, async () => {
    const { drawPlan } = await import("../../sheets/draw-plan");
    const { sheetWords } = await import("../../sheets/wording");
    const { language } = app.store.getState();
    const drawing = drawPlan(checked.plan, checked.result, {
      fileName: drawn.fileName,
      notices: checked.notices,
      language,
      checkedAt: wordsIn(language).dateTime(checked.at),
    });
    const report = drawing.sheets.find(({ name }) => name === sheetWords[language].sheets.findings);
    if (!report) return;
    const words = awayWords(language);
    const receipt = await app.services.workbook.draw(valuesOnly(report, words.reportName), {
      existing: "replace",
    });
    app.tasks.undoFix = async () => receipt.undo?.();
    app.store.setState({
      message: {
        look: "ok",
        title: words.reportDrawn(words.reportName),
        more: words.reportMore,
        action: { label: wordsIn(language).undo, run: "undo-edit" },
      },
    });
  });
}

/** The same sheet without a formula, a table or a name. */
function valuesOnly(sheet: SheetDrawing, name: string): Drawing {
  const plain = (cell: CellDrawing): CellDrawing => {
    const { content } = cell;
    if (content.kind !== "formula") return cell;
    const { expected } = content;
    return typeof expected === "number"
      ? { ...cell, content: { kind: "number", value: expected } }
      : { ...cell, content: { kind: "text", text: expected } };
  };
  return {
    sheets: [
      {
        ...sheet,
        name,
        tables: [],
        conditionalFormats: [],
        charts: [],
        cells: sheet.cells.map(plain),
      },
    ],
    names: [],
    subjects: [],
  };
}
