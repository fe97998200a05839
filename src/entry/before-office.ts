import { allowOwnScripts } from "./script-urls";

/**
 * Loaded before office.js, and asks for nothing itself.
 *
 * With Trusted Types enforced office.js could not start, because it sets `script.src`: the default policy lets
 * scripts of our own origin and of the Office CDN pass and nothing else; HTML and script texts never pass.
 */
const officeCdn = "https://appsforoffice.microsoft.com";

interface PageScope {
  readonly location: unknown;
  FabricConfig?: { fontBaseUrl: string };
}

prepare(globalThis satisfies PageScope);

function prepare(page: PageScope): void {
  // Fluent would otherwise fetch its fonts from a CDN.
  page.FabricConfig = { fontBaseUrl: "" };
  allowOwnScripts([officeCdn]);
}
