import { useRef, useState, type ChangeEvent } from "react";
import type { Actions } from "../../app/actions";
import { readClipboard } from "../behaviour/clipboard";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { usePaste } from "../behaviour/use-paste";
import { Button } from "../components/Buttons";
import { DropZone } from "../components/DropZone";
import { PasteForm } from "../components/PasteForm";
import { Icon, type IconName } from "../icons/Icon";
import type { Wording } from "../wording/wording";

export interface FirstRunProps {
  readonly words: Wording;
  readonly actions: Actions;
  readonly working: boolean;
}

/** A file by button or by drop, pasted text, or the sample. Ctrl+V works anywhere on this screen. */
export function FirstRun({ words, actions, working }: FirstRunProps) {
  const [pasting, setPasting] = useState(false);
  const { said, take } = useOpening(words, actions);
  usePaste(take);
  const start = useFocusWhenLost<HTMLDivElement>("first-run");
  const paste = async (): Promise<void> => {
    const copied = await readClipboard();
    if (copied === null) setPasting(true);
    else await pasteInto(actions, copied.text, copied.html);
  };
  return (
    <>
      <section className="hero">
        <h1>{words["first.sentence"]}</h1>
      </section>
      <div className="surface">
        <DropZone words={words} onDrop={take}>
          <div className="acts" ref={start}>
            <FileButton label={words["first.browse"]} disabled={working} onFiles={take} />
            <Button
              icon="paste"
              label={words["first.paste"]}
              disabled={working}
              onClick={() => void paste()}
            />
          </div>
          {pasting && (
            <PasteForm
              words={words}
              onRead={(text) => void actions.paste(text)}
              onCancel={() => setPasting(false)}
            />
          )}
          {said !== null && (
            <p className="said" role="alert">
              {said}
            </p>
          )}
        </DropZone>
      </div>
      <div className="ways">
        <Way
          icon="sample"
          name={words["first.sample"]}
          more={words["first.sample.more"]}
          disabled={working}
          onClick={() => void actions.openSample()}
        />
        <Way
          icon="proof"
          name={words["first.sheet"]}
          more={words["first.sheet.more"]}
          disabled={working}
          onClick={() => void actions.checkSheet()}
        />
        <Way
          icon="sheet"
          name={words["first.book"]}
          more={words["first.book.more"]}
          disabled={working}
          onClick={() => void actions.checkBook()}
        />
      </div>
      <div className="grow" />
      <ul className="promise">
        <Promised icon="lock" text={words["first.local"]} />
        <Promised icon="doc" text={words["first.ask"]} />
        <Promised icon="sheet" text={words["first.stay"]} />
      </ul>
    </>
  );
}

/** What is dropped, pasted or chosen, as far as the page sees it. */
type Handed = Pick<DataTransfer, "files" | "getData">;

function useOpening(words: Wording, actions: Actions) {
  const [said, setSaid] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) await actions.openFile(file.name, new Uint8Array(bytes));
    else setSaid(words["first.unopened"]);
  };
  const take = (handed: Handed): void => {
    const [text, html] = [handed.getData("text/plain"), handed.getData("text/html")];
    const files = text === "" && html === "" ? [...handed.files] : withoutPictures(handed.files);
    const [file] = files;
    setSaid(files.length > 1 ? words["first.several"] : null);
    if (files.length > 1) return;
    if (file) void open(file);
    else void pasteInto(actions, text, html);
  };
  return { said, take };
}

/** Excel and Word put a picture of what was copied beside its text. */
const withoutPictures = (files: FileList): readonly File[] =>
  [...files].filter(({ type }) => !type.startsWith("image/"));

const pasteInto = (actions: Actions, text: string, html: string): Promise<void> =>
  html === "" ? actions.paste(text) : actions.paste(text, html);

const readable = ".hwpx,.hwp,.docx,.pdf,.xlsx,.txt,.md,.html,.htm";

interface FileButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onFiles: (handed: Handed) => void;
}

function FileButton({ label, disabled, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const { files } = event.target;
    if (files && files.length > 0) onFiles({ files, getData: () => "" });
    // The same file may be chosen again, after it was corrected.
    event.target.value = "";
  };
  return (
    <>
      <Button
        look="primary"
        primaryAction
        label={label}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept={readable}
        hidden
        aria-label={label}
        onChange={choose}
      />
    </>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly name: string;
  readonly more: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Another way to begin than a document. */
function Way({ icon, name, more, disabled, onClick }: WayProps) {
  return (
    <button type="button" className="way" disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        <small>{more}</small>
      </span>
      <Icon name="right" />
    </button>
  );
}

function Promised({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
}
