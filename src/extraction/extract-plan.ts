import type { DocumentModel } from "../documents/model/document-model";
import { toldOfPart, type Told } from "../documents/model/document-reader";
import type { Unit } from "../money/amount";
import type { Notice } from "../outcome/notice";
import type { Outcome } from "../outcome/outcome";
import type { ContentsEntry, Period, Plan, PlanTable, Project, ProjectGroup } from "../plan/plan";
import { planYearOf } from "../plan/plan-year";
import { departmentAlone } from "../words/department";
import { readUnitLine } from "../words/units";
import { readBodies, type Body } from "./bodies";
import { readContents, type Contents } from "./contents";
import { costInTitle, findCosts, findPeriod } from "./costs";
import { noGroup } from "./groups";
import { readHeading, type Heading } from "./head-lines";
import { itemsOf, lineOf, placeOfLine, type Item, type Line } from "./lines";
import { withMetropolitanLevels } from "./metropolitan";
import { NoticeList } from "./notices";
import { titleKey } from "./numbered";
import { withNumbers } from "./numbering";
import { partsOf } from "./parts";
import { noteSummaryTotals, withProjectRows } from "./project-rows";
import { headingMarks, readSections, type BodySection } from "./sections";
import { noteSummaries } from "./summary-table";
import { placeOfTable, readTable } from "./tables";
import { inUnitOfCost, type TablesRead } from "./unit-from-cost";
import { noteAmountsInText } from "./unused-amounts";

export interface ExtractionHints {
  readonly fileName?: string;
  readonly told?: Told;
}

/** A document as a plan, with notices for everything that looks like a project or a figure and was not used. */
export function extractPlan(document: DocumentModel, hints: ExtractionHints = {}): Outcome<Plan> {
  const items = itemsOf(document);
  const plan = planOfItems(items, hints);
  if (plan.value.projects.length > 0) return plan;
  const rows = withProjectRows(items);
  if (rows === items) return plan;
  const asRows = planOfItems(rows, hints);
  if (asRows.value.projects.length === 0) return plan;
  const notices = new NoticeList();
  noteSummaryTotals(items, notices);
  return { value: asRows.value, notices: [...asRows.notices, ...notices.all()] };
}

function planOfItems(items: readonly Item[], hints: ExtractionHints): Outcome<Plan> {
  const parts: Part[] = [];
  const all = partsOf(items);
  for (const [index, part] of all.entries()) {
    const told = hints.told && toldOfPart(hints.told, index, all.length);
    parts.push(readPart(part, parts.at(-1), { ...hints, ...(told && { told }) }));
  }
  return joined(parts);
}

/** One plan of the document, numbered on from the one before it. */
interface Part {
  readonly contents: readonly ContentsEntry[];
  readonly heading: Heading;
  readonly projects: readonly Project[];
  readonly notices: readonly Notice[];
  /** The highest number so far. */
  readonly last: number;
}

function readPart(
  unnumbered: readonly Item[],
  before: Part | undefined,
  { fileName, told }: ExtractionHints,
): Part {
  const items = withNumbers(unnumbered);
  const notices = new NoticeList();
  const contents = readContents(items);
  const from = contents.entries.length > 0 ? contents.end : Math.min(contents.end, items.length);
  const offset = before?.last ?? 0;
  const bodies = readBodies(items, from, contents.entries, notices).map((body) => ({
    ...body,
    no: body.no + offset,
  }));
  const head = readHeading(linesAbove(contents.head, bodies[0]), fileName);
  const heading = { ...head, department: departmentOfAll(head.department, bodies) };
  const entries = contents.entries.map((entry) => ({
    ...entry,
    no: entry.no + offset,
    group: groupWithin(heading, entry.group),
  }));
  noteContents(entries, bodies, notices);
  noteAmountsInText(outsideOf(contents, itemsAbove(items, bodies[0])), [], notices);
  const marks = headingMarks(items.slice(from));
  const stated = {
    unit: unitOfDocument(items, bodies),
    statedYear: heading.statedYear ?? before?.heading.statedYear ?? null,
  };
  const outcomes = bodies.map((body, index) => {
    told?.(index / bodies.length);
    return readProject({ ...body, group: groupWithin(heading, body.group) }, marks, stated);
  });
  const projects = outcomes.map(({ value }) => value);
  noteSummaries(itemsAbove(items, bodies[0]), projects, projectsInRows, notices);
  return {
    contents: entries,
    heading: { ...heading, statedYear: stated.statedYear },
    projects,
    notices: [...notices.all(), ...outcomes.flatMap((outcome) => outcome.notices)],
    last: [...entries, ...bodies].reduce((most, { no }) => Math.max(most, no), offset),
  };
}

