import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { BusyView } from "../../app/view";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";

export interface BusyScreenProps {
  readonly busy: BusyView;
  readonly words: Wording;
  readonly onCancel: () => void;
}

/** Long work: what is being done, how far it is, and one way out. */
export function BusyScreen({ busy, words, onCancel }: BusyScreenProps) {
  const title = useFocusWhenLost<HTMLHeadingElement>("busy");
  const { percent } = busy;
  return (
    <>
      <section className="working" aria-busy="true">
        <h1 ref={title} tabIndex={-1}>
          {busy.title}
        </h1>
        <p className="subject">{busy.subject}</p>
        <p className="now">
          <span>{busy.now}</span>
          {percent !== null && <b>{percent}%</b>}
        </p>
        <ProgressIndicator
          className="progress"
          barHeight={6}
          ariaValueText={percent === null ? busy.now : `${percent}%`}
          {...(percent !== null && { percentComplete: percent / 100 })}
        />
        <ul className="steps">
          {busy.steps.map((step) => (
            <Step key={step.label} step={step} words={words} />
          ))}
        </ul>
      </section>
      {busy.cancellable && (
        <div className="sect">
          <Button label={words["busy.cancel"]} onClick={onCancel} wide />
          <p className="remark">{busy.cancelRemark}</p>
        </div>
      )}
    </>
  );
}

interface StepProps {
  readonly step: BusyView["steps"][number];
  readonly words: Wording;
}

function Step({ step, words }: StepProps) {
  if (step.state === "done") {
    return (
      <li className="done">
        <Icon name="check" />
        <span>
          {step.label} <span className="sr">{words["busy.done"]}</span>
        </span>
      </li>
    );
  }
  const now = step.state === "now";
  return (
    <li className={now ? "now-step" : "later"} aria-current={now ? "step" : undefined}>
      <span className={now ? "spin" : "hollow"} aria-hidden="true" />
      <span>
        {step.label} {now && <span className="sr">{words["busy.now"]}</span>}
      </span>
    </li>
  );
}
