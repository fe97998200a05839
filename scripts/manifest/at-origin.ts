/** The origin manifest.xml is written for. */
export const developmentOrigin = "https://localhost:3000";

/**
 * The manifest for another place: `https://addins.example.go.kr/geomsan`, no slash at the end.
 * Throws a sentence for the person where the place cannot be one.
 */
export function manifestAt(xml: string, origin: string): string {
  if (!/^https:\/\/[^\s/?#"<>&]+(\/[^\s?#"<>&]*[^\s/?#"<>&])?$/.test(origin)) {
    throw new Error(
      `${origin} is not an address to serve an add-in from: https, no slash at the end, no question mark.`,
    );
  }
  return xml.replaceAll(developmentOrigin, origin).replace(developmentRemark, "");
}

const developmentRemark = /\n {2}This is the manifest for development[^\n]*(?=\n-->)/;
