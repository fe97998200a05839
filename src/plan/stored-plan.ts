import * as z from "zod/mini";
import { Unreadable } from "../outcome/unreadable";
import type { Plan } from "./plan";
import { parseStored } from "./stored-text";

/** Version of the stored form: what is stored by a newer add-in is refused, not misread. */
export const storedVersion = 2;

/** A plan as text for a workbook's settings; amounts as decimal strings, so that none loses a digit. */
export function encodePlan(plan: Plan): string {
  return JSON.stringify({ version: storedVersion, plan }, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}` : value,
  );
}

/** Throws `Unreadable` for whatever is not a whole, well-formed stored plan. */
export const decodePlan = (text: string): Plan =>
  parseStored(text, z.object({ plan }), storedVersion, { damaged, newer }).plan;

const whole = z.int().check(z.nonnegative());
const amount = z.nullable(
  z.pipe(
    z.string().check(z.regex(/^-?\d{1,40}$/)),
    z.transform((digits: string) => BigInt(digits)),
  ),
);
/** Units of money are powers of ten of won. */
const unit = z.nullable(
  z.object({
    label: z.string(),
    won: z.nullable(
      z.pipe(
        z.string().check(z.regex(/^10{0,20}$/)),
        z.transform((digits: string) => BigInt(digits)),
      ),
    ),
  }),
);
const span = z.readonly(z.tuple([whole, whole]));
const place = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cell"), sheet: z.string(), row: whole, column: whole }),
  z.object({
    kind: z.literal("document"),
    block: whole,
    line: z.exactOptional(whole),
    page: z.exactOptional(whole),
    cell: z.exactOptional(span),
    span: z.exactOptional(span),
  }),
]);

const source = z.enum([
  "국비", "기금", "균특", "특별교부세", "도비", "시비", "군비", "구비", "지방채", "민간", "기타",
]); // prettier-ignore
const level = z.enum(["national", "grant", "province", "local", "debt", "private", "other"]);
const group = z.object({ kind: z.enum(["new", "continuing", "other"]), label: z.string() });
const yearMonth = z.object({ year: whole, month: z.exactOptional(whole) });

const period = z.object({
  start: z.exactOptional(yearMonth),
  end: z.exactOptional(yearMonth),
  statedYears: z.exactOptional(whole),
  recurring: z.exactOptional(z.boolean()),
  text: z.string(),
  place,
});

const costPart = z.object({
  source,
  level,
  label: z.string(),
  amount,
  percent: z.exactOptional(z.string()),
  derived: z.exactOptional(z.literal(true)),
  place,
});

const cost = z.object({
  total: amount,
  parts: z.array(costPart),
  unit,
  text: z.string(),
  place,
  totalPlace: z.exactOptional(place),
});

const label = z.string();
const periodColumn = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("total"), label }),
  z.object({ kind: z.literal("prior"), label }),
  z.object({
    kind: z.literal("year"), label, year: whole, stage: z.exactOptional(z.string()),
  }), // prettier-ignore
  z.object({ kind: z.literal("onward"), label, year: whole }),
  z.object({ kind: z.literal("change"), label }),
  z.object({ kind: z.literal("other"), label }),
]);

const tableRow = z.object({
  role: z.enum(["total", "subtotal", "part"]),
  source: z.nullable(z.union([source, z.enum(["계", "소계"])])),
  level: z.nullable(level),
  label,
  depth: whole,
  amounts: z.array(amount),
  texts: z.array(z.string()),
  places: z.array(place),
});

const table = z
  .object({
    kind: z.enum(["budget", "other"]),
    unit,
    scale: whole,
    columns: z.array(periodColumn),
    rows: z.array(tableRow),
    place,
  })
  .check(z.refine((each) => each.rows.every((row) => isAsWide(row, each.columns.length))));

const isAsWide = (row: z.output<typeof tableRow>, width: number): boolean =>
  [row.amounts, row.texts, row.places].every((cells) => cells.length === width);

const datePoint = z.object({
  year: whole,
  month: z.exactOptional(whole),
  day: z.exactOptional(whole),
});
/** Since version 2; a plan of version 1 has none. */
const dates = z.exactOptional(
  z.array(z.object({ start: datePoint, end: z.exactOptional(datePoint), span })),
);

const section = z.object({
  title: z.string(),
  place,
  items: z.array(z.object({ text: z.string(), depth: whole, place, dates })),
});

const project = z.object({
  no: whole,
  title: z.string(),
  group,
  period: z.nullable(period),
  cost: z.nullable(cost),
  budgetLine: z.nullable(cost),
  tables: z.array(table),
  sections: z.array(section),
  place,
});

const plan = z.object({
  title: z.string(),
  department: z.nullable(z.string()),
  planYear: z.nullable(z.object({ year: whole, basis: z.enum(["stated", "inferred"]) })),
  contents: z.array(
    z.object({ no: whole, title: z.string(), page: z.nullable(whole), group, place }),
  ),
  projects: z.array(project),
});

const todo = {
  ko: "원래 계획 파일을 다시 가져오십시오.",
  en: "Import the plan file again.",
};

const damaged = (cause?: unknown): Unreadable =>
  new Unreadable(
    "stored-plan-damaged",
    {
      ko: "이 통합 문서에 저장된 계획을 읽을 수 없습니다.",
      en: "The plan stored in this workbook cannot be read.",
    },
    todo,
    { cause },
  );

const newer = (): Unreadable =>
  new Unreadable(
    "stored-plan-newer",
    {
      ko: "더 새로운 검산에서 저장한 계획입니다.",
      en: "The plan was stored by a newer version of Geomsan.",
    },
    {
      ko: "추가 기능을 새로 고치거나 계획을 다시 가져오십시오.",
      en: "Update the add-in or import the plan again.",
    },
  );
