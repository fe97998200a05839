import type { FileSigns } from "../model/document-reader";
import { beginsWith } from "./byte-view";
import { openCompound } from "./compound-file";
import { openZip } from "./zip-package";

/** The parts of a package by name, for telling its format. Throws `Unreadable` where the package itself is broken. */
export function signsOf(bytes: Uint8Array): FileSigns {
  return {
    bytes,
    zip: beginsWith(bytes, "PK\x03\x04") ? openZip(bytes).names : null,
    compound: beginsWith(bytes, "\xd0\xcf\x11\xe0") ? openCompound(bytes).names : null,
  };
}
