import type { Nullable } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  ErrorType,
} from "@univerjs/engine-formula";
import { areaOf } from "./area";
import {
  isErrorText,
  type FunctionAnswer,
  type FunctionArgument,
  type FunctionCall,
  type FunctionsEngine,
  type Scalar,
} from "./engine";
import type { UniverContext } from "./univer";

type Evaluate = (call: FunctionCall) => FunctionAnswer;

/** Functions that formulas may call. Arguments come by reference, so that blank, omitted and error stay apart. */
export class UniverFunctions implements FunctionsEngine {
  constructor(private readonly context: UniverContext) {}

  register(name: string, evaluate: Evaluate): void {
    const { injector, packages } = this.context;
    const service = injector.get(packages.IFunctionService);
    service.registerExecutors(this.executor(name.toUpperCase(), evaluate));
    const descriptions = injector.get(packages.IDescriptionService);
    if (!descriptions.hasFunction(name.toUpperCase())) {
      descriptions.registerDescriptions([
        {
          functionName: name.toUpperCase(),
          functionType: packages.FunctionType.User,
          description: name,
          abstract: name,
          functionParameter: [],
        },
      ]);
    }
  }

  private executor(name: string, evaluate: Evaluate): BaseFunction {
    const packages = this.context.packages;
    const asResult = (call: FunctionCall) => this.resultOf(answerOf(evaluate, call));
    class AddinFunction extends packages.BaseFunction {
      override needsReferenceObject = true;
      override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
        return asResult({
          name,
          sheet: this.subUnitId ?? "",
          row: this.row,
          column: this.column,
          args: variants.map(argumentOf),
        });
      }
    }
    return new AddinFunction(name);
  }

  private resultOf(answer: FunctionAnswer): BaseValueObject {
    if (!isRows(answer)) return this.valueOf(answer);
    const rows = answer.map((line) => line.map((value) => this.valueOf(value)));
    return this.context.packages.ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  private valueOf(value: Scalar): BaseValueObject {
    const { ErrorValueObject, StringValueObject, ValueObjectFactory } = this.context.packages;
    if (isErrorType(value)) return ErrorValueObject.create(value);
    // Text stays text: the factory would take "007" for a number and "[{1,2}]" for an array.
    if (typeof value === "string") return StringValueObject.create(value);
    return ValueObjectFactory.create(value ?? 0, true);
  }
}

/** Univer takes any text for an error; its list lacks `#BUSY!`. */
const isErrorType = (value: Scalar): value is ErrorType => isErrorText(value);

/** A function that throws would end the process: Univer catches nothing here. */
function answerOf(evaluate: Evaluate, call: FunctionCall): FunctionAnswer {
  try {
    return evaluate(call);
  } catch {
    return "#VALUE!";
  }
}

const isRows = (answer: FunctionAnswer): answer is readonly (readonly Scalar[])[] =>
  Array.isArray(answer);

function argumentOf(variant: BaseValueObject | BaseReferenceObject): FunctionArgument {
  if (isReference(variant)) {
    return {
      kind: "cells",
      sheet: variant.getSheetId(),
      area: areaOf(variant.getRangePosition()),
      values: variant
        .toArrayValueObject(false)
        .getArrayValue()
        .map((line) => line.map(scalarOf)),
    };
  }
  if (variant.isNull()) return { kind: "omitted" };
  if (!isArray(variant)) return { kind: "value", value: scalarOf(variant) };
  return { kind: "array", values: variant.getArrayValue().map((line) => line.map(scalarOf)) };
}

const isReference = (
  variant: BaseValueObject | BaseReferenceObject,
): variant is BaseReferenceObject => variant.isReferenceObject();

const isArray = (variant: BaseValueObject): variant is ArrayValueObject => variant.isArray();

function scalarOf(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return null;
  const plain: unknown = value.getValue();
  return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean"
    ? plain
    : null;
}
