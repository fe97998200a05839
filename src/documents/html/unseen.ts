/** Elements whose contents nobody reads on the page. `del` is a tracked deletion. */
const silent = new Set([
  "head",
  "title",
  "script",
  "style",
  "template",
  "noscript",
  "object",
  "iframe",
  "svg",
  "math",
  "xml",
  "select",
  "textarea",
  "button",
  "audio",
  "video",
  "canvas",
  "colgroup",
  "del",
]);

export const isSilent = (name: string): boolean => silent.has(name);

/** Hidden by itself: by the attribute, by its style, or by Word's and Excel's own word for it. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes["hidden"] !== undefined) return true;
  const style = attributes["style"];
  return style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style);
}
