/** As much of a page's or a worker's scope as the policy needs; `trustedTypes` is not in every browser. */
interface Scope {
  readonly location: { readonly href: string; readonly origin: string };
  readonly trustedTypes?: { createPolicy(name: string, policy: DefaultPolicy): unknown };
}

interface DefaultPolicy {
  createScriptURL(url: string): string | null;
  createHTML(): null;
  createScript(): null;
}

/**
 * Trusted Types' default policy: scripts of our own origin and of these others may be loaded, workers too; HTML and
 * the text of scripts never pass.
 */
export function allowOwnScripts(others: readonly string[] = []): void {
  const scope: Scope = globalThis;
  scope.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (mayRun(url, scope.location, others) ? url : null),
    createHTML: () => null,
    createScript: () => null,
  });
}

function mayRun(url: string, location: Scope["location"], others: readonly string[]): boolean {
  if (!URL.canParse(url, location.href)) return false;
  const { origin } = new URL(url, location.href);
  return origin === location.origin || others.includes(origin);
}
