import type { functions } from "./all-functions";

type Functions = typeof functions;

/** The ids of the metadata; the code behind them is not part of what the pane loads before it shows anything. */
export const functionIds = [
  "PROJECTSHARE",
  "YEARTOTAL",
  "YEARRANGE",
  "PROJECTTOTAL",
  "PORTFOLIOSHARE",
  "INVESTED",
  "REMAINING",
  "LOCALBURDEN",
  "MATCHRATIO",
  "MATCHGAP",
  "REQUIREDMATCH",
  "SUMCHECK",
  "TABLECHECK",
  "PARSECOST",
  "PARSEAMOUNT",
  "CONVERTUNIT",
  "ROUNDPLUG",
  "PERIOD",
  "PROGRESSGAP",
  "LEVERAGE",
  "REVIEWTIER",
  "THRESHOLDGAP",
  "SCENARIO",
  "SCENDIFF",
  "CEILINGGAP",
  "CHECKCOUNT",
] as const satisfies readonly (keyof Functions)[];

/**
 * Tells Excel which code answers which function. Called once, when the page starts: the code is fetched at once, and a
 * cell that is calculated before it has arrived waits for it. From then on every answer is synchronous.
 */
export function associateFunctions(): void {
  let answers: Functions | null = null;
  const arriving = import(/* webpackChunkName: "functions" */ "./all-functions").then((loaded) => {
    answers = loaded.functions;
    return loaded.functions;
  });
  // Every waiting cell is told of a failure; without one there is nobody to tell.
  arriving.catch(() => null);
  for (const id of functionIds) {
    const run = (loaded: Functions, cells: readonly unknown[]): unknown =>
      Reflect.apply(loaded[id], undefined, cells);
    CustomFunctions.associate(id, (...cells: readonly unknown[]) =>
      answers === null ? arriving.then((loaded) => run(loaded, cells)) : run(answers, cells),
    );
  }
}
