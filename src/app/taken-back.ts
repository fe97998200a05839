import type { Bilingual } from "../outcome/language";
import { WorkbookRefusal } from "../workbook/port";
import { wordsIn } from "./wording/words";

/**
 * The second step of a command that has written already: when it fails, what was written is taken back, tried more
 * than once. Throws what the step has thrown, or that a part is left.
 */
export async function takenBackUnless(
  step: () => Promise<void>,
  takeBack: () => Promise<unknown>,
): Promise<void> {
  try {
    await step();
  } catch (because) {
    await tryAgain(takeBack, because);
    throw because;
  }
}

async function tryAgain(takeBack: () => Promise<unknown>, because: unknown): Promise<void> {
  for (let tries = 3; tries > 0; tries -= 1) {
    const isBack = await takeBack().then(
      () => true,
      () => false,
    );
    if (isBack) return;
  }
  const in2 = (word: (words: ReturnType<typeof wordsIn>) => string): Bilingual => ({
    ko: word(wordsIn("ko")),
    en: word(wordsIn("en")),
  });
  throw new WorkbookRefusal(
    "half-done",
    in2(({ valueLeft }) => valueLeft),
    in2(({ valueLeftTodo }) => valueLeftTodo),
    { cause: because },
  );
}
