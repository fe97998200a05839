import type { ProjectGroup } from "../plan/plan";
import { departmentAlone } from "../words/department";
import { squeezed } from "../words/plain-text";
import { readMark } from "./marks";

export const noGroup: ProjectGroup = { kind: "other", label: "" };

/** □ 신규시책, Ⅱ. 계속사업, 【 신규사업 】: a heading over several projects. */
export function readGroup(text: string): ProjectGroup {
  const { body } = readMark(text);
  const department = departmentAlone(body);
  if (department !== null) return { kind: "other", label: department };
  const label = body
    .replace(/^[ⅠⅡⅢⅣⅤIVX]{1,4}\s*[.)]?\s+/, "")
    .replace(/[\s.·…]+\d{1,4}$/, "")
    .replace(/^[<[【({]\s*(.*?)\s*[>\]】)}]$/, "$1")
    .trim();
  return { kind: kindOf(label), label };
}

/** "… 조성 [신규]", "(계속) …": the title says it itself. */
export function groupInTitle(title: string): ProjectGroup | null {
  const words = [...title.matchAll(/[[(<【]\s*(신규|계속|연례반복|연례|반복|기존)\s*[\])>】]/g)];
  const atEdge = words.find(
    ({ 0: whole, index }) =>
      title.slice(0, index).trim() === "" || title.slice(index + whole.length).trim() === "",
  );
  const label = atEdge?.[1];
  return label === undefined ? null : { kind: kindOf(label), label };
}

function kindOf(label: string): ProjectGroup["kind"] {
  const word = squeezed(label);
  if (/신규|새로운|신설/.test(word)) return "new";
  return /계속|연례|반복|기존|지속/.test(word) ? "continuing" : "other";
}

/** A line that is marked as a heading, or says which kind of projects follow. Not the heading of the contents itself. */
export function isGroupHeading(text: string): boolean {
  const { mark, body } = readMark(text);
  const word = squeezed(body).replace(/[^가-힣]/g, "");
  if (isContentsWord(body) || /^(총괄|총괄표)$/.test(word)) return false;
  if (departmentAlone(body) !== null) return true;
  const marked = /^[□■◇◆▣▢]$/.test(mark) || /^\s*(?:[Ⅰ-Ⅻ]|[<【[][^>】\]]*[>】\]]\s*$)/.test(text);
  return marked || (kindOf(body) !== "other" && /(사업|시책|과제|업무)$/.test(word));
}

/** 목 차, < 차례 >: the heading of the contents itself. */
export const isContentsWord = (text: string): boolean =>
  /^(목차|차례|순서)$/.test(squeezed(text).replace(/[^가-힣]/g, ""));
