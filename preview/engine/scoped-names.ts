import type { IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import type { SheetId } from "./engine";
import { replaceWords } from "./formula-words";
import type { UniverContext } from "./univer";

/**
 * Names that belong to one sheet. Univer knows names of the whole workbook only (0.25.1), so each is told to it under
 * a name of its own, and formulas are computed as if they said that one: those on the sheet that say the plain name,
 * and those anywhere that say it with the sheet. What stands in the cells stays as it was typed.
 */
export class ScopedNames {
  private readonly scoped = new Map<string, Scoped>();
  private lastNumber = 0;

  constructor(private readonly context: UniverContext) {
    const service = context.injector.get(context.packages.IFormulaCurrentConfigService);
    const given = service.getFormulaData.bind(service);
    const done = new WeakSet();
    service.getFormulaData = () => {
      const data = given();
      if (this.scoped.size > 0 && !done.has(data)) {
        done.add(data);
        const own = data[context.unitId];
        if (own) this.rewrite(own);
      }
      return data;
    };
  }

  /** Answers what the engine is to call it. */
  set(id: string, name: string, sheet: SheetId): string {
    const known = this.scoped.get(id)?.own;
    const own = known ?? `${name}__${++this.lastNumber}`;
    this.scoped.set(id, { name, sheet, own });
    return own;
  }

  /** Whether there was one. */
  remove(id: string): boolean {
    return this.scoped.delete(id);
  }

  private rewrite(sheets: SheetFormulas): void {
    const names = [...this.scoped.values()];
    const titles = new Map(
      this.context.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]),
    );
    for (const sheet of Object.keys(sheets)) {
      const rows = sheets[sheet];
      if (!rows) continue;
      new this.context.packages.ObjectMatrix<Nullable<IFormulaDataItem>>(rows).forValue(
        (_row, _column, cell) => {
          if (!cell?.f) return;
          for (const { name, own, sheet: home } of names) {
            cell.f = replaceWords(cell.f, name, own, titles.get(home));
            if (home === sheet) cell.f = replaceWords(cell.f, name, own);
          }
        },
      );
    }
  }
}

interface Scoped {
  readonly name: string;
  readonly sheet: SheetId;
  readonly own: string;
}

type SheetFormulas = Readonly<
  Record<string, Nullable<IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>>>
>;
