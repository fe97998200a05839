import type { SheetId } from "../../engine/engine";
import type { Book } from "../../model/book";
import type { Language } from "../wording";
import { chartData, type ChartData, type Format } from "./chart-data";
import { chartWords } from "./chart-words";
import { drawChart } from "./draw-chart";

/** A part of the grid that scrolls by itself: frozen panes make up to four of them. */
export interface Pane {
  /** On the screen, from the corner of the grid. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Which pixel of the sheet stands in its corner, at 100 %. */
  readonly fromX: number;
  readonly fromY: number;
}

export interface View {
  readonly panes: readonly Pane[];
  readonly zoom: number;
}

/** The charts of the sheet in front, over its cells. Each pane shows its part of a chart, as Excel does. */
export interface ChartLayer {
  /** Something in the workbook may have changed. */
  changed(): void;
  /** A frame has been painted there. */
  painted(view: View, place: HTMLElement): void;
  speak(language: Language): void;
}

export function makeChartLayer(book: Book, spoken: Language): ChartLayer {
  const container = document.createElement("div");
  container.className = "charts";
  let language = spoken;
  let stale = true;
  let charts: readonly ChartData[] = [];
  let picture = "";
  let position = "";
  return {
    changed() {
      stale = true;
    },
    speak(wanted) {
      language = wanted;
      stale = true;
    },
    painted(view, place) {
      if (container.parentElement !== place) place.append(container);
      const panes = view.panes.length;
      if (stale || panes !== container.childElementCount) {
        stale = false;
        charts = chartsOf(book, book.engine.sheets.active());
        const wanted = JSON.stringify({ charts, language, panes });
        if (wanted === picture) return;
        picture = wanted;
        position = "";
        const format = book.engine.format.bind(book.engine);
        container.replaceChildren(
          ...view.panes.map((_, pane) =>
            paneOf(charts.map((chart) => boxOf(chart, pane === 0, format, language))),
          ),
        );
      }
      if (charts.length === 0) return;
      const wanted = JSON.stringify(view);
      if (wanted === position) return;
      position = wanted;
      layOut(container, charts, view);
    },
  };
}

const chartsOf = (book: Book, sheet: SheetId): readonly ChartData[] =>
  book.extras(sheet).charts.map((entry) => chartData(book, entry));

function paneOf(boxes: readonly HTMLElement[]): HTMLElement {
  const pane = document.createElement("div");
  pane.className = "pane";
  pane.append(...boxes);
  return pane;
}

/** Told once, however many panes show a part of it. */
function boxOf(chart: ChartData, isTold: boolean, format: Format, language: Language): HTMLElement {
  const box = document.createElement("div");
  box.className = "chart";
  box.append(drawChart(chart, format, language));
  if (isTold) {
    box.role = "img";
    box.ariaLabel = chartWords(chart, language);
  } else box.ariaHidden = "true";
  return box;
}

function layOut(container: HTMLElement, charts: readonly ChartData[], view: View): void {
  view.panes.forEach((pane, index) => {
    const element = container.children.item(index);
    if (!(element instanceof HTMLElement)) return;
    lay(element, pane);
    charts.forEach(({ box }, at) => {
      const child = element.children.item(at);
      if (!(child instanceof HTMLElement)) return;
      lay(child, {
        left: (box.left - pane.fromX) * view.zoom,
        top: (box.top - pane.fromY) * view.zoom,
        width: box.width * view.zoom,
        height: box.height * view.zoom,
      });
    });
  });
}

type Place = Pick<Pane, "left" | "top" | "width" | "height">;

function lay({ style }: HTMLElement, { left, top, width, height }: Place): void {
  style.transform = `translate(${left}px, ${top}px)`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
