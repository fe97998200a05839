import { Parser } from "htmlparser2";
import type { Block, DocumentModel } from "../model/document-model";
import { refusal } from "../model/refusals";
import { HtmlBlocks } from "./html-blocks";
import { isHidden, isSilent } from "./unseen";

/** More markup than this is no plan: a hundred pages pasted from Word are about 5 million characters. */
const mostCharacters = 32_000_000;

/** The parser looks through its open elements in a time that grows with their number. */
const mostOpen = 5_000;

/**
 * The paragraphs and tables of a web page, of an HTML file, or of what 한글, Word and Excel put on the clipboard.
 * The markup is only read: nothing in it runs and nothing it names is asked for. Throws `Unreadable` where there is
 * no text, or too much.
 */
export function readHtml(html: string): DocumentModel {
  if (html.length > mostCharacters) throw refusal("too-large", "markup");
  const blocks = blocksOf(html);
  if (blocks.length === 0) throw refusal("no-text");
  return { format: "html", blocks };
}

function blocksOf(html: string): readonly Block[] {
  const into = new HtmlBlocks(sheet.test(html.slice(0, 20_000)));
  /** Names of the elements that are not shown and still open, outermost first. */
  const unseen: string[] = [];
  let open = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      open += 1;
      if (open > mostOpen) throw refusal("too-deep", "elements");
      const hides = isSilent(name) || isHidden(attributes);
      if (unseen.length > 0 || hides) {
        unseen.push(name);
        return;
      }
      into.open(name, attributes);
    },
    ontext(text) {
      if (unseen.length === 0) into.text(text);
    },
    onclosetag(name) {
      open -= 1;
      if (unseen.length > 0) unseen.pop();
      else into.close(name);
    },
  });
  parser.end(fragmentOf(html));
  return into.finish();
}

/** How Excel, Google Sheets and LibreOffice Calc mark what is copied out of them. */
const sheet =
  /urn:schemas-microsoft-com:office:excel|content="?Excel\.Sheet|google-sheets-html-origin|data-sheets-|sdval=/i;

/** In the raw clipboard format of Windows the markup follows a head of its own (Version, StartHTML, …). */
const fragmentOf = (html: string): string =>
  /^\ufeff?\s*Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf("<"))) : html;

/** Whether a text is markup of a page and not a text that only speaks of it. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4_096).replace(/^[\ufeff\s]+/, "");
  return (
    /^<(?:!doctype\s+html|html|head|body|meta|table|!--StartFragment)\b/i.test(head) ||
    /^Version:\d.*\s+StartHTML:/i.test(head) ||
    /^<\?xml\b[^>]*>\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(head)
  );
}
