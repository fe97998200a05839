import { FunctionRefusal } from "./refusal";
import type { SourceChoice } from "./source-argument";
import type { TidyRange } from "./tidy-range";

/**
 * Works an answer out once for each table and question, a refusal too: a thousand cells ask a few questions of one
 * table again and again. `keyOf` says all that the answer depends on beside the table. What is kept goes with the table.
 */
export function once<Question, Answer>(
  keyOf: (table: TidyRange, question: Question) => string,
  work: (table: TidyRange, question: Question) => Answer,
): (table: TidyRange, question: Question) => Answer {
  const answers = new WeakMap<TidyRange, Map<string, () => Answer>>();
  return (table, question) => {
    const ofTable = answers.get(table) ?? new Map<string, () => Answer>();
    answers.set(table, ofTable);
    const key = keyOf(table, question);
    const known = ofTable.get(key);
    if (known) return known();
    if (ofTable.size >= mostQuestions) ofTable.clear();
    const answer = worked(() => work(table, question));
    ofTable.set(key, answer);
    return answer();
  };
}

const mostQuestions = 20_000;

function worked<Answer>(work: () => Answer): () => Answer {
  try {
    const answer = work();
    return () => answer;
  } catch (error) {
    if (!(error instanceof FunctionRefusal)) throw error;
    return () => {
      throw error;
    };
  }
}

/** The sources a choice takes of this table: two choices that take the same are the same question. */
export function keyOfSource({ labels }: TidyRange, { includes }: SourceChoice): string {
  return JSON.stringify(labels.filter(includes).map(({ label }) => label));
}
