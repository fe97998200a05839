import type { Line } from "./lines";
import { isContentsWord } from "./groups";
import { readMark } from "./marks";
import { departmentAlone, departmentIn } from "../words/department";
import { squeezed } from "../words/plain-text";

/** What the lines above the contents say: whose plan it is, of which year. */
export interface Heading {
  readonly title: string;
  readonly department: string | null;
  readonly statedYear: number | null;
}

export function readHeading(head: readonly Line[], fileName: string | undefined): Heading {
  const lines = head
    .map((line) => joinedLetters(readMark(line.text).body.trim()))
    .filter((text) => text !== "" && text.length < 80);
  const department = lines.map(departmentIn).find((found) => found !== null) ?? null;
  const titles = lines.filter((text) => !isContentsWord(text) && departmentAlone(text) === null);
  const stated =
    titles.find((text) => /계획|업무|예산|보고|설명서|설명자료/.test(text)) ??
    titles.find((text) => /현황|사업|시책|과제|총괄|추진방향|[시군구도]정/.test(text));
  const named = fileName?.replace(/\.[^.]{1,6}$/, "");
  return {
    title: stated ?? (department === null ? (named ?? "") : `${department} 주요업무계획`),
    department,
    statedYear:
      yearIn(stated ?? "") ??
      lines.map(yearOfPlan).find((year) => year !== null) ??
      yearIn(named ?? ""),
  };
}

/** 도 로 교 통 국: a name set wide. */
const joinedLetters = (text: string): string =>
  /^\S(?:\s+\S){2,}$/.test(text) ? squeezed(text) : text;

/** A year in a title: 2026년 주요업무계획, '26년도. */
function yearIn(text: string): number | null {
  const match = /(20\d\d)\s*(?:학?년|\.(?!\s?\d)|도|\s)|(?<!\d)'(\d\d)\s*년/.exec(`${text} `);
  if (!match) return null;
  return match[1] ? Number(match[1]) : 2000 + Number(match[2]);
}

const yearOfPlan = (text: string): number | null =>
  /^\W*20\d\d\s*년도?\W*$/.test(text) ? yearIn(text) : null;
