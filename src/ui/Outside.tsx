import { Icon } from "./icons/Icon";
import type { Wording } from "./wording/wording";

/** The page opened in a plain browser: one sentence that says where it belongs. */
export function Outside({ words }: { readonly words: Wording }) {
  return (
    <main className="pane">
      <section className="empty">
        <Icon name="proof" size={32} />
        <h1>{words["outside.title"]}</h1>
        <p>{words["outside.more"]}</p>
      </section>
    </main>
  );
}
