import { cellBeingEdited, refusalOf } from "./refusals";

/** What a command tells us about the conversation with Excel. */
export interface Turn {
  /**
   * To be called after the first sync, which must only read: Excel has answered, so nobody is editing a cell.
   * Throws if we had given up waiting by then, so that a late answer never leads to a write nobody expects.
   */
  answered(): void;
}

export interface RunOptions {
  /**
   * How long the first answer may take, in milliseconds, before we call it a cell being edited. Without it the run
   * waits as long as it takes: for writes that follow an answer, where giving up would leave half of them.
   */
  readonly patience?: number;
  /** All syncs of this run as one undo step, where Excel can (ExcelApi 1.20). */
  readonly oneUndo?: boolean;
}

/** One `Excel.run`. Waits while a cell is being edited, but not for ever: clicking the pane does not end edit mode. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext, turn: Turn) => Promise<T>,
  options: RunOptions,
): Promise<T> {
  const wait = waitingFor(options.patience);
  const grouped = options.oneUndo === true && canGroupUndo();
  try {
    const run = Excel.run(
      { delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) },
      (context) => work(context, wait.turn),
    );
    return await Promise.race([run, wait.exhausted]);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    wait.end();
  }
}

export const canGroupUndo = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.20");

function waitingFor(milliseconds: number | undefined) {
  let exhaustedBy: Error | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const exhausted = new Promise<never>((_, reject) => {
    if (milliseconds === undefined) return;
    timer = setTimeout(() => {
      exhaustedBy = cellBeingEdited();
      reject(exhaustedBy);
    }, milliseconds);
  });
  const end = () => clearTimeout(timer);
  const turn: Turn = {
    answered() {
      if (exhaustedBy) throw exhaustedBy;
      end();
    },
  };
  return { exhausted, turn, end };
}
