import { stepOf, useRoving } from "../behaviour/use-roving";

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** Two or three ways, one of them taken. Arrows choose. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  const at = options.findIndex((option) => option.value === value);
  const { refAt, focusAt } = useRoving<HTMLButtonElement>();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div role="radiogroup" aria-label={label}>
        {options.map((option, index) => (
          <button
            key={option.value}
            ref={refAt(index)}
            type="button"
            role="radio"
            aria-checked={index === at}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChoose(option.value)}
            onKeyDown={(event) => {
              const to = stepOf(event.key, index, options.length, "both");
              const next = to === null ? undefined : options[to];
              if (to === null || !next) return;
              event.preventDefault();
              focusAt(to);
              onChoose(next.value);
            }}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
