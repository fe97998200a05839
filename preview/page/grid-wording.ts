import { mergeLocales } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designKo from "@univerjs/design/locale/ko-KR";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsKo from "@univerjs/docs-ui/locale/ko-KR";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsKo from "@univerjs/sheets/locale/ko-KR";
import formatsEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import formatsKo from "@univerjs/sheets-conditional-formatting-ui/locale/ko-KR";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaKo from "@univerjs/sheets-formula/locale/ko-KR";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiKo from "@univerjs/sheets-formula-ui/locale/ko-KR";
import numbersEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numbersKo from "@univerjs/sheets-numfmt-ui/locale/ko-KR";
import tableEn from "@univerjs/sheets-table/locale/en-US";
import tableKo from "@univerjs/sheets-table/locale/ko-KR";
import tableUiEn from "@univerjs/sheets-table-ui/locale/en-US";
import tableUiKo from "@univerjs/sheets-table-ui/locale/ko-KR";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiKo from "@univerjs/sheets-ui/locale/ko-KR";
import uiEn from "@univerjs/ui/locale/en-US";
import uiKo from "@univerjs/ui/locale/ko-KR";

/** The grid's own menus and messages, as Univer words them; new sheets are called as Excel calls them. */
export const korean = mergeLocales(
  designKo,
  docsKo,
  sheetsKo,
  formatsKo,
  formulaKo,
  formulaUiKo,
  numbersKo,
  tableKo,
  tableUiKo,
  sheetsUiKo,
  uiKo,
  {
    // Merged one level deep only: what is not said again is gone.
    sheets: { ...sheetsKo.sheets, tabs: { ...sheetsKo.sheets.tabs, sheet: "Sheet" } },
    "sheets-ui": {
      ...sheetsUiKo["sheets-ui"],
      rightClick: {
        ...sheetsUiKo["sheets-ui"].rightClick,
        // Their numbers stand between the two: "위에 행 삽입 1 개".
        insertRowsAboveSuffix: "개",
        insertColsLeftSuffix: "개",
      },
    },
  },
);

export const english = mergeLocales(
  designEn,
  docsEn,
  sheetsEn,
  formatsEn,
  formulaEn,
  formulaUiEn,
  numbersEn,
  tableEn,
  tableUiEn,
  sheetsUiEn,
  uiEn,
);
