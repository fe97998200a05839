import type { ReactNode } from "react";

export interface PartProps {
  readonly title?: string;
  /** At the right of the title: the unit. */
  readonly end?: string;
  readonly children: ReactNode;
}

/** A part of a card, parted from the one above by a hairline. */
export function Part({ title, end, children }: PartProps) {
  return (
    <section className="part">
      {title !== undefined && (
        <h3>
          {title}
          {end !== undefined && <span className="end">{end}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}
