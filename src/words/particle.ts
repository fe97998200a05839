/** A pair of particles: after a final consonant, and after a vowel. */
export type Particle = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로";

/**
 * The word with the right form of the particle after it. Digits are read in Sino-Korean (a number that ends in 0 ends
 * in 영, 십, 백, 천, 만 or 억, all with a final consonant), capitals by their names: 2026년(B)가, SOC가. After anything
 * else both forms are written: plan을(를).
 */
export function withParticle(word: string, particle: Particle): string {
  const [closed, open] = forms(particle);
  const sound = lastSound(word);
  if (sound === null) return `${word}${closed}(${open})`;
  const vowelForm = sound === "vowel" || (sound === "rieul" && particle === "으로/로");
  return `${word}${vowelForm ? open : closed}`;
}

type Sound = "vowel" | "rieul" | "consonant";

function forms(particle: Particle): readonly [closed: string, open: string] {
  switch (particle) {
    case "은/는":
      return ["은", "는"];
    case "이/가":
      return ["이", "가"];
    case "을/를":
      return ["을", "를"];
    case "과/와":
      return ["과", "와"];
    case "으로/로":
      return ["으로", "로"];
  }
}

const digitSounds: Readonly<Record<string, Sound>> = {
  0: "consonant",
  1: "rieul",
  2: "vowel",
  3: "consonant",
  4: "vowel",
  5: "vowel",
  6: "consonant",
  7: "rieul",
  8: "rieul",
  9: "vowel",
};

const [firstSyllable, lastSyllable, finals, rieul] = [0xac00, 0xd7a3, 28, 8];

/** How the word ends when read aloud; closing brackets and quotes are looked past. */
function lastSound(word: string): Sound | null {
  const last = /([0-9\p{L}])[^0-9\p{L}]*$/u.exec(word)?.[1];
  if (last === undefined) return null;
  const code = last.codePointAt(0) ?? 0;
  if (/[A-Z]/.test(last)) return capitalSound(word, last);
  if (code < firstSyllable || code > lastSyllable) return digitSounds[last] ?? null;
  const final = (code - firstSyllable) % finals;
  if (final === 0) return "vowel";
  return final === rieul ? "rieul" : "consonant";
}

/** 엘, 엠, 엔; R is 아르 to some and 알 to others. Four capitals and more may be read as a word: they say nothing. */
function capitalSound(word: string, last: string): Sound | null {
  if (!/(?<![A-Za-z])[A-Z]{1,3}[^0-9\p{L}]*$/u.test(word) || last === "R") return null;
  if (last === "L") return "rieul";
  return last === "M" || last === "N" ? "consonant" : "vowel";
}
