import type { Language } from "../wording";
import type { ChartData, Format } from "./chart-data";
import { colorAt, seriesColor } from "./colors";
import { kindName, kindOf } from "./kinds";
import { drawPlot } from "./draw-plot";
import { layersOf } from "./stacks";
import { sliceColor } from "./marks";
import { slices } from "./slices";
import { ink, shape, textSize, widthOf, words, type Rect } from "./svg";

/** The picture of a chart, at 100 %; of a kind that is not drawn a box with its title and kind. */
export function drawChart(data: ChartData, format: Format, language: Language): SVGElement {
  const { width, height } = data.box;
  const frame = shape("rect", {
    x: 0.5,
    y: 0.5,
    width: Math.max(width - 1, 0),
    height: Math.max(height - 1, 0),
    fill: data.fill ?? "none",
    stroke: data.border ?? "none",
  });
  const title = titleOf(data);
  const rest: Rect = {
    left: 12,
    top: title.height + 12,
    width: width - 24,
    height: height - title.height - 24,
  };
  return shape(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, "font-size": textSize, fill: ink, "aria-hidden": "true" },
    [frame, ...title.drawn, ...insideOf(data, rest, format, language)],
  );
}

function insideOf(data: ChartData, rest: Rect, format: Format, language: Language): SVGElement[] {
  const kind = kindOf(data.type);
  if (!kind) {
    const [x, y] = [rest.left + rest.width / 2, rest.top + rest.height / 2];
    const middle = { "text-anchor": "middle" };
    return [
      words(kindName(data.type, language), x, y, { ...middle, "font-weight": 600 }),
      words(notDrawn[language], x, y + textSize + 8, middle),
    ];
  }
  const isRound = kind.family === "pie" || kind.family === "doughnut";
  const { drawn, plot } = legendOf(data, rest, isRound);
  const inside = isRound ? slices(plot, layersOf(data)) : drawPlot(data, plot, format);
  return [...inside, ...drawn];
}

const notDrawn = {
  ko: "미리보기는 이 종류를 그리지 않습니다.",
  en: "The preview does not draw this kind.",
} as const;

function titleOf({ title, titleFont, box }: ChartData) {
  if (title === "") return { height: 0, drawn: [] };
  const { size, bold, color } = titleFont;
  return {
    height: size + 10,
    drawn: [
      words(title, box.width / 2, size + 8, {
        "text-anchor": "middle",
        "font-size": size,
        "font-weight": bold ? 600 : 400,
        fill: color,
      }),
    ],
  };
}

interface Entry {
  readonly text: string;
  readonly color: string;
}

function entriesOf(data: ChartData, isRound: boolean): readonly Entry[] {
  const layers = layersOf(data);
  const [first] = layers;
  if (isRound && first)
    return first.series.values.map((_, at) => ({
      text: data.categories[at] ?? String(at + 1),
      color: sliceColor(first, at),
    }));
  return layers.flatMap(({ series, index }) => {
    const color = seriesColor(series, index);
    return color === null ? [] : [{ text: series.name, color: series.pointColors[0] ?? color }];
  });
}

const square = 8;
const apart = 18;
const lineHeight = 20;

/** The legend, and what it leaves of the room. */
function legendOf(data: ChartData, rest: Rect, isRound: boolean) {
  const entries = entriesOf(data, isRound);
  const place = data.legend;
  if (place === null || entries.length === 0) return { drawn: [], plot: rest };
  const widths = entries.map(({ text }) => square + 6 + widthOf(text));
  const widest = Math.max(...widths);
  if (place === "Left" || place === "Right") {
    const x = place === "Left" ? rest.left : rest.left + rest.width - widest;
    const top = rest.top + Math.max((rest.height - entries.length * lineHeight) / 2, 0);
    const drawn = entries.flatMap((entry, at) => entryAt(entry, x, top + at * lineHeight));
    const plot = { ...rest, width: rest.width - widest - apart };
    return { drawn, plot: place === "Left" ? { ...plot, left: rest.left + widest + apart } : plot };
  }
  const rows = rowsOf(widths, rest.width);
  const height = rows.length * lineHeight;
  const top = place === "Top" ? rest.top : rest.top + rest.height - height;
  const drawn = rows.flatMap((row, line) => {
    const width = row.reduce((sum, at) => sum + (widths[at] ?? 0) + apart, -apart);
    let x = rest.left + (rest.width - width) / 2;
    return row.flatMap((at) => {
      const entry = entries[at] ?? { text: "", color: colorAt(0) };
      const made = entryAt(entry, x, top + line * lineHeight);
      x += (widths[at] ?? 0) + apart;
      return made;
    });
  });
  const plot = { ...rest, height: rest.height - height - 6 };
  return { drawn, plot: place === "Top" ? { ...plot, top: rest.top + height + 6 } : plot };
}

function rowsOf(widths: readonly number[], most: number): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let used = Infinity;
  widths.forEach((width, at) => {
    if (used + width > most) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(at);
    used += width + apart;
  });
  return rows;
}

const entryAt = ({ text, color }: Entry, x: number, y: number): SVGElement[] => [
  shape("rect", { x, y: y + 6, width: square, height: square, fill: color }),
  words(text, x + square + 6, y + 14),
];
