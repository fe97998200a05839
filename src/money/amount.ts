/** An exact whole number of won (in tables of kind "other": of the table's last printed decimal). */
export type Amount = bigint;

/** A unit as printed. `won` is the number of won one unit is worth, null where it is not Korean money (만 불, 명, %). */
export interface Unit {
  readonly label: string;
  readonly won: bigint | null;
}
