import { settingKeys } from "../setting-keys";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** On start: a workbook that was drawn before is recognised, so that it can be checked at once. */
export async function recallWorkbookPlan(app: App): Promise<void> {
  const { workbook } = app.services;
  try {
    const plan = await workbook.setting(settingKeys.plan);
    const index = await workbook.setting(settingKeys.index);
    if (plan === null || index === null) return;
    const { decodePlan } = await import("../../plan/stored-plan");
    const { decodeIndex } = await import("../../sheets/drawing-index");
    const fileName = (await workbook.setting(settingKeys.fileName)) ?? "";
    app.store.setState({
      drawn: { plan: decodePlan(plan), index: decodeIndex(index), fileName },
      screen: "check",
    });
  } catch (cause) {
    const words = wordsIn(app.store.getState().language);
    const more =
      cause instanceof Error
        ? `${words.recallFailedTodo} (${cause.message})`
        : words.recallFailedTodo;
    app.store.setState({ message: { look: "review", title: words.recallFailed, more } });
  }
}

export async function forgetWorkbookPlan(app: App): Promise<void> {
  for (const key of Object.values(settingKeys)) await app.services.workbook.saveSetting(key, null);
}
