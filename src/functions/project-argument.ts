import { cellText } from "./cell-value";
import { notAvailable, wrongValue } from "./refusal";
import type { TidyRange } from "./tidy-range";

/** The number of the project an argument names: by number ("3", "3번") or by title, whole or a part that fits one only. */
export function projectNumber(argument: unknown, table: TidyRange, position: string): number {
  const asked = cellText(argument);
  const [only] = table.titles;
  if (table.isSingle && only && ["", "0"].includes(asked ?? "?")) return only.project;
  if (table.isSingle) throw standsAlone(position);
  if (asked === null) throw errorAsProject(position);
  if (asked === "" || asked === "0") throw noProject(position);
  const found = projectsFitting(asked, table);
  const [project, ...others] = found;
  if (project === undefined) throw unknownProject(asked, position);
  if (others.length > 0) throw ambiguous(asked, found, position);
  return project;
}

/** 3, 3번, 3., a title, and the two together as sheets print them: 3. 도서관. */
function projectsFitting(asked: string, table: TidyRange): readonly number[] {
  const [, number, title = ""] = /^(\d+)\s*(?:번|\.)?(?:\s+(\D.*))?$/.exec(asked) ?? [];
  if (number === undefined) return byTitle(asked, table);
  const numbered = byNumber(Number(number), table);
  if (title === "") return numbered;
  const titled = byTitle(title, table).filter((project) => numbered.includes(project));
  return titled.length > 0 ? titled : byTitle(asked, table);
}

const byNumber = (number: number, { ofProject }: TidyRange): readonly number[] =>
  ofProject.has(number) ? [number] : [];

function byTitle(asked: string, { titles }: TidyRange): readonly number[] {
  const wanted = compact(asked);
  const same = titles.filter(({ title }) => compact(title) === wanted);
  const fitting =
    same.length > 0 ? same : titles.filter((row) => compact(row.title).includes(wanted));
  return [...new Set(fitting.map(({ project }) => project))];
}

const compact = (title: string): string => title.replaceAll(" ", "").toLowerCase();

function standsAlone(position: string) {
  return wrongValue(
    `소요예산표 하나에는 사업번호가 없습니다. 사업 인수(${position})를 비우세요.`,
    `A budget table as it stands has no numbers of projects. Leave the project (${position}) empty.`,
  );
}

function errorAsProject(position: string) {
  return wrongValue(
    `사업 인수(${position})가 오류 값입니다. 그 셀의 오류를 먼저 고치세요.`,
    `The project (${position}) is an error. Mend that cell first.`,
  );
}

function noProject(position: string) {
  return wrongValue(
    `사업 인수(${position})가 비어 있습니다. 사업번호나 사업명을 쓰세요.`,
    `The project (${position}) is empty. Give its number or its title.`,
  );
}

function unknownProject(asked: string, position: string) {
  return notAvailable(
    `사업 인수(${position})의 ‘${asked}’에 맞는 사업이 표에 없습니다. 사업번호 열을 확인하세요.`,
    `No project of the table fits "${asked}" (${position}). See column 사업번호.`,
  );
}

function ambiguous(asked: string, found: readonly number[], position: string) {
  const list = found.join(", ");
  return wrongValue(
    `사업 인수(${position})의 ‘${asked}’에 맞는 사업이 여럿입니다: ${list}번. 사업번호로 고르세요.`,
    `Several projects fit "${asked}" (${position}): ${list}. Choose one by its number.`,
  );
}

/** The projects of a range; its empty cells (0 in Excel for desktop) are left out, an empty range asks for all. */
export function projectList(
  range: readonly (readonly unknown[])[] | null | undefined,
  table: TidyRange,
  position: string,
): readonly number[] | null {
  const named = (range ?? []).flat().filter((cell) => !["", "0"].includes(cellText(cell) ?? "?"));
  return named.length === 0 ? null : named.map((cell) => projectNumber(cell, table, position));
}
