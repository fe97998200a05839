import type { FailureView } from "../../app/view";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";
import { CopyButton } from "./CopyButton";

export interface FailureScreenProps {
  readonly failure: FailureView;
  readonly words: Wording;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** What could not be done, how the workbook is, what to do, and the ways on; details for IT are folded. */
export function FailureScreen({ failure, words, onRetry, onBack }: FailureScreenProps) {
  const title = useFocusWhenLost<HTMLHeadingElement>("failure");
  return (
    <>
      <section className="failure" role="alert">
        <Icon name="failed" size={20} />
        <h1 ref={title} tabIndex={-1}>
          {failure.title}
        </h1>
        <p>{failure.state}</p>
      </section>
      <section className="sect">
        <h2 className="h14">{words["fail.next"]}</h2>
        <ol className="next">
          {failure.steps.map((step, index) => (
            <li key={index}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
        <div className="ways-on">
          {failure.retry && (
            <Button
              look="primary"
              big
              wide
              primaryAction
              label={words["fail.retry"]}
              onClick={onRetry}
            />
          )}
          <Button
            look={failure.retry ? "default" : "primary"}
            big
            wide
            primaryAction={!failure.retry}
            label={words["fail.back"]}
            onClick={onBack}
          />
        </div>
      </section>
      <div className="grow" />
      {failure.details !== "" && (
        <details className="tech">
          <summary>{words["fail.tech"]}</summary>
          <pre>{failure.details}</pre>
          <CopyButton words={words} look="quiet" text={() => failure.details} />
        </details>
      )}
    </>
  );
}
