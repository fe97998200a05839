import type { MapColumn } from "../../app/view";
import type { Wording } from "../wording/wording";

export interface ProofMapProps {
  readonly columns: readonly MapColumn[];
  readonly words: Wording;
}

/** Projects in one row of the map, and boxes in one column of it. */
const perRow = 16;
const boxesPerColumn = 16;
const step = 20.5;

/** One column a project, two boxes wide, one box an equality, what fails on top. Many projects take several rows. */
export function ProofMap({ columns, words }: ProofMapProps) {
  const most = Math.max(1, ...columns.map((column) => column.checked));
  const each = Math.ceil(most / boxesPerColumn);
  const rows = Array.from({ length: Math.ceil(columns.length / perRow) }, (_, row) =>
    columns.slice(row * perRow, (row + 1) * perRow),
  );
  const spoken = columns
    .filter((column) => column.failed > 0 || column.checked === 0)
    .map((column) => column.spoken);
  return (
    <>
      <div role="img" aria-label={[words["map.title"], ...spoken].join(". ")}>
        {rows.map((row, index) => (
          <svg key={index} className="map" viewBox="0 0 328 70" aria-hidden="true">
            <path className="axis" d="M0 56.5h328" />
            {row.map((column, at) => (
              <Column key={column.project} column={column} left={at * step} each={each} />
            ))}
          </svg>
        ))}
      </div>
      <MapKey columns={columns} each={each} words={words} />
    </>
  );
}

interface ColumnProps {
  readonly column: MapColumn;
  readonly left: number;
  /** How many equalities one box stands for. */
  readonly each: number;
}

function Column({ column, left, each }: ColumnProps) {
  const boxes = Math.ceil(column.checked / each);
  const bad = Math.ceil(column.failed / each);
  const top = 50 - 5.5 * (Math.ceil(boxes / 2) - 1);
  const middle = left + 10.25;
  return (
    <g>
      <title>{column.spoken}</title>
      {Array.from({ length: boxes }, (_, index) => (
        <rect
          key={index}
          className={index >= boxes - bad ? "bad" : "good"}
          x={left + 3.25 + 7.75 * (index % 2)}
          y={50 - 5.5 * Math.floor(index / 2)}
          width="6.25"
          height="4"
          rx=".75"
        />
      ))}
      {boxes === 0 && (
        <rect className="none" x={left + 3.75} y="43" width="13" height="10" rx="1" />
      )}
      {bad > 0 && (
        <path
          className="unequal"
          d={`M${middle - 4} ${top - 8.5}h8M${middle - 4} ${top - 5}h8M${middle + 2.5} ${top - 11.5}l-5 9.5`}
        />
      )}
      <text className={bad > 0 ? "bad" : undefined} x={middle} y="67">
        {column.project}
      </text>
    </g>
  );
}

function MapKey({ columns, each, words }: ProofMapProps & { readonly each: number }) {
  return (
    <div className="mapkey">
      <span>
        <i className="good" />
        {words["map.good"]}
      </span>
      <span>
        <i className="bad" />
        <b aria-hidden="true">≠</b>
        {words["map.bad"]}
      </span>
      {columns.some((column) => column.checked === 0) && (
        <span>
          <i className="none" />
          {words["map.none"]}
        </span>
      )}
      {each > 1 && <span>{words["map.each"](each)}</span>}
    </div>
  );
}
