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

/** The text on the clipboard, null where the page may not ask. */
export async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // A person can still paste by key; the caller offers a field for it.
    return null;
  }
}
