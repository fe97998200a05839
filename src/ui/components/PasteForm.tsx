import { useEffect, useId, useRef, useState } from "react";
import type { Wording } from "../wording/wording";
import { Button } from "./Buttons";

export interface PasteFormProps {
  readonly words: Wording;
  readonly onRead: (text: string) => void;
  readonly onCancel: () => void;
}

/** Where a page may not read the clipboard by itself, a person pastes here. Ctrl+V reads at once. */
export function PasteForm({ words, onRead, onCancel }: PasteFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  useEffect(() => field.current?.focus(), []);
  return (
    <div
      className="pasting"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <label htmlFor={id}>{words["first.paste.field"]}</label>
      <textarea
        id={id}
        ref={field}
        className="field"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button label={words["first.paste.read"]} onClick={() => onRead(text)} primaryAction />
    </div>
  );
}
