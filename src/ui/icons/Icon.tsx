import { drawings } from "./drawings";

export type IconName = keyof typeof drawings;

export interface IconProps {
  readonly name: IconName;
  readonly size?: 14 | 16 | 20 | 32;
}

/** A drawing for the eye only: whoever shows it gives it a name in words. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      className="i"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
