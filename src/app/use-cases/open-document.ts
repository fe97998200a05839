import type { ReadPlan } from "../../extraction/explain-numbers";
import { handlingFailure } from "../failure";
import type { PlanInput } from "../services";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** A person hands over a document: it is read and shown for review; nothing is written yet. */
export async function openDocument(app: App, input: PlanInput): Promise<void> {
  const abort = new AbortController();
  app.tasks.cancelCurrent?.abort();
  app.tasks.cancelCurrent = abort;
  await handlingFailure(app, null, async () => {
    showReading(app, input.name);
    const outcome = await app.services.reader(input, abort.signal, (share) =>
      showProgress(app, abort.signal, Math.floor(100 * share)),
    );
    if (!abort.signal.aborted) showReview(app, input.name, outcome);
  });
}

export async function openSample(app: App): Promise<void> {
  await handlingFailure(app, null, async () => openDocument(app, await app.services.sample()));
}

export function pasteDocument(app: App, text: string, html?: string): Promise<void> {
  const words = wordsIn(app.store.getState().language);
  return openDocument(app, {
    kind: "text",
    name: words.pastedName,
    text,
    ...(html !== undefined && { html }),
  });
}

function showReading(app: App, name: string): void {
  const words = wordsIn(app.store.getState().language);
  app.store.setState({
    failure: null,
    message: null,
    screen: "import",
    busy: {
      title: words.readingTitle,
      subject: name,
      now: words.readingNow,
      percent: null,
      steps: [],
      cancellable: true,
      cancelRemark: words.workbookUntouched,
    },
  });
}

function showProgress(app: App, signal: AbortSignal, percent: number): void {
  const { busy } = app.store.getState();
  if (busy && !signal.aborted && percent !== busy.percent)
    app.store.setState({ busy: { ...busy, percent } });
}

function showReview(app: App, fileName: string, read: ReadPlan): void {
  const { value: plan, notices, coverage } = read;
  const words = wordsIn(app.store.getState().language);
  app.store.setState({
    busy: null,
    reading: {
      fileName,
      plan,
      notices,
      ...(coverage && { coverage }),
      chosen: plan.projects.map((project) => project.no),
    },
    announcement: { text: words.readDone(plan.projects.length), assertive: false },
  });
}
