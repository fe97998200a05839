import type { Actions } from "../app/actions";

/** Ties the buttons of the ribbon, by their ids in manifest.xml, to what a person can ask for. */
export function associateCommands(actions: Actions): void {
  Office.actions.associate(
    "check",
    inPane(() => actions.check()),
  );
  Office.actions.associate(
    "next",
    inPane(() => actions.next()),
  );
  Office.actions.associate(
    "previous",
    inPane(() => actions.previous()),
  );
  Office.actions.associate(
    "clear-marks",
    command(() => actions.clearMarks()),
  );
}

type Command = (event: Office.AddinCommands.Event) => void;

/** Excel waits for `completed` and shows a notice while it does, so it is told even when the command fails. */
function command(run: () => Promise<void>): Command {
  return (event) => {
    void run().finally(() => event.completed());
  };
}

/** The pane is opened first: the answer stands there. Where it cannot be opened the marks in the cells still answer. */
const inPane = (run: () => Promise<void>): Command =>
  command(async () => {
    await Office.addin.showAsTaskpane().catch(() => undefined);
    await run();
  });
