import type { Univer } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type IRender } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Pane, View } from "./charts/layer";

/** What of the sheet in front is seen, and the element in which Univer has just painted it. */
export type Painted = (view: View, place: HTMLElement) => void;

/** Calls after every frame in which the cells are painted. */
export function watchPainting(univer: Univer, unitId: string, painted: Painted): void {
  const renders = univer.__getInjector().get(IRenderManagerService);
  const watch = (render: IRender): void => {
    if (render.unitId !== unitId) return;
    render.engine.endFrame$.subscribe(() => {
      const place = render.engine.getCanvasElement().parentElement;
      const view = place && viewOf(render);
      if (view) painted(view, place);
    });
  };
  const present = renders.getRenderById(unitId);
  if (present) watch(present);
  else renders.created$.subscribe(watch);
}

/** How many rows the sheet in front has, and how many of those that scroll are seen. */
export function rowsOf(univer: Univer, unitId: string): { count: number; seen: number } {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const port = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !port) return { count: 1, seen: 1 };
  const { top, bottom } = port.viewBound;
  const ends = skeleton.rowHeightAccumulation;
  const above = (y: number) => ends.filter((end) => end <= y - skeleton.columnHeaderHeight).length;
  return { count: ends.length, seen: Math.max(above(bottom) - above(top), 1) };
}

function viewOf(render: IRender): View | null {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!skeleton) return null;
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  const zoom = render.scene.scaleX;
  const panes = paneKeys.flatMap((key): Pane[] => {
    const port = render.scene.getViewport(key);
    if (!port?.isActive) return [];
    const { left, top, right, bottom } = port.viewBound;
    return [
      {
        left: port.left,
        top: port.top,
        width: (right - left) * zoom,
        height: (bottom - top) * zoom,
        fromX: left - rowHeaderWidth,
        fromY: top - columnHeaderHeight,
      },
    ];
  });
  return { panes, zoom };
}

const paneKeys = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
] as const;
