import type { Bilingual } from "../outcome/language";

/** The number under which a budget table as it stands on a sheet is kept: it has none. */
export const standingProject = 0;

/** How messages name a project: 이 표, 3번 사업. */
export const projectName = (project: number): Bilingual =>
  project === standingProject
    ? { ko: "이 표", en: "this table" }
    : { ko: `${project}번 사업`, en: `project ${project}` };
