import type { Decoder } from "../documents/text/decode-text";

/** The browser's "euc-kr" is CP949, the code page Korean Windows writes. */
export const browserDecoder: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== "euc-kr" }).decode(bytes);
  } catch {
    // Bytes that are not valid in this encoding: the caller tries the next.
    return null;
  }
};
