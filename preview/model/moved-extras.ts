import type { Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import type { Book, Hyperlink, Validation } from "./book";

/** What hangs on cells goes where they go, and goes with them. Charts stay where they are drawn; their data moves. */
export function movedExtras(book: Book, sheet: SheetId, move: (area: Area) => Area | null): void {
  const extras = book.extras(sheet);
  relocate(extras.validations, move);
  relocate(extras.hyperlinks, move);
  if (extras.autoFilter) {
    const area = move(extras.autoFilter.area);
    extras.autoFilter = area && { ...extras.autoFilter, area };
  }
  const { comments } = book.state;
  for (const comment of comments.filter((one) => one.sheet === sheet)) {
    const area = move(comment.area);
    if (area) comment.area = area;
    else comments.splice(comments.indexOf(comment), 1);
  }
  for (const { charts } of book.state.sheets.values()) {
    for (const chart of charts) {
      for (const series of chart.series) {
        for (const part of ["values", "categories"] as const) {
          const place = series[part];
          if (place?.sheet !== sheet) continue;
          const area = move(place.area);
          series[part] = area && { sheet, area };
        }
      }
    }
  }
}

/** The same list, each item at its new place. */
function relocate<T extends Validation | Hyperlink>(
  list: T[],
  move: (area: Area) => Area | null,
): T[] {
  const after = list.flatMap((item) => {
    const area = move(item.area);
    return area ? [{ ...item, area }] : [];
  });
  list.splice(0, list.length, ...after);
  return list;
}