function joined(parts: readonly Part[]): Outcome<Plan> {
  const notices = new NoticeList();
  const isOfOne = parts.every(({ heading }) => heading.department === parts[0]?.heading.department);
  const named = isOfOne ? parts : parts.map(underDepartment);
  const projects = named.flatMap((part) => withMetropolitanLevels(part.projects));
  const [first, second] = parts.map(({ heading }) => heading);
  const planYear = planYearOf(projects, first?.statedYear ?? null);
  const begin = parts[1]?.contents[0]?.place;
  if (second && begin) notices.add("several-plans", begin, `${parts.length}`);
  if (!planYear && projects.length > 0) notices.add("plan-year-unknown");
  return {
    value: {
      title: first?.title ?? "",
      department: isOfOne ? (first?.department ?? null) : null,
      planYear,
      contents: named.flatMap(({ contents }) => contents),
      projects,
    },
    notices: [...notices.all(), ...parts.flatMap((part) => part.notices)],
  };
}

/** The rows of a summary as projects; what is wrong with them is told where they are compared. */
const projectsInRows = (items: readonly Item[]): readonly Project[] =>
  readPart(withProjectRows(items), undefined, {}).projects;

/** Where the plans of several departments follow one another, what is in no group is in that of its department. */
function underDepartment(part: Part): Part {
  const label = part.heading.department ?? "";
  const grouped = <Of extends { readonly group: ProjectGroup }>(of: Of): Of =>
    of.group.label === "" ? { ...of, group: { kind: "other", label } } : of;
  return { ...part, contents: part.contents.map(grouped), projects: part.projects.map(grouped) };
}

/** null where the projects stand under the names of several departments. */
function departmentOfAll(department: string | null, bodies: readonly Body[]): string | null {
  const groups = new Set(bodies.map(({ group }) => group.label));
  const departments = [...groups].filter((label) => departmentAlone(label) !== null);
  return departments.length > 1 ? null : department;
}

/** The title of the plan and its department stand over all projects: they are no group of them. */
function groupWithin({ title, department }: Heading, group: ProjectGroup): ProjectGroup {
  const isOfAll = [title, department ?? ""].some(
    (text) => titleKey(text) === titleKey(group.label),
  );
  return isOfAll ? noGroup : group;
}

/** Without contents every line up to the first number looks like a heading of the plan. */
const linesAbove = (head: readonly Line[], first: Body | undefined): readonly Line[] =>
  first ? head.filter((line) => line.block < first.head.block) : head;

const itemsAbove = (items: readonly Item[], first: Body | undefined): readonly Item[] =>
  items.slice(0, first ? items.indexOf(first.head) : items.length);

/** What titles in the list of contents say stands again over the bodies. */
const outsideOf = ({ entries, end }: Contents, items: readonly Item[]): readonly Item[] =>
  entries.length === 0
    ? items
    : items.filter((item, index) => index >= end || lineOf(item)?.numbered === null);

function noteContents(
  entries: readonly ContentsEntry[],
  bodies: readonly Body[],
  notices: NoticeList,
): void {
  if (bodies.length === 0) notices.add("no-projects");
  if (entries.length === 0 && bodies.length > 0) notices.add("contents-missing");
  const byNumber = new Map(bodies.map((body) => [body.no, body]));
  for (const entry of entries) {
    const body = byNumber.get(entry.no);
    const project = new NoticeList(entry.no);
    const name = `${entry.no}. ${entry.title}`;
    if (!body) project.add("body-missing", entry.place, name);
    else if (titleKey(body.title) !== titleKey(entry.title))
      project.add("title-differs", placeOfLine(body.head), name);
    notices.append(project);
  }
  if (entries.length === 0) return;
  const listed = new Set(entries.map(({ no }) => no));
  for (const body of bodies) {
    if (listed.has(body.no)) continue;
    const project = new NoticeList(body.no);
    project.add("not-in-contents", placeOfLine(body.head), `${body.no}. ${body.title}`);
    notices.append(project);
  }
}

