import type { NoticeView } from "../../app/view";
import { Icon } from "../icons/Icon";

/** What was read with a remark, and on which line. */
export function NoticeFlag({ notice }: { readonly notice: NoticeView }) {
  return (
    <div className={`flag ${notice.look}`}>
      <Icon name={notice.look} size={14} />
      <span>
        {notice.text} {notice.place !== null && <span className="place">{notice.place}</span>}
      </span>
    </div>
  );
}
