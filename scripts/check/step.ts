/** One net of `npm run check`. */
export interface Step {
  readonly name: string;
  /** What is wrong, a line or a report each; empty when all is well. */
  readonly run: () => Promise<readonly string[]>;
}

export interface StepResult {
  readonly name: string;
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** Runs all steps one after the other, also after one has failed; a step that throws has failed. */
export async function runSteps(
  steps: readonly Step[],
  tell: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, run } of steps) {
    const start = performance.now();
    const faults = await run().catch((error: unknown) => [
      error instanceof Error ? error.message : String(error),
    ]);
    const result = { name, faults, seconds: (performance.now() - start) / 1000 };
    tell(result);
    results.push(result);
  }
  return results;
}
