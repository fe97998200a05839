import { useState, type DragEvent, type ReactNode } from "react";
import type { Wording } from "../wording/wording";
import { DocumentToSheet } from "./DocumentToSheet";

export interface DropZoneProps {
  readonly words: Wording;
  readonly children: ReactNode;
  readonly onDrop: (data: DataTransfer) => void;
}

export function DropZone({ words, children, onDrop }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const follow = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragEnter={follow(true)}
      onDragOver={follow(true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        follow(false)(event);
        onDrop(event.dataTransfer);
      }}
    >
      <DocumentToSheet />
      <div className="h14">{over ? words["first.over"] : words["first.drop"]}</div>
      <div className="formats">{words["first.formats"]}</div>
      {children}
    </div>
  );
}
