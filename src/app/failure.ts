import { Unreadable } from "../outcome/unreadable";
import { WorkbookRefusal } from "../workbook/port";
import type { App } from "./store";
import type { Failure } from "./state";
import { wordsIn } from "./wording/words";

/** Runs one use case. Whatever it throws is worded for the person once, here, with the details kept for IT. */
export async function handlingFailure(
  app: App,
  retry: Failure["retry"],
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (cause) {
    app.store.setState({ busy: null, checking: false, rechecking: false });
    if (wasCancelled(cause)) sayCancelled(app);
    else app.store.setState({ failure: failureOf(app, cause, retry) });
  }
}

function wasCancelled(cause: unknown): boolean {
  if (cause instanceof WorkbookRefusal) return cause.code === "cancelled";
  return cause instanceof Error && cause.name === "AbortError";
}

function sayCancelled(app: App): void {
  const words = wordsIn(app.store.getState().language);
  app.store.setState({
    message: { look: "info", title: words.cancelled, more: words.workbookUntouched },
  });
}

function failureOf(app: App, cause: unknown, retry: Failure["retry"]): Failure {
  const { language } = app.store.getState();
  const words = wordsIn(language);
  const known = cause instanceof WorkbookRefusal || cause instanceof Unreadable;
  return {
    retry,
    view: {
      title: known ? cause.what[language] : words.unexpected,
      state: isHalfDone(cause) ? words.partLeft : words.workbookUntouched,
      steps: known ? [cause.todo[language]] : [words.unexpectedTodo],
      retry: retry !== null,
      details: detailsOf(cause),
    },
  };
}

const isHalfDone = (cause: unknown): boolean =>
  cause instanceof WorkbookRefusal && cause.code === "half-done";

function detailsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code =
    cause instanceof WorkbookRefusal || cause instanceof Unreadable ? ` [${cause.code}]` : "";
  const inner = cause.cause === undefined ? "" : `\n↳ ${detailsOf(cause.cause)}`;
  return `${cause.name}${code}: ${cause.message}${inner}`;
}
