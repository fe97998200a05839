import { HostObject } from "../protocol/host-object";
import { oneOf } from "./arguments";
import type { Book } from "./book";
import { Kept, KeptObject } from "./kept-object";

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
  /** Kept for the add-in; the engine does not iterate. */
  get IterativeCalculation(): HostObject {
    return new KeptObject(iteration, this.book.state.properties.part("IterativeCalculation"));
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

const iteration = {
  typeName: "IterativeCalculation",
  values: { Enabled: false, MaxChange: 0.001, MaxIteration: 100 },
};

class CultureInfo extends HostObject {
  readonly typeName = "CultureInfo";
  override readonly scalars = ["Name"];
  get Name(): string {
    return "ko-KR";
  }
  get DatetimeFormat(): HostObject {
    return new KeptObject(dates, new Kept());
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfo();
  }
}

const dates = {
  typeName: "DatetimeFormatInfo",
  values: {
    DateSeparator: "-",
    LongDatePattern: "yyyy년 M월 d일 dddd",
    LongTimePattern: "tt h:mm:ss",
    ShortDatePattern: "yyyy-MM-dd",
    TimeSeparator: ":",
  },
};

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
