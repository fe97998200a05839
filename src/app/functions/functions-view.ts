import { addressText, linkTo, oneCell } from "../cell-links";
import type { Language } from "../../outcome/language";
import type { DeskAnswer, FunctionInfo, ParameterInfo } from "./desk";
import { fieldText, formulaOf } from "./formula";
import { marked, search } from "./search";
import type { FunctionsState, Worked } from "./state";
import type { ChosenFunction, FunctionField, FunctionsView } from "./view";

/** Shown before "more" is asked for. */
const mostResults = 3;
const mostTaken = 6;

type Unshown = Omit<FunctionsState, "view">;

export function functionsView(
  state: Unshown,
  worked: Worked | null,
  language: Language,
): FunctionsView {
  const { asked, list, table } = state;
  const found = search(list, asked.query);
  const shown = asked.all || asked.query === "" ? found : found.slice(0, mostResults);
  const info = list.find(({ id }) => id === asked.id);
  return {
    query: asked.query,
    results: shown.map(({ id, title }) => ({
      id,
      title: marked(title, asked.query),
      chosen: id === asked.id,
    })),
    more: found.length - shown.length,
    problem: table.kind === "refused" ? table.says : null,
    chosen: info && worked ? chosenOf(state, info, worked, language) : null,
  };
}

function chosenOf(
  state: Unshown,
  info: FunctionInfo,
  { answer, native }: Worked,
  language: Language,
): ChosenFunction {
  const { asked } = state;
  const custom = formulaOf(info, asked.args);
  const taken = takenOf(state, answer);
  return {
    id: info.id,
    help: info.help,
    example: info.example,
    fields: info.parameters.map((parameter) => fieldOf(state, parameter)),
    answer: answerText(answer, language),
    taken: taken.slice(0, mostTaken),
    takenMore: Math.max(0, taken.length - mostTaken),
    formula: asked.native && native !== null ? native : custom,
    native: asked.native && native !== null,
    hasNative: native !== null,
    target: asked.target && addressText(asked.target.sheet, oneCell(asked.target)),
    canInsert: asked.target !== null && answer.kind !== "refused",
  };
}

function answerText(answer: DeskAnswer, language: Language): ChosenFunction["answer"] {
  switch (answer.kind) {
    case "value":
      return { text: answer.text, refused: false };
    case "refused":
      return { text: answer.says, refused: true };
    case "in-cell":
      return {
        text: language === "ko" ? "셀에 넣으면 계산됩니다" : "Worked out in the cell",
        refused: false,
      };
  }
}

function fieldOf({ asked, table }: Unshown, parameter: ParameterInfo): FunctionField {
  const { name, label, help, optional, from, words } = parameter;
  const written = asked.args[name] ?? "";
  const options =
    table.kind === "table" ? optionsOf(table, from, words) : from === "words" ? words : null;
  const isListed = options?.some(({ value }) => value === written) ?? true;
  return {
    name,
    label,
    help,
    optional,
    value: options ? written : fieldText(written),
    options:
      options && !isListed && written !== ""
        ? [...options, { value: written, label: fieldText(written) }]
        : options,
  };
}

function optionsOf(
  table: Extract<FunctionsState["table"], { kind: "table" }>,
  from: ParameterInfo["from"],
  words: ParameterInfo["words"],
) {
  const tables = {
    project: table.projects, source: table.sources, period: table.periods, year: table.years, words,
  }; // prettier-ignore
  return from === "typed" || from === "table" ? null : tables[from];
}

/** The rows of the table that the value came from, as a person knows them. */
function takenOf({ cells, place }: Unshown, answer: DeskAnswer): ChosenFunction["taken"] {
  if (answer.kind !== "value" || !place) return [];
  const header = cells[0] ?? [];
  const column = (name: string): number => header.indexOf(name);
  return (answer.takenRows ?? []).map((at) => {
    const cell = (name: string): string => {
      const value = cells[at]?.[column(name)];
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    };
    const amount = column("금액");
    const kind = cell("열종류");
    const time =
      kind === "연도" ? cell("시작연도") : kind === "이후" ? `${cell("시작연도")} 이후` : kind;
    const range = oneCell({ row: place.row + at, column: place.column + amount });
    return {
      label: `${cell("사업번호")}. ${cell("재원")} ${time}`,
      amount: Number(cell("금액")).toLocaleString("en-US", { maximumFractionDigits: 6 }),
      cell: linkTo(place.sheet, range),
    };
  });
}
