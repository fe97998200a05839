import { walkXml } from "../package/xml";

/** What a cell style says: how numbers are shown, and whether a line frames the cell. */
export interface CellStyle {
  readonly format: string;
  readonly framed: boolean;
}

export const plainCell: CellStyle = { format: "General", framed: false };

/** By the number that cells name (`s`). */
export function readCellStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<number, string>(builtIn);
  const frames: boolean[] = [];
  const styles: CellStyle[] = [];
  let part = "";
  walkXml(xml, {
    open: (name, attribute) => {
      const number = (of: string): number => Number(attribute(of) ?? 0);
      if (parts.has(name)) part = name;
      else if (name === "numFmt" && part === "numFmts")
        formats.set(number("numFmtId"), attribute("formatCode") ?? "General");
      else if (name === "border" && part === "borders") frames.push(false);
      else if (part === "borders" && sides.has(name) && attribute("style") !== undefined)
        frames[frames.length - 1] = attribute("style") !== "none";
      else if (name === "xf" && part === "cellXfs")
        styles.push({
          format: formats.get(number("numFmtId")) ?? "General",
          framed: frames[number("borderId")] ?? false,
        });
    },
    close: (name) => {
      if (name === part) part = "";
    },
  });
  return styles;
}

const parts = new Set(["numFmts", "borders", "cellXfs", "dxfs", "cellStyleXfs"]);
const sides = new Set(["left", "right", "top", "bottom", "start", "end"]);

/** Formats that are nowhere in the file (ECMA-376 18.8.30), dates as a Korean Excel shows them. */
const builtIn: readonly (readonly [number, string])[] = [
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy-mm-dd"],
  [15, "d-m-yy"],
  [16, "d-m"],
  [17, "m-yy"],
  [18, "AM/PM h:mm"],
  [19, "AM/PM h:mm:ss"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy-mm-dd h:mm"],
  [27, 'yyyy"年" mm"月" dd"日"'],
  [30, "mm-dd-yy"],
  [31, 'yyyy"년" mm"월" dd"일"'],
  [36, "yyyy-mm-dd"],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;-#,##0.00"],
  [41, '#,##0;-#,##0;"-"'],
  [42, '₩#,##0;-₩#,##0;₩"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '₩#,##0.00;-₩#,##0.00;₩"-"'],
  [45, "mm:ss"],
  [46, "h:mm:ss"],
  [47, "mm:ss.0"],
  [50, "yyyy-mm-dd"],
  [57, "yyyy-mm-dd"],
];