/** A unit stated above the first project holds for all that state none. */
function unitOfDocument(items: readonly Item[], bodies: readonly Body[]): Unit | null {
  const first = bodies[0] ? items.indexOf(bodies[0].head) : 0;
  for (const item of items.slice(0, first)) {
    const line = lineOf(item);
    const unit = line && /단\s*위/.test(line.text) ? readUnitLine(line.text) : null;
    if (unit && unit.won !== null) return unit;
  }
  return null;
}

/** What the head of a document says for all of its projects. */
interface Stated {
  readonly unit: Unit | null;
  readonly statedYear: number | null;
}

function readProject(body: Body, marks: ReadonlySet<string>, stated: Stated): Outcome<Project> {
  const { unit } = stated;
  const notices = new NoticeList(body.no);
  const sections = readSections(body.items, marks);
  const period = findPeriod(body.items, notices);
  const readIn = (unit: Unit | null): TablesRead => {
    const found = new NoticeList(body.no);
    return {
      tables: readTables(body, sections, { ...stated, unit }, period, found),
      notices: found,
    };
  };
  const read = readIn(unit);
  const budget = read.tables.some((table) => table.kind === "budget");
  const ofCosts = new NoticeList(body.no);
  const costs = findCosts(body.items, sections, budget, unit, ofCosts);
  const cost = costs.cost ?? (costs.budgetLine ? null : costInTitle(body.head, ofCosts));
  const { tables, notices: ofTables } = inUnitOfCost(read, cost, readIn);
  notices.append(ofTables);
  notices.append(ofCosts);
  noteAmountsInText(body.items, [cost, costs.budgetLine], notices);
  const told = notices.all().some(({ code }) => code === "table-not-understood");
  if (!cost && !costs.budgetLine && !budget && !told)
    notices.add("cost-missing", placeOfLine(body.head));
  if (!period) notices.add("period-missing", placeOfLine(body.head));
  const project: Project = {
    no: body.no,
    title: body.title,
    group: body.group,
    period,
    cost,
    budgetLine: costs.budgetLine,
    tables,
    sections: sections.map(({ section }) => section),
    place: placeOfLine(body.head, body.titleSpan),
  };
  return { value: project, notices: notices.all() };
}

function readTables(
  body: Body,
  sections: readonly BodySection[],
  { unit: unitOfDocument, statedYear }: Stated,
  period: Period | null,
  notices: NoticeList,
): readonly PlanTable[] {
  const open = period?.start?.year ?? null;
  const isOneYear = open !== null && open === period?.end?.year;
  const sectionOf = new Map(sections.flatMap((each) => each.items.map((item) => [item, each])));
  return body.items.flatMap((item, index) => {
    if (item.kind !== "table") return [];
    if (item.table.rows.length < 2) {
      notices.add("table-of-one-row", placeOfTable(item));
      return [];
    }
    const section = sectionOf.get(item);
    const heading = section?.heading.text ?? "";
    const inBudgetSection = section?.kind === "budget";
    const only = isOneYear ? null : yearAbove(heading);
    const years = { open, stage: statedYear ?? open, only };
    return [
      readTable(
        item,
        { items: body.items, index, heading, inBudgetSection, unitOfDocument, years },
        notices,
      ),
    ];
  });
}

/** □ 2027년 소요예산: the table below is of that year. */
function yearAbove(heading: string): number | null {
  const years = [...heading.matchAll(/(20\d\d)(?=\s?년도?\s*[가-힣])(?!.*~)/g)];
  return years.length === 1 ? Number(years[0]?.[1]) : null;
}
