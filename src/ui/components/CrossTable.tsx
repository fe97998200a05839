import type { CrossView } from "../../app/view";
import type { Wording } from "../wording/wording";
import { Difference, lookOf } from "./ProofTable";

export interface CrossTableProps {
  readonly cross: CrossView;
  readonly words: Wording;
}

/** The table itself, failing row and column tinted, their crossing outlined, differences in the margins. */
export function CrossTable({ cross, words }: CrossTableProps) {
  const { rows, columns, differences } = cross;
  return (
    <div className="crossing" tabIndex={columns.length > 6 ? 0 : undefined}>
      <table className={columns.length > 5 ? "cross wide" : "cross"}>
        <thead>
          <tr>
            <td />
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className="gapc">
              {words["proof.difference"]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row" className={inRow(cross, at)}>
                {row.label}
              </th>
              {row.figures.map((figure, column) => (
                <td key={column} className={cellLook(cross, at, column)}>
                  {figure}
                </td>
              ))}
              <td className={["gapc", lookOf(row.difference)].filter(Boolean).join(" ")}>
                <Difference figure={row.difference} />
              </td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">{words["proof.difference"]}</th>
            {differences.map((figure, index) => (
              <td key={index} className={lookOf(figure)}>
                <Difference figure={figure} />
              </td>
            ))}
            <td className="gapc" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const inRow = ({ failingRows }: CrossView, row: number): string | undefined =>
  failingRows.includes(row) ? "in" : undefined;

function cellLook(cross: CrossView, row: number, column: number): string | undefined {
  const { crossing } = cross;
  if (crossing?.row === row && crossing.column === column) return "hit";
  return cross.failingColumns.includes(column) ? "in" : inRow(cross, row);
}
