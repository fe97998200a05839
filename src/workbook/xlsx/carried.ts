import type { Workbook } from "@cj-tech-master/excelts";
import type { Notice } from "../../outcome/notice";
import { formulasWithoutValue } from "./grid-of-sheet";

/** What of a file is not in the workbook that was opened, and would be gone when it is saved again. */
export function lostOnOpening(
  parts: readonly string[],
  workbook: Workbook,
  otherCharts: number,
): readonly Notice[] {
  const lost = [
    ...(otherCharts > 0 ? [charts] : []),
    ...kinds.filter(({ part }) => parts.some((name) => part.test(name))),
  ];
  const open = workbook.worksheets.reduce((sum, sheet) => sum + formulasWithoutValue(sheet), 0);
  return [
    ...lost.map(({ ko, en }) =>
      remark("part-not-carried", `${ko} 읽지 않습니다.`, `${en} not read.`),
    ),
    ...(open === 0
      ? []
      : [
          remark(
            "formula-without-value",
            `값이 저장되지 않은 수식 ${open}개를 빈 셀로 읽었습니다. 엑셀에서 다시 계산하여 저장하면 읽을 수 있습니다.`,
            `${open} formulas have no stored value and are read as blank. Recalculate and save in Excel.`,
          ),
        ]),
  ];
}

export const textCut = (sheet: string, cell: string): Notice => ({
  ...remark(
    "text-cut",
    `${sheet} ${cell}의 글이 셀 하나에 들어가지 않아 32,767자에서 잘랐습니다.`,
    `The text of ${sheet} ${cell} does not fit into a cell and was cut at 32,767 characters.`,
  ),
  weight: "attention",
});

const remark = (code: string, ko: string, en: string): Notice => ({
  code,
  message: { ko, en },
  weight: "remark",
});

/** Of a kind that snapshots have no word for. */
const charts = { ko: "막대와 원이 아닌 차트는", en: "Charts other than bars and pies are" };

/** Parts of a workbook that the library leaves out. Figures never stand in them. */
const kinds = [
  { part: /^xl\/chartsheets\//, ko: "차트 시트는", en: "Chart sheets are" },
  { part: /^xl\/pivot/, ko: "피벗 테이블은", en: "Pivot tables are" },
  { part: /^xl\/vbaProject\.bin$/, ko: "매크로는", en: "Macros are" },
  {
    part: /^xl\/externalLinks\//,
    ko: "다른 통합 문서로 가는 연결은",
    en: "Links to other workbooks are",
  },
  { part: /^xl\/threadedComments\//, ko: "대화 메모는", en: "Threaded comments are" },
  { part: /^xl\/(ctrlProps|activeX)\//, ko: "양식 컨트롤은", en: "Form controls are" },
  { part: /^xl\/(slicers|timelines)\//, ko: "슬라이서는", en: "Slicers are" },
] as const;
