/** Names that Excel accepts: at most 31 characters, none of \ / ? * [ ] :, nothing that a file cannot hold, no apostrophe at the edges, no name twice. */
export function legalSheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const legal = untaken(legalSheetName(name), taken);
    taken.add(legal.toLowerCase());
    return legal;
  });
}

export function legalSheetName(name: string): string {
  const plain = cut(
    name.replace(/[\\/?*[\]:\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ").trim(),
    longest,
  ).replace(/^['\s]+|['\s]+$/g, "");
  // "History" is Excel's own.
  return plain === "" ? "Sheet" : /^history$/i.test(plain) ? `${plain}_` : plain;
}

const longest = 31;

function untaken(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? "" : ` (${number})`;
    const candidate = cut(name, longest - mark.length) + mark;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Cuts to a length in UTF-16 units without leaving half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
