import { strFromU8, strToU8 } from "fflate";
import type { ChartSnapshot } from "../../snapshot";
import { attributesOf, escaped } from "../xml-text";
import { chartXml, type ValuesAt } from "./chart-xml";

export interface SheetCharts {
  readonly sheet: string;
  readonly charts: readonly ChartSnapshot[];
  readonly valuesAt: ValuesAt;
}

type Parts = Record<string, Uint8Array>;

/** Changes `parts`, a package, so that its sheets hold these charts. A sheet with a drawing of its own is left alone. */
export function addChartParts(parts: Parts, all: readonly SheetCharts[]): void {
  const sheets = sheetParts(parts);
  for (const { sheet, charts, valuesAt } of all) {
    const part = sheets.get(sheet);
    const xml = part === undefined ? "" : textOf(parts, part);
    if (part === undefined || charts.length === 0 || /<(?:\w+:)?drawing\s/.test(xml)) continue;
    const names = charts.map((chart) =>
      addPart(parts, "xl/charts/chart", chartXml(chart, valuesAt), chartType),
    );
    const drawing = addPart(parts, "xl/drawings/drawing", drawingXml(charts), drawingType);
    const [, folder = "", file = ""] = /^(.*\/)([^/]+)$/.exec(drawing) ?? [];
    parts[`${folder}_rels/${file}.rels`] = strToU8(
      relationships(names.map((name, index) => [`rId${index + 1}`, "chart", `/${name}`])),
    );
    link(parts, part, xml, drawing);
  }
}

/** Parts of the sheets, by name: what the workbook and its relations say. */
export function sheetParts(parts: Parts): ReadonlyMap<string, string> {
  const targets = relationsOf(parts, "xl/workbook.xml");
  return new Map(
    tagsOf(textOf(parts, "xl/workbook.xml"), "sheet").flatMap((sheet) => {
      const target = targets.get(sheet["r:id"] ?? "");
      return target === undefined ? [] : [[sheet["name"] ?? "", target] as const];
    }),
  );
}

/** Targets of a part's relations by their ids, as names of parts. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  const [, folder = "", file = ""] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
  const xml = textOf(parts, `${folder}_rels/${file}.rels`);
  return new Map(
    tagsOf(xml, "Relationship").flatMap(({ Id, Target, TargetMode }) =>
      Id === undefined || Target === undefined || TargetMode === "External"
        ? []
        : [[Id, partName(folder, Target)] as const],
    ),
  );
}

export function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : "";
}

export const tagsOf = (xml: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)>`, "g"))].map(([, tag = ""]) =>
    attributesOf(tag),
  );

function partName(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = `${folder}${target}`.split("/");
  return steps
    .reduce<string[]>(
      (path, step) => (step === ".." ? path.slice(0, -1) : step === "." ? path : [...path, step]),
      [],
    )
    .join("/");
}

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function addPart(parts: Parts, start: string, xml: string, type: string): string {
  let number = 1;
  while (parts[`${start}${number}.xml`]) number += 1;
  const name = `${start}${number}.xml`;
  parts[name] = strToU8(xml);
  const types = textOf(parts, "[Content_Types].xml");
  const override = `<Override PartName="/${name}" ContentType="${type}"/>`;
  parts["[Content_Types].xml"] = strToU8(types.replace("</Types>", `${override}</Types>`));
  return name;
}

function relationships(
  all: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const list = all.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${relationType}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

/** The sheet names its drawing after everything that its schema puts before it. */
function link(parts: Parts, part: string, xml: string, drawing: string): void {
  const [, folder = "", file = ""] = /^(.*\/)([^/]+)$/.exec(part) ?? [];
  const name = `${folder}_rels/${file}.rels`;
  const said = textOf(parts, name) || relationships([]);
  const relation = `<Relationship Id="rIdCharts" Type="${relationType}/drawing" Target="/${drawing}"/>`;
  // An empty list is written as one tag or two.
  const open = said.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  parts[name] = strToU8(open.replace("</Relationships>", `${relation}</Relationships>`));
  const after =
    /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>]|<\/worksheet>/;
  const tag = `<drawing xmlns:r="${relationType}" r:id="rIdCharts"/>`;
  parts[part] = strToU8(xml.replace(after, (found) => tag + found));
}

const emusPerPixel = 9525;

/** Each chart begins at its cell and moves with it. */
function drawingXml(charts: readonly ChartSnapshot[]): string {
  const frames = charts.map(({ name, box }, index) => {
    const { row, column, width, height } = box;
    const size = `cx="${Math.round(width * emusPerPixel)}" cy="${Math.round(height * emusPerPixel)}"`;
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
      `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escaped(name)}"/>` +
      `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext ${size}/></xdr:xfrm>` +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    `xmlns:r="${relationType}">${frames.join("")}</xdr:wsDr>`
  );
}
