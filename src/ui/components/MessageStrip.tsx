import type { MessageView } from "../../app/view";
import { Icon, type IconName } from "../icons/Icon";
import type { Wording } from "../wording/wording";
import { SignButton } from "./Buttons";

export interface MessageStripProps {
  readonly message: MessageView;
  readonly words: Wording;
  readonly onAction: (run: NonNullable<MessageView["action"]>["run"]) => void;
  readonly onClose: () => void;
}

const icons: Readonly<Record<MessageView["look"], IconName>> = {
  info: "note",
  ok: "ok",
  review: "review",
  error: "failed",
};

/** One strip above the content, never a dialog; the newest replaces the last. */
export function MessageStrip({ message, words, onAction, onClose }: MessageStripProps) {
  const { action } = message;
  return (
    <div className="strips">
      <div className={`msg ${message.look}`} role={message.look === "error" ? "alert" : "status"}>
        <Icon name={icons[message.look]} />
        <div className="text">
          <p>
            <b>{message.title}</b>
          </p>
          {message.more !== undefined && <p>{message.more}</p>}
          {action && (
            <button type="button" className="link acts" onClick={() => onAction(action.run)}>
              {action.label}
            </button>
          )}
        </div>
        <SignButton icon="close" label={words["message.close"]} onClick={onClose} small />
      </div>
    </div>
  );
}
