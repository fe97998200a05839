import fc from "fast-check";
import type { Amount, Unit } from "../../src/money/amount";
import { thousandWon, millionWon, hundredMillionWon, wonUnit } from "../../src/money/unit";
import type { DocumentRef } from "../../src/outcome/source-ref";
import type {
  ContentsEntry,
  Cost,
  CostPart,
  Period,
  PeriodColumn,
  Plan,
  PlanTable,
  Project,
  ProjectGroup,
  TableRow,
} from "../../src/plan/plan";
import { levelOf, type FundingSource } from "../../src/words/funding-source";

/** Text as documents have it, and as nobody should ever run it: what could begin a formula, controls, lone surrogates. */
export const documentText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("가로등 교체", "청년 창업 지원(2단계)", "R&D 거점", "") },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 24 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("=", "+", "-", "@", "'", "\t=", "＝", "＋", "－", "＠", " ="),
        fc.string({ unit: "binary", maxLength: 12 }),
      )
      .map(([mark, rest]) => mark + rest),
  },
  { weight: 1, arbitrary: fc.constantFrom("=1+1", "=HYPERLINK(\"http://x\")", "'=1", "\uD800", "a\r\nb") },
); // prettier-ignore

export interface PlanShape {
  /** Largest amount in won. */
  readonly most?: Amount;
  /** Whether figures may be missing or unreadable. */
  readonly gaps?: boolean;
}

/** A plan of up to five projects as reading gives it: numbers are unique, every row is as wide as its table. */
export function planArbitrary({
  most = 10n ** 19n,
  gaps = true,
}: PlanShape = {}): fc.Arbitrary<Plan> {
  const shape = { most, gaps };
  return fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 5 }).chain((numbers) =>
    fc.record({
      title: documentText,
      department: fc.option(documentText),
      planYear: fc.option(
        fc.record({
          year: fc.integer({ min: 2020, max: 2030 }),
          basis: fc.constantFrom("stated" as const, "inferred" as const),
        }),
      ),
      contents: fc.array(contentsEntry, { maxLength: 4 }),
      projects: fc.tuple(...numbers.map((no) => project(no, shape))),
    }),
  );
}

const place: fc.Arbitrary<DocumentRef> = fc
  .tuple(fc.nat(2000), fc.option(fc.nat(60), { nil: undefined }))
  .map(([line, page]) => ({
    kind: "document",
    block: line,
    line: line + 1,
    ...(page !== undefined && { page: page + 1 }),
  }));

const group: fc.Arbitrary<ProjectGroup> = fc.record({
  kind: fc.constantFrom("new", "continuing", "other"),
  label: documentText,
});

const contentsEntry: fc.Arbitrary<ContentsEntry> = fc.record({
  no: fc.integer({ min: 0, max: 120 }),
  title: documentText,
  page: fc.option(fc.nat(90)),
  group,
  place,
});

const yearMonth = fc
  .tuple(fc.integer({ min: 2018, max: 2032 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([year, month]) => ({ year, ...(month !== null && { month }) }));

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.option(yearMonth), fc.option(yearMonth), documentText, place)
  .map(([start, end, text, at]) => ({
    ...(start && { start }),
    ...(end && { end }),
    text,
    place: at,
  }));

const moneyUnit: fc.Arbitrary<Unit> = fc.constantFrom(
  wonUnit,
  thousandWon,
  millionWon,
  { label: "백만 원", won: 1_000_000n },
  hundredMillionWon,
);

const source: fc.Arbitrary<FundingSource> = fc.constantFrom(
  ...(Object.keys(levelOf) as FundingSource[]),
);

/** Mostly whole units, sometimes to the won. */
const amountUpTo = (most: Amount, unit: Unit): fc.Arbitrary<Amount> => {
  const step = unit.won ?? 1n;
  return fc.oneof(
    { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: most / step }).map((count) => count * step) },
    { weight: 1, arbitrary: fc.bigInt({ min: -most, max: most }) },
    { weight: 1, arbitrary: fc.constant(0n) },
  );
};

function figure({ most, gaps }: Required<PlanShape>, unit: Unit): fc.Arbitrary<Amount | null> {
  const amount = amountUpTo(most, unit);
  return gaps ? fc.option(amount, { freq: 8 }) : amount;
}

const cost = (shape: Required<PlanShape>): fc.Arbitrary<Cost> =>
  moneyUnit.chain((unit) =>
    fc
      .record({
        total: figure(shape, unit),
        parts: fc.array(costPart(shape, unit), { maxLength: 4 }),
        unit: fc.option(fc.constant(unit)),
        text: documentText,
        place,
      })
      .chain((made) => fc.constantFrom(made, asOneFigure(made))),
  );

const costPart = (shape: Required<PlanShape>, unit: Unit): fc.Arbitrary<CostPart> =>
  fc.record({ source, label: documentText, amount: figure(shape, unit), place }).map((part) => ({
    ...part,
    level: levelOf[part.source],
  }));

/** "70백만 원(시비)": the total is its only part. */
function asOneFigure(made: Cost): Cost {
  const [part] = made.parts;
  return part
    ? { ...made, parts: [{ ...part, amount: made.total, derived: true as const }] }
    : made;
}

const years = fc.integer({ min: 2020, max: 2031 });
const label = documentText;
const periodColumn: fc.Arbitrary<PeriodColumn> = fc.oneof(
  fc.record({ kind: fc.constant("total" as const), label }),
  fc.record({ kind: fc.constant("prior" as const), label }),
  fc.record({ kind: fc.constant("year" as const), year: years, label }),
  fc.record({ kind: fc.constant("onward" as const), year: years, label }),
  fc.record({ kind: fc.constant("change" as const), label }),
  fc.record({ kind: fc.constant("other" as const), label }),
);

const table = (shape: Required<PlanShape>): fc.Arbitrary<PlanTable> =>
  fc
    .tuple(
      moneyUnit,
      fc.array(periodColumn, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("budget" as const, "budget" as const, "other" as const),
    )
    .chain(([unit, columns, kind]) =>
      fc.record({
        kind: fc.constant(kind),
        unit: fc.option(fc.constant(unit), { freq: 9 }),
        scale: fc.constant(0),
        columns: fc.constant(columns),
        rows: fc.array(tableRow(shape, unit, columns.length), { maxLength: 5 }),
        place,
      }),
    );

function tableRow(shape: Required<PlanShape>, unit: Unit, width: number): fc.Arbitrary<TableRow> {
  const wide = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(each, { minLength: width, maxLength: width });
  return fc
    .record({
      role: fc.constantFrom(
        "total" as const,
        "subtotal" as const,
        "part" as const,
        "part" as const,
      ),
      source,
      label: documentText,
      depth: fc.nat(2),
      amounts: wide(figure(shape, unit)),
      texts: wide(documentText),
      places: wide(place),
    })
    .map((row) => ({
      ...row,
      source: row.role === "part" ? row.source : row.role === "total" ? "계" : "소계",
      level: row.role === "part" ? levelOf[row.source] : null,
    }));
}

function project(no: number, shape: Required<PlanShape>): fc.Arbitrary<Project> {
  return fc
    .record({
      title: documentText,
      group,
      period: fc.option(period),
      cost: fc.option(cost(shape)),
      budgetLine: fc.option(cost(shape)),
      tables: fc.array(table(shape), { maxLength: 2 }),
      place,
    })
    .map(({ budgetLine, ...rest }) => ({
      no,
      ...rest,
      // A line under 소요예산 is read where there is no table.
      budgetLine: rest.tables.some(({ kind }) => kind === "budget") ? null : budgetLine,
      sections: [],
    }));
}
