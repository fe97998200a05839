import type { Line } from "./lines";
import { readMark } from "./marks";
import { squeezed } from "../words/plain-text";

/** What the lines above the contents say: whose plan it is, of which year. */
export interface Heading {
  readonly title: string;
  readonly department: string | null;
  readonly statedYear: number | null;
}

export function readHeading(head: readonly Line[], fileName: string | undefined): Heading {
  const lines = head
    .map((line) => readMark(line.text).body.trim())
    .filter((text) => text !== "" && text.length < 80);
  const department = lines.map(departmentIn).find((found) => found !== null) ?? null;
  const stated = lines.find(
    (text) => /계획|업무|예산|보고|현황/.test(text) && !/^(목차|차례|순서)$/.test(squeezed(text)),
  );
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

/** 첨단산업과, 기획예산담당관; also "첨단산업과 주요업무계획" and "부서: 첨단산업과". */
export function departmentIn(text: string): string | null {
  const alone =
    /^(?:부\s*서\s*명?\s*:\s*)?\(?([가-힣A-Z·]{1,18}(?:과|담당관|실|국|본부|사업소|센터|추진단|보건소|의회사무국|직속기관))\)?(?:\s|$)/.exec(
      text,
    );
  return alone?.[1] ?? null;
}

/** A year in a title: 2026년 주요업무계획, '26년도. */
function yearIn(text: string): number | null {
  const match = /(20\d\d)\s*(?:학?년|\.|도|\s)|(?<!\d)'(\d\d)\s*년/.exec(`${text} `);
  if (!match) return null;
  return match[1] ? Number(match[1]) : 2000 + Number(match[2]);
}

const yearOfPlan = (text: string): number | null =>
  /^\W*20\d\d\s*년도?\W*$/.test(text) ? yearIn(text) : null;
