import type { Severity } from "../rules/engine/finding";
import type { Language } from "../outcome/language";
import type { BudgetSheets, CellLink, MessageView, Screen, ThemeChoice } from "./view";

/** Everything a person can ask for: panels, ribbon commands and keys call these and nothing else. None of them rejects. */
export interface Actions {
  show(screen: Screen): void;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  /** Holds from the next writing on. */
  setBudgetSheets(sheets: BudgetSheets): void;

  openFile(name: string, bytes: Uint8Array): Promise<void>;
  /** `html`: the same as markup, where the clipboard holds it. */
  paste(text: string, html?: string): Promise<void>;
  openSample(): Promise<void>;
  /** Back to the first screen of the import; nothing in the workbook changes. */
  otherFile(): void;
  setPlanYear(year: number): void;
  chooseProject(no: number, chosen: boolean): void;
  chooseGroup(label: string, chosen: boolean): void;
  write(): Promise<void>;
  /** Holds the document under review against the last import and the sheets; nothing is written. */
  compareAgain(): Promise<void>;
  backToReview(): void;
  /** Where both changed a cell: the document's value, or one's own. */
  chooseDocument(id: string, takes: boolean): Promise<void>;
  /** Writes what the document changed into the sheets as they stand. */
  importAgain(): Promise<void>;
  /** Takes the last drawing away. */
  undoWrite(): Promise<void>;
  cancel(): void;
  dismissFailure(): void;
  retry(): Promise<void>;

  check(): Promise<void>;
  /** The tables on the sheet in front, or the selected one, where they stand. */
  checkSheet(): Promise<void>;
  /** The tables on all sheets, where they stand. */
  checkBook(): Promise<void>;
  toggleSeverity(severity: Severity): void;
  openCard(id: string): void;
  foldCard(id: string): void;
  /** Makes the card the current one: its cell is revealed. */
  makeCurrent(id: string): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  reveal(cell: CellLink): Promise<void>;
  /** The text for the clipboard: what, where, printed and should be. The panel copies it. */
  copyText(id: string): string;
  /** Writes the suggested value into the one wrong cell. */
  applyFix(id: string): Promise<void>;
  clearMarks(): Promise<void>;

  findFunction(query: string): Promise<void>;
  showAllFunctions(): Promise<void>;
  chooseFunction(id: string): Promise<void>;
  setArgument(name: string, value: string): Promise<void>;
  /** The native formula, or the BUDGET function. */
  setNative(native: boolean): Promise<void>;
  /** Into the selected cell, if it is empty. */
  insertFunction(): Promise<void>;
  /** The function of the selected cell, its arguments and the figures it took. */
  explainSelection(): Promise<void>;

  /** Before sending away: functions of the add-in become native formulas, or the values they have. */
  replaceFunctions(): Promise<void>;
  /** Every formula of the workbook becomes its value. */
  workbookAsValues(): Promise<void>;
  /** The report of the check as a sheet of values. */
  reportAsValues(): Promise<void>;
  runMessageAction(run: NonNullable<MessageView["action"]>["run"]): Promise<void>;
  dismissMessage(): void;
}
