import type { Notice } from "../../outcome/notice";

/** Counts what of a workbook a snapshot has no word for, so that it is said and never dropped in silence. */
export class Losses {
  private readonly counts = new Map<Loss, number>();

  add(loss: Loss, count = 1): void {
    if (count > 0) this.counts.set(loss, (this.counts.get(loss) ?? 0) + count);
  }

  notices(): readonly Notice[] {
    return [...this.counts].map(([loss, count]) => {
      const { ko, en } = wording[loss];
      return {
        code: `not-carried-${loss}`,
        message: { ko: `${ko} (${count}곳).`, en: `${en} (${count}).` },
        weight: "remark",
      };
    });
  }
}

export type Loss = keyof typeof wording;

const wording = {
  gradient: { ko: "그러데이션 채우기를 뺐습니다", en: "Gradient fills are left out" },
  "line-kind": {
    ko: "굵은 파선 테두리를 보통 파선으로 옮겼습니다",
    en: "Medium dashed borders became thin dashed ones",
  },
  diagonal: { ko: "대각선 테두리를 뺐습니다", en: "Diagonal borders are left out" },
  rotation: { ko: "글자 방향을 가로로 옮겼습니다", en: "Turned text became level" },
  "raised-text": { ko: "위·아래 첨자를 뺐습니다", en: "Super- and subscripts are left out" },
  "rich-text": {
    ko: "한 셀 안의 서로 다른 글꼴을 하나로 옮겼습니다",
    en: "Several fonts in one cell became one",
  },
  link: { ko: "하이퍼링크를 글로만 옮겼습니다", en: "Hyperlinks are carried as text only" },
  "array-formula": {
    ko: "배열 수식을 첫 셀의 수식으로 옮겼습니다",
    en: "Array formulas became the formula of their first cell",
  },
  validation: { ko: "데이터 유효성 검사를 뺐습니다", en: "Data validation is left out" },
  "sheet-password": {
    ko: "시트 보호의 암호를 뺐습니다",
    en: "Passwords of protected sheets are left out",
  },
  "whole-look": {
    ko: "행·열 전체의 채우기와 테두리를 셀이 있는 곳까지만 옮겼습니다",
    en: "Fills and borders of whole rows and columns are carried as far as there are cells",
  },
  picture: { ko: "그림과 도형을 뺐습니다", en: "Pictures and shapes are left out" },
  sparkline: { ko: "스파크라인을 뺐습니다", en: "Sparklines are left out" },
  "sheet-filter": {
    ko: "표가 아닌 범위의 필터를 숨긴 행으로만 옮겼습니다",
    en: "Filters outside tables are carried as hidden rows only",
  },
  "filter-kind": {
    ko: "값이 아닌 조건의 필터를 숨긴 행으로만 옮겼습니다",
    en: "Filters by anything but values are carried as hidden rows only",
  },
  outline: { ko: "행과 열의 그룹을 뺐습니다", en: "Groups of rows and columns are left out" },
  "split-panes": { ko: "나누어진 창을 하나로 옮겼습니다", en: "Split windows became one" },
  paper: { ko: "알지 못하는 용지 크기를 뺐습니다", en: "An unknown paper size is left out" },
  "header-pages": {
    ko: "첫 쪽과 짝수 쪽의 머리글·바닥글을 뺐습니다",
    en: "Headers and footers of first and even pages are left out",
  },
  "conditional-kind": {
    ko: "색조·막대·아이콘 등 조건부 서식을 뺐습니다",
    en: "Colour scales, data bars, icons and other conditional formats are left out",
  },
  "table-kind": {
    ko: "머리글이 없는 표를 범위로 옮겼습니다",
    en: "Tables without headers became plain ranges",
  },
  "totals-row": {
    ko: "표의 요약 행을 표 아래의 행으로 옮겼습니다",
    en: "Total rows of tables became rows below them",
  },
  "external-name": {
    ko: "다른 통합 문서를 가리키는 이름을 뺐습니다",
    en: "Names that point to other workbooks are left out",
  },
  "external-formula": {
    ko: "다른 통합 문서를 쓰는 수식을 값으로 옮겼습니다",
    en: "Formulas over other workbooks became their values",
  },
} as const;
