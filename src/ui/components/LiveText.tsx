import type { View } from "../../app/view";

/** What a screen reader says of its own accord; the same sentence twice in a row is said twice. */
export function LiveText({ announcement }: { readonly announcement: View["announcement"] }) {
  const text = announcement?.text ?? "";
  const assertive = announcement?.assertive ?? false;
  return (
    <>
      <div className="sr" role="status" aria-live="polite">
        {!assertive && text}
      </div>
      <div className="sr" role="alert" aria-live="assertive">
        {assertive && text}
      </div>
    </>
  );
}
