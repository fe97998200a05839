import { ended } from "./area";
import type { Commands } from "./commands";
import type { NamesEngine, TablesEngine, TableSpec } from "./engine";
import { touchFormulasWith } from "./touch-formulas";
import type { UniverContext } from "./univer";

export class UniverNames implements NamesEngine {
  private readonly names = new Map<string, string>();
  /** Formulas that use one of these show an error until the name is there again. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {}

  set(id: string, name: string, refersTo: string, comment: string): void {
    const isUsed = this.names.has(id) || this.gone.has(name.toLowerCase());
    this.names.set(id, name);
    this.commands.run(this.context.packages.SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: refersTo.replace(/^=/, ""),
      comment,
      localSheetId: "AllDefaultWorkbook",
    });
    if (isUsed) touchFormulasWith(name, { context: this.context, commands: this.commands });
  }

  remove(id: string): void {
    this.gone.add((this.names.get(id) ?? "").toLowerCase());
    this.names.delete(id);
    this.commands.run(this.context.packages.RemoveDefinedNameMutation.id, { id });
  }
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

  /** Univer computes no structured reference to a table with `_` or `.` in its name (0.25.1): it shows `#NAME?`. */
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
