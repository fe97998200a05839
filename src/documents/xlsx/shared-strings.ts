import { walkXml } from "../package/xml";

/** The texts that cells name by number. Readings printed above a text (`rPh`) are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let readings = 0;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") readings += 1;
      else if (name === "t") isText = readings === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "si") strings.push(text);
      else if (name === "rPh") readings -= 1;
      else if (name === "t") isText = false;
    },
  });
  return strings;
}
