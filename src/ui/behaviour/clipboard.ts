/** Puts text on the clipboard; false where the page may not. Older webviews know only the second way. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed in this frame, or no clipboard at all (`navigator.clipboard` is undefined): the older way is left.
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr";
  document.body.append(field);
  field.select();
  const run: unknown = Reflect.get(document, "execCommand");
  const copied = typeof run === "function" && Reflect.apply(run, document, ["copy"]) === true;
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

export interface Copied {
  readonly text: string;
  /** "" where the clipboard holds no markup. */
  readonly html: string;
}

/** What is on the clipboard, null where the page may not ask. */
export async function readClipboard(): Promise<Copied | null> {
  try {
    const html = await markup();
    return { text: await navigator.clipboard.readText(), html };
  } catch {
    // A person can still paste by key; the caller offers a field for it.
    return null;
  }
}

async function markup(): Promise<string> {
  // Older webviews can only read text.
  const read: unknown = Reflect.get(navigator.clipboard, "read");
  if (typeof read !== "function") return "";
  for (const item of await navigator.clipboard.read())
    if (item.types.includes("text/html")) return (await item.getType("text/html")).text();
  return "";
}
