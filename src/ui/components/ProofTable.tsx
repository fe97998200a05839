import type { DifferenceFigure, ProofFigure, ProofView } from "../../app/view";
import type { Wording } from "../wording/wording";

export interface ProofTableProps {
  readonly proof: ProofView;
  readonly words: Wording;
}

/** The sum written out and closed by the accountant's signs: one rule where it fails, two where it adds up. */
export function ProofTable({ proof, words }: ProofTableProps) {
  return (
    <table className="proof">
      <thead>
        <tr>
          <td />
          {proof.columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {proof.rows.map((row, index) => (
          <FigureRow key={index} label={row.label} figures={row.figures} />
        ))}
        <FigureRow label={words["proof.added"]} figures={proof.added} line />
        <FigureRow label={words["proof.printed"]} figures={proof.printed} />
        <tr>
          <th scope="row">{words["proof.difference"]}</th>
          {proof.difference.map((figure, index) => (
            <td key={index} className={lookOf(figure)}>
              <Difference figure={figure} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  readonly label: string;
  readonly figures: readonly ProofFigure[];
  readonly line?: boolean;
}

function FigureRow({ label, figures, line }: FigureRowProps) {
  return (
    <tr className={line ? "line" : undefined}>
      <th scope="row">{label}</th>
      {figures.map((figure, index) => (
        <td key={index} className={figure.mark ? "hit" : undefined}>
          <span>{figure.text}</span>
        </td>
      ))}
    </tr>
  );
}

export function lookOf({ holds }: DifferenceFigure): "good" | "bad" | undefined {
  if (holds === null) return undefined;
  return holds ? "good" : "bad";
}

/** The sign for the eye, the words for the ear. */
export function Difference({ figure }: { readonly figure: DifferenceFigure }) {
  if (figure.text === "") return null;
  return (
    <>
      <span aria-hidden="true">{figure.text}</span>
      <span className="sr">{figure.spoken}</span>
    </>
  );
}
