import type { CheckedView } from "../../app/view";
import { Icon } from "../icons/Icon";

/** After an edit: the cell, the old and the new value, and how long the re-check took. */
export function EditBand({ edit }: { readonly edit: NonNullable<CheckedView["edit"]> }) {
  return (
    <div className="toast">
      <Icon name="pencil" size={14} />
      <span>
        <b>{edit.cell}</b>
        {edit.before} → <b>{edit.after}</b>
      </span>
      <span className="end">{edit.time}</span>
    </div>
  );
}
