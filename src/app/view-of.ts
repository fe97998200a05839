import type { AppState } from "./state";
import type { View } from "./view";
import { countOfErrors, checkView } from "./views/check-view";
import { importView } from "./views/import-view";

/** State → what the panels show. Pure; the panels keep the last result while the state is the same object. */
export function viewOf(state: AppState): View {
  return {
    language: state.language,
    theme: state.theme,
    budgetSheets: state.budgetSheets,
    screen: state.screen,
    errorCount: countOfErrors(state),
    message: state.message,
    busy: state.busy,
    failure: state.failure?.view ?? null,
    import: importView(state),
    check: checkView(state),
    functions: state.functions?.view ?? null,
    announcement: state.announcement,
  };
}
