import { squeezed } from "../words/plain-text";
import type { Project } from "./plan";

export interface Match {
  readonly kind: "same" | "renamed" | "merged" | "dropped" | "new";
  readonly before: readonly Project[];
  readonly after: Project | null;
}

/**
 * Which project of the one list is which of the other: first by equal titles, then by how much of titles and of
 * contents they share, best pairs first. What is left of the old plan and lies within a project of the new one was
 * merged into it. In the order of the new list, then the dropped ones.
 */
export function matchProjects(
  before: readonly Project[],
  after: readonly Project[],
): readonly Match[] {
  const old = before.map(fingerprintOf);
  const now = after.map(fingerprintOf);
  const pairs = pairsOf(old, now);
  const taken = new Set(pairs.values());
  const merged = mergedInto(old, now, taken);
  const matches = now.map((each): Match => {
    const same = pairs.get(each);
    const others = merged.filter(({ into }) => into === each).map(({ from }) => from.project);
    const first = same ? [same.project] : [];
    if (others.length > 0 && first.length + others.length > 1)
      return { kind: "merged", before: [...first, ...others], after: each.project };
    if (!same) return { kind: "new", before: [], after: each.project };
    const kind = same.title === each.title ? "same" : "renamed";
    return { kind, before: first, after: each.project };
  });
  const told = new Set(matches.flatMap(({ before: projects }) => projects));
  const dropped = before
    .filter((project) => !told.has(project))
    .map((project): Match => ({ kind: "dropped", before: [project], after: null }));
  return [...matches, ...dropped];
}

interface Fingerprint {
  readonly project: Project;
  readonly title: string;
  readonly ofTitle: ReadonlySet<string>;
  readonly ofContent: ReadonlySet<string>;
}

const bare = (text: string): string =>
  squeezed(text)
    .replace(/[^가-힣A-Za-z0-9]/g, "")
    .toLowerCase();

function fingerprintOf(project: Project): Fingerprint {
  const title = bare(project.title);
  const lines = project.sections.flatMap(({ items }) => items.map(({ text }) => bare(text)));
  return { project, title, ofTitle: pairsOfLetters([title]), ofContent: pairsOfLetters(lines) };
}

const mostLetters = 4_000;

function pairsOfLetters(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let letters = 0;
  for (const text of texts) {
    for (let at = 0; at + 2 <= text.length; at += 1) found.add(text.slice(at, at + 2));
    letters += text.length;
    if (letters > mostLetters) break;
  }
  return found;
}

function pairsOf(
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
): Map<Fingerprint, Fingerprint> {
  const pairs = new Map<Fingerprint, Fingerprint>();
  const taken = new Set<Fingerprint>();
  const take = (from: Fingerprint, to: Fingerprint): void => {
    if (taken.has(from) || pairs.has(to)) return;
    taken.add(from);
    pairs.set(to, from);
  };
  for (const sameNumber of [true, false]) {
    for (const to of now) {
      const from = old.find(
        (each) =>
          !taken.has(each) &&
          each.title === to.title &&
          (!sameNumber || each.project.no === to.project.no),
      );
      if (from) take(from, to);
    }
  }
  const rest = now
    .filter((to) => !pairs.has(to))
    .flatMap((to) =>
      old.flatMap((from) => (taken.has(from) ? [] : [{ from, to, score: likeness(from, to) }])),
    );
  for (const { from, to, score } of rest.sort((a, b) => b.score - a.score))
    if (score >= enough) take(from, to);
  return pairs;
}

/** Two of four plans' worth of titles in common, or the same contents under another title. */
const enough = 0.5;

/** A new title over the same contents, or nearly the same title, is the same project; so is a little of both. */
function likeness(from: Fingerprint, to: Fingerprint): number {
  const title = shared(from.ofTitle, to.ofTitle);
  const content = shared(from.ofContent, to.ofContent);
  if (areOtherStages(from, to)) return content >= nearlyAll ? content : 0;
  const number = from.project.no === to.project.no ? 0.05 : 0;
  return Math.max(title * 0.8, content * 0.75, title * 0.5 + content * 0.5) + number;
}

const nearlyAll = 0.85;

/** 정비(1단계) and 정비(3단계), 2호선 and 3호선: alike in all but what tells them apart. */
function areOtherStages(a: Fingerprint, b: Fingerprint): boolean {
  const [one, other] = [stagesIn(a.title), stagesIn(b.title)];
  return one !== "" && other !== "" && one !== other;
}

const stagesIn = (title: string): string =>
  (title.match(/(?:제?\d+|[ⅰ-ⅻ])(?:단계|차|공구|구간|지구|호선|호기|권역|구역)/g) ?? [])
    .map((stage) => stage.replace(/^제/, ""))
    .join(" ");

/** Dice's coefficient: twice what both have over what they have together. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

/** How much of the old project's letters the new one holds. */
const within = (from: ReadonlySet<string>, to: ReadonlySet<string>): number =>
  from.size === 0 ? 0 : common(from, to) / from.size;

function mergedInto(
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
  taken: ReadonlySet<Fingerprint>,
): readonly { from: Fingerprint; into: Fingerprint }[] {
  return old.flatMap((from) => {
    if (taken.has(from)) return [];
    const [best] = now
      .map((into) => ({
        into,
        score: areOtherStages(from, into)
          ? 0
          : Math.max(within(from.ofTitle, into.ofTitle), within(from.ofContent, into.ofContent)),
      }))
      .sort((a, b) => b.score - a.score);
    return best && best.score >= 0.7 ? [{ from, into: best.into }] : [];
  });
}
