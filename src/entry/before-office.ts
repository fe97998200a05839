/**
 * Loaded before office.js, and asks for nothing itself.
 *
 * With Trusted Types enforced office.js could not start, because it sets `script.src`: the default policy lets
 * scripts of our own origin and of the Office CDN pass and nothing else; HTML and script texts never pass.
 */
const officeCdn = "https://appsforoffice.microsoft.com";

interface DefaultPolicy {
  createScriptURL(url: string): string | null;
  createHTML(): null;
  createScript(): null;
}

interface PageScope {
  readonly location: { readonly href: string; readonly origin: string };
  readonly trustedTypes?: { createPolicy(name: string, policy: DefaultPolicy): unknown };
  FabricConfig?: { fontBaseUrl: string };
}

prepare(globalThis satisfies PageScope);

function prepare(page: PageScope): void {
  // Fluent would otherwise fetch its fonts from a CDN.
  page.FabricConfig = { fontBaseUrl: "" };
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (mayRun(url, page.location) ? url : null),
    createHTML: () => null,
    createScript: () => null,
  });
}

function mayRun(url: string, location: PageScope["location"]): boolean {
  if (!URL.canParse(url, location.href)) return false;
  const { origin } = new URL(url, location.href);
  return origin === location.origin || origin === officeCdn;
}

export {};
