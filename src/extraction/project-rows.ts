import type { TableCell } from "../documents/model/document-model";
import { readLabelWord } from "../words/section-words";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import { readColumnWord } from "../words/column-words";
import { readSource } from "../words/funding-source";
import { lineOfCell, type Item, type Line, type TableItem } from "./lines";

/**
 * A summary whose rows are projects (연번 | 사업명 | 사업기간 | 총사업비 | 국비 …) as headings and labelled lines. The same
 * items where there is none.
 */
export function withProjectRows(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === "table" && projectColumns(item))) return items;
  return items.flatMap((item): readonly Item[] => {
    const columns = item.kind === "table" ? projectColumns(item) : null;
    return item.kind === "table" && columns ? linesOfProjects(item, columns) : [item];
  });
}

interface ProjectColumns {
  readonly header: number;
  readonly number: number;
  readonly title: number;
  /** In the order of a cost: the period, the total, then the sources. */
  readonly values: readonly { readonly column: number; readonly label: string }[];
}

function projectColumns({ table }: TableItem): ProjectColumns | null {
  for (const [header, row] of table.rows.slice(0, 3).entries()) {
    const words = row.map((cell) => squeezed(cell?.text ?? ""));
    const title = words.findIndex((word) => titleWords.test(word));
    const values = words.flatMap((word, column) => valueOf(word, column));
    const hasFigures = values.some(({ rank }) => rank > 0);
    if (title < 0 || !hasFigures) continue;
    const total = values.find(({ rank }) => rank === 1) ?? values.find(({ rank }) => rank === 3);
    const kept = values.filter((each) => each.rank !== 3 && (each.rank !== 1 || each === total));
    const all = total?.rank === 3 ? [...kept, total] : kept;
    return {
      header,
      title,
      number: words.findIndex((word) => /^(연번|번호|순번|no\.?|순)$/i.test(word)),
      values: all.sort((a, b) => (a.rank % 2 === 1 ? 1 : a.rank) - (b.rank % 2 === 1 ? 1 : b.rank)),
    };
  }
  return null;
}

const titleWords = /^(세부|단위)?(사업|과제|시책|업무)(명|명칭)$|^(사업|과제)$/;

/** 0 a period, 1 a total, 2 a source, 3 the money of one year. */
function valueOf(
  word: string,
  column: number,
): readonly { column: number; label: string; rank: 0 | 1 | 2 | 3 }[] {
  const bare = word.replace(/\([^()]*\)$/, "");
  const label = readLabelWord(bare);
  if (label === "period") return [{ column, label: "사업기간", rank: 0 }];
  if (label === "cost" || readColumnWord(bare)?.kind === "total")
    return [{ column, label: "사업비", rank: 1 }];
  if (readSource(word)) return [{ column, label: word, rank: 2 }];
  return readColumnWord(bare)?.kind === "year" ? [{ column, label: "사업비", rank: 3 }] : [];
}

function linesOfProjects(item: TableItem, columns: ProjectColumns): readonly Line[] {
  const rows = item.table.rows.slice(columns.header + 1);
  let given = 0;
  return rows.flatMap((row, index) => {
    const title = row[columns.title]?.text.trim() ?? "";
    const number = row[columns.number]?.text.trim() ?? "";
    if (title === "" || readRowWord(title) || readRowWord(number)) return [];
    given = /^\d{1,3}$/.test(number) ? Number(number) : given + 1;
    const at = (column: number, lead: string, cell: TableCell): Line =>
      lineOfCell(item, [index + columns.header + 1, column], lead, cell);
    const heading = row[columns.title];
    return [
      ...(heading ? [at(columns.title, `${given}. `, heading)] : []),
      ...columns.values.flatMap(({ column, label }) => {
        const cell = row[column];
        const blank = !cell || cell.text.trim() === "" || /^[-–]$/.test(cell.text.trim());
        return blank ? [] : [at(column, `${label}: `, cell)];
      }),
    ];
  });
}
