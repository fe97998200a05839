import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";

export interface BoxProps {
  /** Its accessible name: what is chosen. */
  readonly label: string;
  readonly chosen: "all" | "some" | "none";
  readonly disabled?: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** A check box without a text of its own. */
export function Box({ label, chosen, disabled = false, onChange }: BoxProps) {
  const look = disabled ? "off" : { all: "on", some: "some", none: "clear" }[chosen];
  return (
    <Checkbox
      className={`box ${look}`}
      ariaLabel={label}
      checked={chosen === "all"}
      indeterminate={chosen === "some"}
      disabled={disabled}
      onChange={(_, checked) => onChange(checked === true)}
    />
  );
}
