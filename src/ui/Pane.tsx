import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { lazy, Suspense, useEffect } from "react";
import type { Actions } from "../app/actions";
import type { View } from "../app/view";
import { useDelayed } from "./behaviour/use-delayed";
import { useKeys } from "./behaviour/use-keys";
import { BusyScreen } from "./components/BusyScreen";
import { FailureScreen } from "./components/FailureScreen";
import { LiveText } from "./components/LiveText";
import { MessageStrip } from "./components/MessageStrip";
import { panelId, tabId, Tabs } from "./components/Tabs";
import { CheckPanel } from "./panels/CheckPanel";
import { ImportPanel } from "./panels/ImportPanel";
import { fluentThemes } from "./theme/fluent-theme";
import { lookOf, type Look } from "./theme/office-theme";
import { wordings, type Wording } from "./wording/wording";

const FunctionsPanel = lazy(async () => ({
  default: (await import("./panels/FunctionsPanel")).FunctionsPanel,
}));

const SettingsPanel = lazy(async () => ({
  default: (await import("./panels/SettingsPanel")).SettingsPanel,
}));

export interface PaneProps {
  readonly view: View;
  readonly actions: Actions;
  /** What Excel looks like. */
  readonly officeLook: Look;
}

/** Work that is done sooner shows no screen of its own, ms. */
const patience = 300;

/** The whole task pane: a View and what can be asked for, nothing else. */
export function Pane({ view, actions, officeLook }: PaneProps) {
  const words = wordings[view.language];
  const look = lookOf(view.theme, officeLook);
  useRoot(view, look, words);
  useKeys(view, actions);
  return (
    <ThemeProvider theme={fluentThemes[look]} applyTo="none" className="pane">
      <Tabs
        screen={view.screen}
        errorCount={view.errorCount}
        words={words}
        onShow={(screen) => actions.show(screen)}
      />
      <LiveText announcement={view.announcement} />
      {view.message && !view.failure && (
        <MessageStrip
          message={view.message}
          words={words}
          onAction={(run) => void actions.runMessageAction(run)}
          onClose={() => actions.dismissMessage()}
        />
      )}
      <main id={panelId} className="panel" role="tabpanel" aria-labelledby={tabId(view.screen)}>
        <Shown view={view} actions={actions} words={words} />
      </main>
    </ThemeProvider>
  );
}

interface ShownProps {
  readonly view: View;
  readonly actions: Actions;
  readonly words: Wording;
}

/** What stands in the pane: long work or a failure instead of the screen. */
function Shown({ view, actions, words }: ShownProps) {
  const { busy, failure } = view;
  const long = useDelayed(busy !== null, patience);
  if (busy && long) {
    return (
      <div className="scroll">
        <BusyScreen busy={busy} words={words} onCancel={() => actions.cancel()} />
      </div>
    );
  }
  if (failure) {
    return (
      <div className="scroll">
        <FailureScreen
          failure={failure}
          words={words}
          onRetry={() => void actions.retry()}
          onBack={() => actions.dismissFailure()}
        />
      </div>
    );
  }
  switch (view.screen) {
    case "import":
      return (
        <ImportPanel view={view.import} words={words} actions={actions} working={busy !== null} />
      );
    case "check":
      return <CheckPanel view={view.check} words={words} actions={actions} />;
    case "functions":
      return (
        <Suspense fallback={<p className="fn-none">{words["fn.loading"]}</p>}>
          {view.functions ? (
            <FunctionsPanel view={view.functions} words={words} actions={actions} />
          ) : (
            <p className="fn-none">{words["fn.loading"]}</p>
          )}
        </Suspense>
      );
    case "settings":
      return (
        <Suspense fallback={null}>
          <SettingsPanel
            language={view.language}
            theme={view.theme}
            budgetSheets={view.budgetSheets}
            words={words}
            actions={actions}
          />
        </Suspense>
      );
  }
}

/** Language, theme and title belong to the page. */
function useRoot({ language }: View, look: Look, words: Wording): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = look;
    document.title = words["app.name"];
  }, [language, look, words]);
}
