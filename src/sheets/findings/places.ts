import { placeOf } from "../../plan/places";
import { subjectKey, type Subject } from "../../plan/subject";
import type { SourceRef } from "../../outcome/source-ref";
import { columnName, type Ref } from "../formula/reference";
import { linkTo, linkToCell } from "../formula/link";
import { linkName, type Studio } from "../studio";

/** What 검산결과 writes about a subject: its project, its cell on our sheets, its place in the document. */
export class Places {
  private readonly cells: ReadonlyMap<string, Ref>;

  constructor(private readonly studio: Studio) {
    const cells = new Map<string, Ref>();
    for (const { subject, sheet, cell } of studio.subjects) {
      const key = subjectKey(subject);
      if (!cells.has(key)) cells.set(key, { sheet, ...cell });
    }
    this.cells = cells;
  }

  /** 소요예산!L19; empty where it stands on none of our sheets. */
  cellOf(subject: Subject): string {
    if ("sheet" in subject) return addressText(subject.sheet, subject.cell);
    const cell = this.linkOf(subject);
    return cell ? addressText(cell.sheet, cell) : "";
  }

  /** Undefined where it stands on none of our sheets: what is there is not ours to link to. */
  linkOf(subject: Subject): Ref | undefined {
    return this.cells.get(subjectKey(subject));
  }

  /** The cell beside a figure that says where it stands in the document. */
  sourceLinkOf(subject: Subject): Ref | undefined {
    const cell = this.linkOf(subject);
    return cell && this.studio.sources.get(`${cell.row},${cell.sheet}`);
  }

  /** A link to a cell that says where the cell is. */
  linkFormula(cell: Ref): string {
    return linkToCell(linkName(this.studio, cell), cell.sheet);
  }

  /** A link to a cell under a label of ours. */
  labelled(cell: Ref, label: string): string {
    return linkTo(linkName(this.studio, cell), label);
  }

  sourceOf(subject: Subject): string {
    const place = placeOf(this.studio.plan, subject);
    return place ? this.placeText(place) : "";
  }

  placeText(place: SourceRef): string {
    if (place.kind === "cell") return addressText(place.sheet, place);
    return this.studio.words.findings.place(place.page, place.line);
  }

  /** "3. title", from the contents where there is no body. */
  projectText(no: number | null): string {
    if (no === null) return "";
    const { contents, projects } = this.studio.plan;
    const title = (projects.find((each) => each.no === no) ?? contents.find((each) => each.no === no))
      ?.title; // prettier-ignore
    return title === undefined ? this.studio.words.findings.projectNo(no) : `${no}. ${title}`;
  }
}

const addressText = (sheet: string, { row, column }: { row: number; column: number }): string =>
  `${sheet}!${columnName(column)}${row + 1}`;
