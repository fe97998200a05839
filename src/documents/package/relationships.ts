import { walkXml } from "./xml";
import type { ZipPackage } from "./zip-package";

/** What a part of an Office package points to: part names by id, with the last word of their kind. */
export interface Relationship {
  readonly id: string;
  /** "officeDocument", "styles", "worksheet", … */
  readonly kind: string;
  readonly part: string;
}

/** The relationships of a part ("" is the package itself). Links out of the package are left out. */
export function relationshipsOf(zip: ZipPackage, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = zip.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (xml === null) return found;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const target = attribute("Target") ?? "";
      const kind = attribute("Type") ?? "";
      found.push({
        id: attribute("Id") ?? "",
        kind: kind.slice(kind.lastIndexOf("/") + 1),
        part: resolved(folder, target),
      });
    },
    close: () => undefined,
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
