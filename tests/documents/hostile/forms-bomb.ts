import { writtenPdf } from "../pdf/small-pdf";

/** A PDF of a few kilobytes whose one page draws a form that draws two forms that draw two forms, thirty times. */
export function formsBomb(depth = 30): Uint8Array {
  const forms = Array.from({ length: depth }, (_, at) => {
    const next = at + 1 < depth ? `/XObject<</F ${5 + at} 0 R>>` : "";
    const content = at + 1 < depth ? "/F Do /F Do" : "0 0 m 9 9 l S";
    return `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${next}>>/Length ${content.length}>>\nstream\n${content}\nendstream`;
  });
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
    ...forms,
  ];
  return writtenPdf(objects);
}
