/**
 * Pages of a 한글 document, from the layout of its lines as 한글 last saved it: a page begins where the position of a
 * line on the paper goes back up. Files that another program wrote have no layout; there only breaks set by hand count.
 */
export class PageCount {
  private current = 1;
  private ofParagraph = 1;
  private last = -1;
  private started = false;
  private sections = 0;

  /** The page the paragraph begins on, from 1. */
  get page(): number {
    return this.ofParagraph;
  }

  nextSection(): void {
    if (this.sections > 0) this.current += 1;
    this.sections += 1;
    this.last = -1;
    this.started = false;
  }

  paragraph(breaksBefore: boolean): void {
    if (breaksBefore && this.started) {
      this.current += 1;
      this.last = -1;
    }
    this.started = true;
    this.ofParagraph = this.current;
  }

  /** A line of the paragraph, by its vertical position on the page. */
  line(position: number, isFirst: boolean): void {
    if (position < this.last) {
      this.current += 1;
      if (isFirst) this.ofParagraph = this.current;
    }
    this.last = position;
  }
}
