import type { Actions } from "../../app/actions";
import type { CheckView } from "../../app/view";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { Button } from "../components/Buttons";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { Results } from "./Results";

export interface CheckPanelProps {
  readonly view: CheckView;
  readonly words: Wording;
  readonly actions: Actions;
}

export function CheckPanel({ view, words, actions }: CheckPanelProps) {
  switch (view.phase) {
    case "checked":
      return <Results result={view.result} words={words} actions={actions} />;
    case "checking":
      return (
        <p className="waiting" role="status">
          <span className="spin" aria-hidden="true" />
          {words["check.running"]}
        </p>
      );
    case "empty":
      return <Nothing ready={view.ready} words={words} actions={actions} />;
  }
}

interface NothingProps {
  readonly ready: boolean;
  readonly words: Wording;
  readonly actions: Actions;
}

/** Before the first check: what there is to do. */
function Nothing({ ready, words, actions }: NothingProps) {
  const title = useFocusWhenLost<HTMLHeadingElement>(String(ready));
  return (
    <div className="scroll">
      <section className="empty">
        <Icon name="proof" size={32} />
        <h1 ref={title} tabIndex={-1}>
          {words[ready ? "check.ready" : "check.empty"]}
        </h1>
        <p>{words[ready ? "check.ready.more" : "check.empty.more"]}</p>
        <Button
          look="primary"
          primaryAction
          label={words[ready ? "check.run" : "tab.import"]}
          onClick={() => (ready ? void actions.check() : actions.show("import"))}
        />
      </section>
    </div>
  );
}
