import { useEffect, useState } from "react";
import { copyToClipboard } from "../behaviour/clipboard";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";

export interface CopyButtonProps {
  readonly words: Wording;
  readonly text: () => string;
  readonly look?: "default" | "quiet";
}

type State = { readonly kind: "ready" | "copied" } | { readonly kind: "by-hand"; text: string };

/** Copies, and says that it did; where a page may not, the text is shown to be copied by hand. */
export function CopyButton({ words, text, look = "default" }: CopyButtonProps) {
  const [state, setState] = useState<State>({ kind: "ready" });
  useEffect(() => {
    if (state.kind !== "copied") return undefined;
    const timer = setTimeout(() => setState({ kind: "ready" }), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    const content = text();
    const copied = await copyToClipboard(content);
    setState(copied ? { kind: "copied" } : { kind: "by-hand", text: content });
  };
  const copied = state.kind === "copied";
  return (
    <div>
      <Button
        label={copied ? words["card.copied"] : words["card.copy"]}
        icon={copied ? "check" : "copy"}
        look={look}
        wide={look === "default"}
        onClick={() => void copy()}
      />
      <span className="sr" role="status">
        {copied && words["card.copied"]}
      </span>
      {state.kind === "by-hand" && (
        <label className="byhand">
          {words["card.copy.by-hand"]}
          <textarea
            className="field"
            rows={4}
            readOnly
            value={state.text}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </div>
  );
}
