import type { SeriesData } from "./chart-data";

/** Of Office's theme, in the order in which Excel gives them to series. */
const office = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"] as const;

export const colorAt = (index: number): string => office[index % office.length] ?? office[0];

/** null for a series without a fill or line. */
export function seriesColor({ color }: SeriesData, index: number): string | null {
  return color === undefined ? colorAt(index) : color;
}
