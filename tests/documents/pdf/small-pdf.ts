import iconv from "iconv-lite";

/** What stands on a page, in points from the lower left corner. */
export type Mark =
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size?: number;
      /** How the letters are turned: a b c d of their matrix. */
      readonly turn?: readonly [number, number, number, number];
    }
  | { readonly line: readonly [x0: number, y0: number, x1: number, y1: number] }
  | { readonly box: readonly [x: number, y: number, width: number, height: number] };

export interface SmallPage {
  readonly marks: readonly Mark[];
  readonly rotate?: number;
}

/**
 * A PDF in a Korean font that is not embedded: Hangul one em wide, ASCII half an em. Pages are A4. Text is set by the
 * code page, as programs of the time did.
 */
export function smallPdf(pages: readonly SmallPage[]): Uint8Array {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/HYSMyeongJo-Medium-KSCms-UHC-H/Encoding/KSCms-UHC-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/HYSMyeongJo-Medium/CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>/DW 1000/W[1 95 500 8094 8190 500]/FontDescriptor<</Type/FontDescriptor/FontName/HYSMyeongJo-Medium/Flags 6/FontBBox[0 -148 1001 880]/ItalicAngle 0/Ascent 880/Descent -148/CapHeight 880/StemV 80>>>>",
    ...pages.flatMap(({ marks, rotate = 0 }, at) => {
      const content = marks.map(drawn).join("\n");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Contents ${6 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return writtenPdf(objects);
}

/** A table ruled by lines: its texts in boxes of one size. */
export function ruledTable(
  rows: readonly (readonly string[])[],
  { x = 60, top = 700, width = 90, height = 20 } = {},
): readonly Mark[] {
  const columns = rows[0]?.length ?? 0;
  const bottom = top - rows.length * height;
  return [
    ...rows.flatMap((row, r) =>
      row.map((text, c) => ({ text, x: x + c * width + 3, y: top - (r + 1) * height + 6 })),
    ),
    ...Array.from({ length: rows.length + 1 }, (_, r) => ({
      line: [x, top - r * height, x + columns * width, top - r * height] as const,
    })),
    ...Array.from({ length: columns + 1 }, (_, c) => ({
      line: [x + c * width, top, x + c * width, bottom] as const,
    })),
  ];
}

function drawn(mark: Mark): string {
  if ("line" in mark)
    return `${mark.line[0]} ${mark.line[1]} m ${mark.line[2]} ${mark.line[3]} l S`;
  if ("box" in mark) return `${mark.box.join(" ")} re f`;
  const hex = iconv.encode(mark.text, "cp949").toString("hex");
  const turn = (mark.turn ?? [1, 0, 0, 1]).join(" ");
  return `BT /F1 ${mark.size ?? 10} Tf ${turn} ${mark.x} ${mark.y} Tm <${hex}> Tj ET`;
}

/** Objects from 1 on, the first the catalogue, as a file. */
export function writtenPdf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(`${file}${table}${trailer}`, "latin1"));
}
