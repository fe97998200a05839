import type { ReactNode } from "react";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { Icon } from "../icons/Icon";

export interface DocumentHeadProps {
  /** Name of the screen: its title takes the focus that another screen left. */
  readonly screen: string;
  readonly fileName: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly count: number }[];
  readonly back: { readonly label: string; readonly onClick: () => void };
  /** Between title and facts. */
  readonly say?: string;
  /** Below the facts. */
  readonly children?: ReactNode;
}

/** The document a screen is about, a way back, and what was counted in it. */
export function DocumentHead(props: DocumentHeadProps) {
  const { screen, fileName, title, facts, back, say, children } = props;
  const heading = useFocusWhenLost<HTMLHeadingElement>(screen);
  return (
    <>
      <div className="ctx bare">
        <Icon name="file" />
        <span className="name">{fileName}</span>
        <span className="end">
          <button type="button" className="link" onClick={back.onClick}>
            {back.label}
          </button>
        </span>
      </div>
      <section className="readhead">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {say && <p>{say}</p>}
        <dl className="facts">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.count}</dd>
            </div>
          ))}
        </dl>
        {children}
      </section>
    </>
  );
}
