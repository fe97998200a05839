import type { Actions } from "../../app/actions";
import type { ChosenFunction, FunctionField, FunctionsView } from "../../app/functions/view";
import { Choice } from "../components/Choice";
import { Button } from "../components/Buttons";
import type { Wording } from "../wording/wording";

export interface FunctionsPanelProps {
  readonly view: FunctionsView;
  readonly words: Wording;
  readonly actions: Actions;
}

/** 함수: search by what one wants to know, fill in, look at the value, insert. */
export function FunctionsPanel({ view, words, actions }: FunctionsPanelProps) {
  const { chosen } = view;
  return (
    <>
      <div className="scroll functions">
        <Search view={view} words={words} actions={actions} />
        {view.problem !== null && <p className="fn-problem">{view.problem}</p>}
        <Results view={view} words={words} actions={actions} />
        {chosen && <Form chosen={chosen} words={words} actions={actions} />}
        {chosen && <Answer chosen={chosen} words={words} actions={actions} />}
      </div>
      {chosen && (
        <footer className="foot">
          <Button
            look="primary"
            big
            wide
            primaryAction
            label={chosen.target === null ? words["fn.select"] : words["fn.insert"](chosen.target)}
            disabled={!chosen.canInsert}
            onClick={() => void actions.insertFunction()}
          />
        </footer>
      )}
    </>
  );
}

function Search({ view, words, actions }: FunctionsPanelProps) {
  return (
    <div className="fn-search">
      <input
        type="search"
        value={view.query}
        placeholder={words["fn.query"]}
        aria-label={words["fn.query"]}
        onChange={(event) => void actions.findFunction(event.target.value)}
      />
      <button type="button" className="link" onClick={() => void actions.explainSelection()}>
        {words["fn.explain"]}
      </button>
    </div>
  );
}

function Results({ view, words, actions }: FunctionsPanelProps) {
  if (view.results.length === 0) return <p className="fn-none">{words["fn.none"]}</p>;
  const isFolded = view.chosen !== null && view.query === "";
  const shown = isFolded ? view.results.filter(({ chosen }) => chosen) : view.results;
  return (
    <>
      <ul className="fn-results" aria-label={words["fn.results"]}>
        {shown.map(({ id, title, chosen }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() => void actions.chooseFunction(id)}
            >
              <span className="fn-title">
                {title.map(({ text, found }, at) =>
                  found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
                )}
              </span>
              <code>{id}</code>
            </button>
          </li>
        ))}
      </ul>
      {view.more > 0 && (
        <button type="button" className="link" onClick={() => void actions.showAllFunctions()}>
          {words["fn.more"](view.more)}
        </button>
      )}
    </>
  );
}

interface ChosenProps {
  readonly chosen: ChosenFunction;
  readonly words: Wording;
  readonly actions: Actions;
}

function Form({ chosen, words, actions }: ChosenProps) {
  return (
    <section className="fn-form" aria-label={chosen.id}>
      <h2>{chosen.id}</h2>
      <details>
        <summary>{words["fn.help"]}</summary>
        <p>{chosen.help}</p>
        <p>
          <code>{chosen.example}</code>
        </p>
      </details>
      {chosen.fields.map((field) => (
        <Field key={field.name} field={field} words={words} actions={actions} />
      ))}
    </section>
  );
}

interface FieldProps {
  readonly field: FunctionField;
  readonly words: Wording;
  readonly actions: Actions;
}

function Field({ field, words, actions }: FieldProps) {
  const { name, label, help, optional, value, options } = field;
  const set = (text: string): void => void actions.setArgument(name, text);
  return (
    <label className="fn-field" title={help}>
      <span>
        {label} <code>{optional ? `[${name}]` : name}</code>
      </span>
      {options ? (
        <select value={value} onChange={(event) => set(event.target.value)}>
          {(optional || value === "") && <option value="">{words["fn.optional"]}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" value={value} onChange={(event) => set(event.target.value)} />
      )}
    </label>
  );
}

function Answer({ chosen, words, actions }: ChosenProps) {
  const { answer, taken, takenMore, hasNative, native, formula } = chosen;
  return (
    <section className="fn-answer" aria-label={words["fn.value"]}>
      <p className={answer.refused ? "fn-refused" : "fn-value"} role="status">
        {answer.text}
      </p>
      {taken.length > 0 && (
        <div className="fn-taken">
          <span>{words["fn.from"]}</span>
          <ul>
            {taken.map(({ label, amount, cell }) => (
              <li key={cell.label}>
                {label} {amount}{" "}
                <button type="button" className="link" onClick={() => void actions.reveal(cell)}>
                  {cell.label}
                </button>
              </li>
            ))}
            {takenMore > 0 && <li>{words["fn.takenMore"](takenMore)}</li>}
          </ul>
        </div>
      )}
      {hasNative ? (
        <Choice
          label={words["fn.form"]}
          value={native ? "native" : "custom"}
          options={[
            { value: "native", label: words["fn.native"] },
            { value: "custom", label: words["fn.custom"] },
          ]}
          onChoose={(form) => void actions.setNative(form === "native")}
        />
      ) : (
        <p className="fn-remark">{words["fn.noNative"]}</p>
      )}
      <code className="fn-formula" aria-label={words["fn.formula"]}>
        {formula}
      </code>
      {hasNative && <p className="fn-remark">{words["fn.colleague"]}</p>}
    </section>
  );
}
