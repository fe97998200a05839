import type { Decimal } from "../grid/grid";
import { withParticle } from "../words/particle";
import { cellText, cellValue } from "./cell-value";
import { zero } from "./exact";
import { wrongValue } from "./refusal";

/** The figure of a cell; nothing counts as 0, because Excel for desktop passes an empty cell as 0. */
export function figure(cell: unknown, ko: string, en: string): Decimal {
  const found = cellValue(cell);
  if (found.kind === "number") return found.value;
  if (found.kind === "nothing") return zero;
  const text = found.kind === "text" ? found.text : null;
  throw wrongValue(
    `${ko}에 ${text === null ? "오류 값이" : withParticle(`‘${text}’`, "이/가")} 있어 계산할 수 없습니다. 숫자만 쓰세요.`,
    `${en} holds ${text === null ? "an error" : `"${text}"`}, which is no figure. Give figures only.`,
  );
}

/** The figure of an argument that is one cell; `position` as in 둘째, 2nd. */
export const figureArgument = (cell: unknown, position: string): Decimal =>
  figure(cell, `인수(${position})`, `The argument (${position})`);

/** The figures of a range, as it stands. */
export const figuresArgument = (
  range: readonly (readonly unknown[])[],
  position: string,
): readonly (readonly Decimal[])[] =>
  range.map((row, r) =>
    row.map((cell, c) =>
      figure(
        cell,
        `인수(${position})의 ${r + 1}행 ${c + 1}열`,
        `Row ${r + 1}, column ${c + 1} of the argument (${position})`,
      ),
    ),
  );

/** A share from 0 to 1; null where nothing (or 0) stands. */
export function shareArgument(cell: unknown, position: string): Decimal | null {
  const share = figureArgument(cell, position);
  if (share.units === 0n) return null;
  if (share.units < 0n || share.units > 10n ** BigInt(share.scale)) {
    throw wrongValue(
      `비율 인수(${position})는 0에서 1 사이여야 합니다. 70%는 0.7로 쓰세요.`,
      `The share (${position}) must lie between 0 and 1. Give 70 % as 0.7.`,
    );
  }
  return share;
}

/** A text that must not be empty. */
export function textArgument(cell: unknown, position: string): string {
  const text = cellText(cell);
  if (text !== null && text !== "" && text !== "0") return text;
  throw wrongValue(
    `글 인수(${position})가 ${text === null ? "오류 값입니다" : "비어 있습니다"}. 글이 든 셀을 고르세요.`,
    `The text (${position}) is ${text === null ? "an error" : "empty"}. Select a cell with text.`,
  );
}
