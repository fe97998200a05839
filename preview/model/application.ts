import { HostObject } from "../protocol/host-object";
import { oneOf } from "./arguments";
import type { Book } from "./book";

export class Application extends HostObject {
  readonly typeName = "Application";
  override readonly scalars = [
    "CalculationEngineVersion",
    "CalculationMode",
    "CalculationState",
    "DecimalSeparator",
    "ThousandsSeparator",
    "UseSystemSeparators",
  ];

  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): string {
    return this.book.engine.calculation.automatic ? "Automatic" : "Manual";
  }
  set CalculationMode(value: unknown) {
    this.book.engine.calculation.setAutomatic(
      oneOf(value, ["Automatic", "Manual"]) === "Automatic",
    );
  }
  get CalculationState(): string {
    return "Done";
  }
  get CalculationEngineVersion(): number {
    return 191_029;
  }
  get DecimalSeparator(): string {
    return ".";
  }
  get ThousandsSeparator(): string {
    return ",";
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): HostObject {
    return new CultureInfo();
  }

  async Calculate(type: unknown): Promise<void> {
    const { calculation } = this.book.engine;
    if (oneOf(type, ["Recalculate", "Full", "FullRebuild"]) !== "Recalculate") {
      await calculation.recalculateAll();
      return;
    }
    const wasAutomatic = calculation.automatic;
    calculation.setAutomatic(true);
    await calculation.settle();
    calculation.setAutomatic(wasAutomatic);
  }
  /** Nothing to do: formulas are computed when they are read, never between the actions of a batch. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  /** Nothing to do: the screen is drawn after a batch. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

class CultureInfo extends HostObject {
  readonly typeName = "CultureInfo";
  override readonly scalars = ["Name"];
  get Name(): string {
    return "ko-KR";
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  readonly typeName = "NumberFormatInfo";
  override readonly scalars = ["NumberDecimalSeparator", "NumberGroupSeparator"];
  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
}
