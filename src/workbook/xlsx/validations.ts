import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { rangeToA1, readRange } from "../../grid/a1";
import type { ValidationSnapshot } from "../snapshot";
import type { Losses } from "./losses";

/** The cells of a sheet that offer a list; every other kind of validation is counted as lost. */
export function validationsOf(sheet: Worksheet, losses: Losses): readonly ValidationSnapshot[] {
  return Object.entries(sheet.dataValidations.model)
    .flatMap(([address, validation]): readonly ValidationSnapshot[] => {
      const area = readRange(address.replace(/^range:/, ""))?.range;
      const list = validation && listOf(validation);
      if (area && list) return [{ area, list }];
      losses.add("validation");
      return [];
    })
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

export function addValidations(sheet: Worksheet, validations: readonly ValidationSnapshot[]): void {
  for (const { area, list } of validations) {
    const formula = list.startsWith("=") ? list.slice(1) : `"${list.replaceAll('"', '""')}"`;
    sheet.dataValidations.add(rangeToA1(area), {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      formulae: [formula],
    });
  }
}

function listOf(validation: DataValidation): string | null {
  if (validation.type !== "list") return null;
  const said = String(validation.formulae[0] ?? "");
  const literal = /^"([^]*)"$/.exec(said)?.[1];
  return literal === undefined ? (said === "" ? null : `=${said}`) : literal.replaceAll('""', '"');
}
