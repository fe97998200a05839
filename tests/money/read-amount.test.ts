import fc from "fast-check";
import { readAmount, type AmountReading } from "../../src/money/read-amount";
import {
  hundredMillionWon,
  inUnit,
  millionWon,
  thousandWon,
  toWon,
  wonUnit,
  type MoneyUnit,
} from "../../src/money/unit";
import { writeAmount } from "../../src/money/write-amount";

const number = (units: bigint, scale = 0): AmountReading => ({ kind: "number", units, scale });
const wonOf = (text: string): bigint | string => {
  const reading = readAmount(text);
  return reading.kind === "won" ? reading.won : reading.kind;
};

describe("a number in a cell", () => {
  it.each<[string, AmountReading]>([
    ["35,000", number(35_000n)],
    ["35000", number(35_000n)],
    ["12.5", number(125n, 1)],
    ["０", number(0n)],
    ["３５，０００", number(35_000n)],
    ["△500", number(-500n)],
    ["▲ 500", number(-500n)],
    ["-500", number(-500n)],
    ["−500", number(-500n)],
    ["(500)", number(-500n)],
    ["(-)500", number(-500n)],
    ["(△) 500", number(-500n)],
    ["（1,234.5）", number(-12_345n, 1)],
    ["500-", number(-500n)],
    ["+500", number(500n)],
    ["500*", number(500n)],
    ["₩500", number(500n)],
    ["\u00a0 1,200 ", number(1_200n)],
    ["-", { kind: "dash" }],
    ["―", { kind: "dash" }],
    ["", { kind: "blank" }],
    ["   ", { kind: "blank" }],
  ])("%j is read as it is meant", (text, reading) => {
    expect(readAmount(text)).toEqual(reading);
  });

  it.each([
    ["미도래", "not-a-number"],
    ["9.21.~22.", "not-a-number"],
    ["100~120", "not-a-number"],
    ["1 2", "not-a-number"],
    ["△", "not-a-number"],
    ["35,00", "grouping"],
    ["1,2345", "grouping"],
    ["9".repeat(40), "too-long"],
    ["0.5원", "part-of-won"],
    ["1억 2조", "not-a-number"],
    ["1억 23,456", "not-a-number"],
    ["1억 2.5", "not-a-number"],
    ["3명", "not-a-number"],
  ])("%j is not guessed", (text, reason) => {
    expect(readAmount(text)).toEqual({ kind: "unreadable", reason });
  });
});

describe("an amount with its unit", () => {
  it.each<[string, bigint]>([
    ["70백만 원", 70_000_000n],
    ["35,000백만원", 35_000_000_000n],
    ["143억 원", 14_300_000_000n],
    ["12.5억", 1_250_000_000n],
    ["1조 2,340억 원", 1_234_000_000_000n],
    ["1조2,340억5천만원", 1_234_050_000_000n],
    ["3억 5천만 원", 350_000_000n],
    ["12억 2,500", 1_225_000_000n],
    ["1조 340", 1_034_000_000_000n],
    ["480,000천원", 480_000_000n],
    ["５０，０００，０００원", 50_000_000n],
    ["△3억원", -300_000_000n],
    ["0.001천원", 1n],
  ])("%j is that many won", (text, won) => {
    expect(wonOf(text)).toBe(won);
  });
});

const units: readonly MoneyUnit[] = [
  { label: "원", won: 1n },
  { label: "천원", won: 1_000n },
  { label: "백만원", won: 1_000_000n },
  { label: "억원", won: 100_000_000n },
];
const unit = fc.constantFrom(...units);
const won = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
const runs = { numRuns: 1_000 };

describe("laws of amounts", () => {
  it("an amount written in any unit reads back as the same won", () => {
    fc.assert(
      fc.property(won, unit, (amount, written) => {
        const reading = readAmount(writeAmount(amount, written));
        expect(reading.kind === "number" ? toWon(reading, written) : null).toBe(amount);
      }),
      runs,
    );
  });

  it("an amount written with its unit reads back as the same won, with or without a space", () => {
    fc.assert(
      fc.property(won, unit, fc.constantFrom("", " "), (amount, written, space) => {
        expect(wonOf(`${writeAmount(amount, written)}${space}${written.label}`)).toBe(amount);
      }),
      runs,
    );
  });

  it("the sign may be a triangle, brackets, a minus in front or behind", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (amount) => {
        const digits = writeAmount(amount, wonUnit);
        for (const text of [`△${digits}`, `▲${digits}`, `(${digits})`, `-${digits}`, `${digits}-`])
          expect(readAmount(text)).toEqual(number(-amount));
      }),
      runs,
    );
  });

  it("full width digits are the same number", () => {
    fc.assert(
      fc.property(won, (amount) => {
        const text = writeAmount(amount, millionWon);
        const wide = text.replace(/[!-~]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
        );
        expect(readAmount(wide)).toEqual(readAmount(text));
      }),
      runs,
    );
  });

  it("조, 억 and 만 written one after another add up", () => {
    const four = fc.bigInt({ min: 1n, max: 9_999n });
    fc.assert(
      fc.property(four, four, four, (trillions, hundredMillions, tenThousands) => {
        const text = `${trillions}조 ${hundredMillions}억 ${tenThousands}만 원`;
        const sum =
          trillions * 10n ** 12n + hundredMillions * hundredMillionWon.won + tenThousands * 10_000n;
        expect(wonOf(text)).toBe(sum);
      }),
      runs,
    );
  });

  it("no text makes it throw, and what it reads of a long one ends at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(readAmount(text).kind).toMatch(/^(number|won|dash|blank|unreadable)$/);
      }),
      runs,
    );
    expect(readAmount("1,".repeat(1_000_000))).toEqual({ kind: "unreadable", reason: "too-long" });
  });

  it("a unit is left exactly: won in a unit and back is the same", () => {
    fc.assert(
      fc.property(won, unit, (amount, of) => {
        expect(toWon(inUnit(amount, of), of)).toBe(amount);
      }),
      runs,
    );
    expect(inUnit(70_500_000n, millionWon)).toEqual({ units: 705n, scale: 1 });
    expect(toWon({ units: 5n, scale: 1 }, thousandWon)).toBe(500n);
    expect(toWon({ units: 5n, scale: 1 }, wonUnit)).toBeNull();
  });
});
