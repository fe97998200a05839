import type { FileSigns } from "../model/document-reader";
import { refusal, type RefusalCode } from "../model/refusals";
import { beginsWith } from "./byte-view";

/** Refuses, by name of their kind, files that people take for documents and no reader reads. */
export function refuseKnownStrangers({ bytes, compound }: FileSigns): void {
  const byHead = heads.find(([head]) => beginsWith(bytes, head));
  if (byHead) throw refusal(byHead[1]);
  const byPart = compound && parts.find(([part]) => compound.includes(part));
  if (byPart) throw refusal(byPart[1]);
}

const heads: readonly (readonly [string, RefusalCode])[] = [
  ["HWP Document File", "hwp3"],
  ["\x89PNG", "unsupported"],
  ["\xff\xd8\xff", "unsupported"],
  ["GIF8", "unsupported"],
  ["II*\0", "unsupported"],
  ["MM\0*", "unsupported"],
  ["{\\rtf", "unsupported"],
  ["7z\xbc\xaf", "unsupported"],
  ["\x1f\x8b", "unsupported"],
  ["Rar!", "unsupported"],
];

const parts: readonly (readonly [string, RefusalCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "old-office"],
  ["Workbook", "old-office"],
  ["Book", "old-office"],
  ["PowerPoint Document", "old-office"],
];
