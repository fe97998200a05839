import { ended } from "./area";
import type { Commands } from "./commands";
import type { NamesEngine, SheetId, TablesEngine, TableSpec } from "./engine";
import { ScopedNames } from "./scoped-names";
import { touchFormulasWith } from "./touch-formulas";
import type { UniverContext } from "./univer";

export class UniverNames implements NamesEngine {
  private readonly scoped: ScopedNames;
  private readonly names = new Map<string, string>();
  /** Formulas that use one of these show an error until the name is there again. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {
    this.scoped = new ScopedNames(context);
  }

  set(id: string, name: string, refersTo: string, comment: string, scope?: SheetId | null): void {
    const isUsed = Boolean(scope) || this.names.has(id) || this.gone.has(name.toLowerCase());
    this.names.set(id, name);
    this.commands.run(this.context.packages.SetDefinedNameMutation.id, {
      id,
      name: scope ? this.scoped.set(id, name, scope) : name,
      formulaOrRefString: asOneTerm(refersTo.replace(/^=/, "")),
      comment,
      localSheetId: "AllDefaultWorkbook",
    });
    if (isUsed) touchFormulasWith(name, { context: this.context, commands: this.commands });
  }

  remove(id: string): void {
    const name = this.names.get(id) ?? "";
    this.gone.add(name.toLowerCase());
    this.names.delete(id);
    this.commands.run(this.context.packages.RemoveDefinedNameMutation.id, { id });
    if (!this.scoped.remove(id)) return;
    if (name !== "") touchFormulasWith(name, { context: this.context, commands: this.commands });
  }
}

/** Univer puts the text in the place of the name (0.25.1): `A1+1` times 10 has to be `(A1+1)*10`. */
function asOneTerm(formula: string): string {
  const hasOperator = /[-+*/^&=<>]/.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ""));
  return hasOperator ? `(${formula})` : formula;
}

/** Tables as the engine needs them: names for structured references, stripes and buttons on the screen. */
export class UniverTables implements TablesEngine {
  private readonly gone = new Set<string>();

  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {}

  add(table: TableSpec): void {
    this.commands.run(this.context.packages.AddSheetTableMutation.id, {
      subUnitId: table.sheet,
      tableId: table.id,
      name: table.name,
      range: ended(table.area),
      header: table.headers,
      options: { showHeader: true },
    });
    if (this.gone.has(table.name.toLowerCase()))
      touchFormulasWith(table.name, { context: this.context, commands: this.commands });
  }

  rename(table: TableSpec, former: string): void {
    this.commands.run(this.context.packages.SetSheetTableMutation.id, {
      subUnitId: table.sheet,
      tableId: table.id,
      config: { name: table.name },
    });
    touchFormulasWith(table.name, { context: this.context, commands: this.commands, former });
  }

  remove(table: TableSpec): void {
    this.gone.add(table.name.toLowerCase());
    this.commands.run(this.context.packages.DeleteSheetTableMutation.id, {
      subUnitId: table.sheet,
      tableId: table.id,
    });
  }
}
