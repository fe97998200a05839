import { decode } from "iconv-lite";
import type { Decoder, TextEncoding } from "../../documents/text/decode-text";
import { errorCode } from "./error-code";

/** Node's own euc-kr lacks the 8,822 syllables that CP949 adds (똠, 펲), so that one is iconv-lite's. */
export const nodeDecoder: Decoder = (bytes, encoding) =>
  encoding === "euc-kr" ? decode(Buffer.from(bytes), "cp949") : strictly(bytes, encoding);

function strictly(bytes: Uint8Array, encoding: Exclude<TextEncoding, "euc-kr">): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw error;
    return null;
  }
}
