import type { Field } from "./field";

/**
 * 1 for each line that numbers the others: whole figures, each one more than the last, as 연번 down a list, years or
 * months across. They add up to nothing, also where the total has its number.
 */
export function serialLines({ values, has, places, lines, scale }: Field): Uint8Array {
  const serial = new Uint8Array(lines);
  const step = 10 ** scale;
  for (let line = 0; line < lines; line += 1) {
    let [figures, last, counts] = [0, 0, true];
    for (let place = line * places; place < (line + 1) * places && counts; place += 1) {
      if (has[place] !== 1) continue;
      const value = values[place] ?? 0;
      counts = figures === 0 ? value % step === 0 : value - last === step;
      [figures, last] = [figures + 1, value];
    }
    if (counts && figures >= fewest) serial[line] = 1;
  }
  return serial;
}

/** 1, 2 and their sum 3 are in order too. */
const fewest = 4;
