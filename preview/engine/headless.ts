import type { Engine } from "./engine";
import { registerWorkbookPlugins } from "./plugins";
import type { UniverPackages } from "./univer";
import { createEngine } from "./univer-engine";

/** A workbook without a screen, for Node and jest. Needs `MessageChannel`. */
export function bootHeadless(packages: UniverPackages): Engine {
  const { LocaleType, LogLevel, Univer } = packages;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerWorkbookPlugins(univer, packages);
  return createEngine({ packages, univer });
}
