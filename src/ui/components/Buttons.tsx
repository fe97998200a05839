import {
  ActionButton,
  DefaultButton,
  IconButton,
  PrimaryButton,
} from "office-ui-fabric-react/lib/Button";
import { Icon, type IconName } from "../icons/Icon";

export interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly look?: "primary" | "default" | "quiet";
  readonly icon?: IconName;
  readonly big?: boolean;
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** What Ctrl+Enter does on this screen. */
  readonly primaryAction?: boolean;
}

const kinds = { primary: PrimaryButton, default: DefaultButton, quiet: ActionButton };

export function Button(props: ButtonProps) {
  const { label, onClick, look = "default", icon, disabled = false } = props;
  const Kind = kinds[look];
  const classes = ["btn", look, props.big && "big", props.wide && "wide"];
  return (
    <Kind
      className={classes.filter(Boolean).join(" ")}
      onClick={onClick}
      disabled={disabled}
      data-primary={props.primaryAction ? "" : undefined}
    >
      {icon && <Icon name={icon} />}
      {label}
    </Kind>
  );
}

export interface SignButtonProps {
  readonly icon: IconName;
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly small?: boolean;
  readonly disabled?: boolean;
}

/** A button that is an icon alone. */
export function SignButton({ icon, label, onClick, small, disabled = false }: SignButtonProps) {
  return (
    <IconButton
      className={small ? "btn icon small" : "btn icon"}
      ariaLabel={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} size={small ? 14 : 16} />
    </IconButton>
  );
}
