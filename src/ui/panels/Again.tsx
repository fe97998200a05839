import type { Actions } from "../../app/actions";
import type { AgainLine, AgainView } from "../../app/view";
import { Button } from "../components/Buttons";
import { Choice } from "../components/Choice";
import { DocumentHead } from "../components/DocumentHead";
import type { Wording } from "../wording/wording";

export interface AgainProps {
  readonly again: AgainView;
  readonly words: Wording;
  readonly actions: Actions;
  readonly working: boolean;
}

/** What a newer document changes, what was changed by hand, and what is to be decided; before anything is written. */
export function Again({ again, words, actions, working }: AgainProps) {
  return (
    <>
      <div className="scroll">
        <DocumentHead
          screen="again"
          fileName={again.fileName}
          title={again.title}
          say={again.say}
          facts={again.facts}
          back={{ label: words["again.back"], onClick: () => actions.backToReview() }}
        />
        <Conflicts again={again} words={words} actions={actions} />
        <Projects again={again} words={words} />
        <Lines
          title={words["again.document"]}
          lines={again.document}
          from="base"
          to="document"
          words={words}
          actions={actions}
        />
        <Lines
          title={words["again.yours"]}
          lines={again.yours}
          from="base"
          to="now"
          words={words}
          actions={actions}
        />
        {again.others !== null && <p className="againmore">{again.others}</p>}
      </div>
      <div className="foot">
        <Button
          look="primary"
          big
          wide
          primaryAction
          label={again.possible ? again.applyLabel : again.anewLabel}
          disabled={working || (again.possible && !again.canApply)}
          onClick={() => void (again.possible ? actions.importAgain() : actions.write())}
        />
        <p className="why">
          <span>{again.applySum}</span>{" "}
          {again.possible && (
            <button
              type="button"
              className="link"
              disabled={working}
              onClick={() => void actions.write()}
            >
              {again.anewLabel}
            </button>
          )}
        </p>
      </div>
    </>
  );
}

type PartProps = Pick<AgainProps, "again" | "words" | "actions">;

function Conflicts({ again, words, actions }: PartProps) {
  if (again.conflicts.length === 0) return null;
  return (
    <section className="againpart" aria-label={words["again.conflicts"]}>
      <h2>{words["again.conflicts"]}</h2>
      <ul>
        {again.conflicts.map((line) => (
          <li key={line.id}>
            <Where line={line} actions={actions} />
            <p className="was">{words["again.was"](line.base)}</p>
            <Choice
              label={line.label}
              options={[
                { value: "yours", label: words["again.keep"](line.now) },
                { value: "document", label: words["again.take"](line.document) },
              ]}
              value={line.takesDocument ? "document" : "yours"}
              onChoose={(value) => void actions.chooseDocument(line.id, value === "document")}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Projects({ again, words }: Pick<AgainProps, "again" | "words">) {
  if (again.projects.length + again.left.length === 0) return null;
  return (
    <section className="againpart" aria-label={words["again.projects"]}>
      <h2>{words["again.projects"]}</h2>
      <ul>
        {again.projects.map(({ kind, label, text }) => (
          <li key={`${kind} ${text}`}>
            <b>{label}</b> {text}
          </li>
        ))}
        {again.left.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

interface LinesProps extends Pick<AgainProps, "words" | "actions"> {
  readonly title: string;
  readonly lines: readonly AgainLine[];
  readonly from: "base";
  readonly to: "now" | "document";
}

function Lines({ title, lines, from, to, words, actions }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section className="againpart" aria-label={title}>
      <h2>
        {title} <span className="count">{lines.length}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Where line={line} actions={actions} />
            <p className="change">
              <span>{line[from]}</span>
              <span aria-label={words["again.becomes"]}> → </span>
              <b>{line[to]}</b>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where({ line, actions }: { readonly line: AgainLine; readonly actions: Actions }) {
  return (
    <p className="where">
      <span>
        {line.project !== null && <span lang="ko">{line.project} </span>}
        <b>{line.label}</b>
      </span>
      <button type="button" className="link" onClick={() => void actions.reveal(line.cell)}>
        {line.cell.label}
      </button>
    </p>
  );
}
