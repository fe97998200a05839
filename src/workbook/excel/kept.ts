import { keptIn, keptNamespace, keptXml, latest, type KeptGeneration } from "../kept-xml";
import { jsonBytes, type Write } from "./chunks";
import { inExcel } from "./in-excel";

/** The custom XML parts of ours that are there: asked for with a sync, known after it. */
export function keptParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(keptNamespace);
  parts.load("items/id");
  return parts;
}

export interface KeptPart extends KeptGeneration {
  readonly id: string;
}

/** What stands in the parts whose ids are known; one sync, none where there are none. Damaged parts count as empty. */
export async function readParts(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly KeptPart[]> {
  if (ids.length === 0) return [];
  const asked = ids.map((id) => ({ id, xml: partOf(context, id).getXml() }));
  await context.sync();
  return asked.map(({ id, xml }) => ({
    id,
    ...(keptIn(xml.value) ?? { number: 0, texts: new Map<string, string>() }),
  }));
}

export const partOf = (context: Excel.RequestContext, id: string): Excel.CustomXmlPart =>
  context.workbook.customXmlParts.getItem(id);

/** A new generation beside the former one, which undo goes back to by taking this one away. */
export function keepWrites(
  texts: Readonly<Record<string, string>>,
  former: readonly KeptPart[],
): Write[] {
  if (Object.keys(texts).length === 0) return [];
  const number = 1 + (latest(former)?.number ?? 0);
  const xml = keptXml({ number, texts: new Map(Object.entries(texts)) });
  return [
    {
      sheet: "",
      bytes: xml.length + jsonBytes(""),
      cells: 0,
      apply: (context) => void context.workbook.customXmlParts.add(xml),
    },
  ];
}

/** What the workbook keeps for us: the latest generation. */
export function readKept(patience: number): Promise<ReadonlyMap<string, string>> {
  return inExcel(
    async (context, turn) => {
      const parts = keptParts(context);
      await context.sync();
      turn.answered();
      const ids = parts.items.map(({ id }) => id);
      return latest(await readParts(context, ids))?.texts ?? new Map<string, string>();
    },
    { patience },
  );
}
