import type { Bilingual } from "../outcome/language";
import { projectNumbered } from "./places";
import type { Plan, Project } from "./plan";
import type { Subject } from "./subject";

/** What a subject is called: 사업비 국 24,000 is "본문 국", a cell is "국비 × 총사업비". Labels as printed. */
export function describeSubject(plan: Plan, subject: Subject): Bilingual {
  if ("contents" in subject)
    return both(`차례 ${subject.contents}번`, `Contents, No. ${subject.contents}`);
  if ("sheet" in subject) return both(subject.sheet, subject.sheet);
  const project = projectNumbered(plan, subject.project);
  switch (subject.at) {
    case "title":
      return both("제목", "Title");
    case "period":
      return both("사업기간", "Period");
    case "cost-total":
      return both("본문 사업비", "Cost in the text");
    case "cost-part":
      return describePart(project?.cost?.parts[subject.part]?.label ?? "", textOf);
    case "line-total":
      return both("소요예산", "Budget line");
    case "line-part":
      return describePart(project?.budgetLine?.parts[subject.part]?.label ?? "", budgetOf);
    case "table":
      return both("소요예산 표", "Budget table");
    case "cell":
      return describeCell(project, subject);
  }
}

const both = (ko: string, en: string): Bilingual => ({ ko, en });

const textOf: Bilingual = { ko: "본문", en: "in the text" };
const budgetOf: Bilingual = { ko: "소요예산", en: "in the budget line" };

const describePart = (label: string, where: Bilingual): Bilingual =>
  both(`${where.ko} ${label}`, `${label} ${where.en}`);

function describeCell(
  project: Project | null,
  { table, row, column }: { table: number; row: number; column: number },
): Bilingual {
  const found = project?.tables[table];
  const name = `${found?.rows[row]?.label ?? ""} × ${found?.columns[column]?.label ?? ""}`;
  return both(name, name);
}
