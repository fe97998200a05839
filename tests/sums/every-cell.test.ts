import { readFileSync } from "node:fs";
import { checkGrid } from "../../src/app/check-grid";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { blame } from "../../src/sums/blame";
import { discoverSums } from "../../src/sums/discover-sums";
import { gridOfTexts } from "../../src/sums/reading/grid-of-texts";
import { readFigure } from "../../src/sums/reading/read-figure";
import { withData } from "../data";
import { koreanTables } from "./korean-tables";

type Texts = readonly (readonly string[])[];

/** What the discovered relations alone name first in a table, as row, column and value; "" where nothing fails. */
function namedFirst(texts: Texts): string {
  const grid = gridOfTexts(texts);
  const discovery = discoverSums(grid);
  const [first] = blame(grid, discovery).claims;
  const scale = 10 ** discovery.scale;
  return first ? `${first.cell.row},${first.cell.column}: ${Number(first.suggested) / scale}` : "";
}

const changed = (texts: Texts, row: number, column: number, text: string): Texts =>
  texts.map((each, r) => each.map((cell, c) => (r === row && c === column ? text : cell)));

/** The figure with its last digit one higher (9 becomes 8), and with its first two unlike neighbours swapped. */
function slipsOf(text: string): readonly string[] {
  const oneUnit = text.replace(/\d(?=\D*$)/, (digit) =>
    digit === "9" ? "8" : String(Number(digit) + 1),
  );
  const swapped = text.replace(/([1-9])(,?)(?!\1)([0-9])/, "$3$2$1");
  return [oneUnit, ...(swapped === text || /^\D*0/.test(swapped) ? [] : [swapped])];
}

function missedIn(
  texts: Texts,
  from: { readonly row: number; readonly column: number },
): readonly string[] {
  return texts.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const figure = readFigure(text, ".");
      if (row < from.row || column < from.column || figure === null) return [];
      return slipsOf(text)
        .map((slip) => ({ slip, named: namedFirst(changed(texts, row, column, slip)) }))
        .filter(({ named }) => named !== `${row},${column}: ${Number(figure)}`)
        .map(({ slip, named }) => `${row},${column} ${text} → ${slip}: ${named || "nothing"}`);
    }),
  );
}

describe("ten budget tables", () => {
  test.each(Object.entries(koreanTables))("%s: no alarm as it stands", (_, texts) => {
    const failing = discoverSums(gridOfTexts(texts)).relations.filter(
      ({ status }) => status !== "holds",
    );
    expect(failing).toEqual([]);
  });

  test.each(Object.entries(koreanTables))(
    "%s: every figure, one unit off or with two digits swapped, is named with its value",
    (_, texts) => {
      const row = texts.findIndex((cells) => cells.slice(1).some((cell) => /^[\d,]+$/.test(cell)));
      expect(missedIn(texts, { row, column: 1 })).toEqual([]);
    },
  );
});

withData("the 170 figures of the sample plan's tables", (file) => {
  const plan = extractPlan(readText(readFileSync(file("000_e46d2b9fea0612ee.txt"), "utf8"))).value;
  const tables: readonly Texts[] = plan.projects.flatMap((project) =>
    project.tables.flatMap((table) =>
      table.kind === "budget"
        ? [
            [
              ["구분", ...table.columns.map(({ label }) => label)],
              ...table.rows.map(({ label, texts }) => [label, ...texts]),
            ],
          ]
        : [],
    ),
  );
  const bare = tables.map((table) =>
    table.map((cells, row) => cells.map((text, column) => (row * column === 0 ? "" : text))),
  );
  const cellsOf = (table: Texts) =>
    table.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        row * column === 0 ? [] : [{ row, column, right: readFigure(text, ".") ?? "0" }],
      ),
    );

  test("each one unit off or with two digits swapped is named with its value, by sums and by check", () => {
    let figures = 0;
    const missed = tables.flatMap((table) =>
      cellsOf(table).flatMap(({ row, column, right }) => {
        figures += 1;
        const wanted = `${row},${column}: ${Number(right)}`;
        return slipsOf(right === "0" ? "0" : (table[row]?.[column] ?? "")).filter((slip) => {
          const texts = changed(table, row, column, slip);
          return namedFirst(texts) !== wanted || namedByCheck(texts) !== wanted;
        });
      }),
    );
    expect(figures).toBe(170);
    expect(missed).toEqual([]);
  });

  test("without any label, at least 270 of 300 such changes are named with their value", () => {
    const missed = bare.flatMap((table) => missedIn(table, { row: 1, column: 1 }));
    expect(missed.length).toBeLessThanOrEqual(30);
  });
});

function namedByCheck(texts: Texts): string {
  const [culprit] = checkGrid(gridOfTexts(texts)).findings.flatMap((found) => found.culprit ?? []);
  if (!culprit || !("cell" in culprit.subject)) return "";
  const { row, column } = culprit.subject.cell;
  return `${row},${column}: ${Number(culprit.suggested)}`;
}
