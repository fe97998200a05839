import type { Line } from "./lines";
import type { CostToken } from "./phrase-amounts";

/** A token with the line it stands in. */
export interface PlacedToken {
  readonly token: CostToken;
  readonly line: Line;
}

/** A name with its figure, its share, or both; `known` where the name is one of a source or of a group of sources. */
export interface FoundPart {
  readonly name: PlacedToken;
  readonly figure: PlacedToken | null;
  readonly percent: PlacedToken | null;
  readonly known: boolean;
}

/** What the tokens of a cost are to each other. */
export interface Found {
  total: PlacedToken | null;
  parts: readonly FoundPart[];
  unused: PlacedToken[];
  approximate: PlacedToken | null;
}

/** Pairs names and figures in the order they stand. */
export function gather(tokens: readonly PlacedToken[]): Found {
  const pairing = new Pairing();
  for (const placed of tokens) pairing.take(placed);
  return pairing.finish();
}

class Pairing {
  private readonly found: Found = { total: null, parts: [], unused: [], approximate: null };
  private readonly parts: FoundPart[] = [];
  private pending: PlacedToken | null = null;
  /** The part whose share was the last thing said: "국비 50% 500" gives its figure, too. */
  private shared: FoundPart | null = null;
  private equals = false;

  take(placed: PlacedToken): void {
    switch (placed.token.kind) {
      case "source":
      case "total":
      case "subtotal":
      case "word":
        this.leave();
        this.shared = null;
        if (placed.token.kind === "word" && placed.token.label === "약")
          this.found.approximate = placed;
        this.pending = placed;
        break;
      case "amount":
        this.takeAmount(placed);
        break;
      case "percent":
        this.takePercent(placed);
        break;
      case "close":
        this.leave();
        break;
      case "equals":
        this.leave();
        this.equals = true;
        break;
      case "open":
        break;
    }
  }

  finish(): Found {
    this.leave();
    const { parts, found } = this;
    const figures = parts.filter(({ figure, percent }) => figure && percent);
    const [last] = figures;
    // "국비 50%, 시비 50% 1,000": the only figure behind shares is what they are shares of.
    if (last?.figure && !found.total && figures.length === 1 && parts.length > 1) {
      found.total = last.figure;
      parts[parts.indexOf(last)] = { ...last, figure: null };
    }
    return { ...found, parts };
  }

  private takeAmount(placed: PlacedToken): void {
    const { pending, shared, found, parts } = this;
    const kind = pending?.token.kind ?? null;
    if (this.equals && !pending) found.total ??= placed;
    else if (!pending && shared) parts[parts.indexOf(shared)] = { ...shared, figure: placed };
    else if (pending && (kind === "source" || kind === "subtotal")) this.add(pending, placed, null);
    else if (!found.total && (kind === "total" || parts.length === 0)) found.total = placed;
    else if (pending && kind === "word") this.add(pending, placed, null, false);
    else found.unused.push(placed);
    this.equals = false;
    this.pending = null;
    this.shared = null;
  }

  private takePercent(placed: PlacedToken): void {
    const { pending } = this;
    const kind = pending?.token.kind;
    this.shared =
      pending && (kind === "source" || kind === "subtotal")
        ? this.add(pending, null, placed)
        : null;
    this.pending = null;
  }

  private leave(): void {
    if (this.pending?.token.kind === "source") this.add(this.pending, null, null);
    this.pending = null;
  }

  private add(
    name: PlacedToken,
    figure: PlacedToken | null,
    percent: PlacedToken | null,
    known = true,
  ): FoundPart {
    const part = { name, figure, percent, known };
    this.parts.push(part);
    return part;
  }
}
