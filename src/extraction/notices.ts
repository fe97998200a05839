import type { Notice } from "../outcome/notice";
import type { SourceRef } from "../outcome/source-ref";

/** Collects what was not understood, with its place, while a plan is read. */
export class NoticeList {
  private readonly list: Notice[] = [];

  constructor(readonly project?: number) {}

  add(code: NoticeCode, place?: SourceRef, detail = ""): void {
    const { weight, ko, en } = wording[code];
    this.list.push({
      code,
      weight,
      message: { ko: ko.replace("{}", detail), en: en.replace("{}", detail) },
      ...(place && { place }),
      ...(this.project !== undefined && { project: this.project }),
    });
  }

  append(other: NoticeList): void {
    this.list.push(...other.list);
  }

  all(): readonly Notice[] {
    return this.list;
  }
}

const attention = "attention" as const;
const remark = "remark" as const;

/** Every notice of the reading of a plan: what is wrong and what to do. `{}` is the printed text it is about. */
const wording = {
  "no-projects": {
    weight: attention,
    ko: "번호가 붙은 사업을 찾지 못했습니다. 사업 제목이 ‘1. 사업명’처럼 적혀 있는지 확인하십시오.",
    en: "No numbered projects were found. See whether the titles are written like “1. Title”.",
  },
  "contents-missing": {
    weight: remark,
    ko: "차례가 없습니다. 본문의 사업만 옮기며 빠진 사업은 확인할 수 없습니다.",
    en: "There is no list of contents: the bodies are brought over, and a missing one cannot be noticed.",
  },
  "body-missing": {
    weight: attention,
    ko: "차례에는 있으나 본문이 없습니다: {}. 원문에 본문이 있는지 확인하십시오.",
    en: "Listed in the contents but has no body: {}. See whether the source has one.",
  },
  "not-in-contents": {
    weight: attention,
    ko: "본문에는 있으나 차례에 없습니다: {}. 차례를 확인하십시오.",
    en: "Has a body but is not listed in the contents: {}. See the contents.",
  },
  "title-differs": {
    weight: remark,
    ko: "차례의 제목과 본문의 제목이 다릅니다: {}. 본문의 제목을 썼습니다.",
    en: "The title in the contents differs from the body: {}. The title of the body was used.",
  },
  "number-repeated": {
    weight: attention,
    ko: "사업 번호가 되풀이되어 새 번호를 주었습니다: {}.",
    en: "The number of a project is repeated; it was given a new one: {}.",
  },
  "numbers-restart": {
    weight: remark,
    ko: "번호가 장마다 1부터 다시 시작하여 이어서 매겼습니다: {}.",
    en: "The numbers begin again with 1 in each chapter; they were counted on: {}.",
  },
  "project-repeated": {
    weight: attention,
    ko: "같은 번호와 제목의 사업이 또 나옵니다: {}. 앞의 것만 옮겼습니다.",
    en: "A project with the same number and title comes again: {}. Only the first was brought over.",
  },
  "several-plans": {
    weight: remark,
    ko: "차례가 따로 있는 계획 {}개가 이어져 있어 번호를 이어서 매겼습니다.",
    en: "The document holds {} plans with contents of their own; their numbers go on from one to the next.",
  },
  "numbers-given": {
    weight: remark,
    ko: "사업에 번호가 없어 나온 차례대로 번호를 주었습니다.",
    en: "The projects have no numbers and were numbered in the order of the document.",
  },
  "amount-in-text": {
    weight: remark,
    ko: "사업비나 표가 아닌 글 속의 금액이라서 옮기지 않았습니다: {}.",
    en: "An amount in the text that is no stated cost and in no table was not brought over: {}.",
  },
  "cells-unexplained": {
    weight: remark,
    ko: "표의 숫자를 쓰지 않았습니다: {}. 행이나 열의 제목으로는 무엇인지 알 수 없습니다.",
    en: "Figures of this table were not used: {}. Its headings do not say what they are.",
  },
  "appendix-set-aside": {
    weight: remark,
    ko: "부록은 어느 사업에도 속하지 않아 옮기지 않았습니다: {}.",
    en: "The appendix belongs to no project and was not brought over: {}.",
  },
  "table-set-aside": {
    weight: attention,
    ko: "어느 사업에도 속하지 않는 표라서 옮기지 않았습니다.",
    en: "This table belongs to no project and was not brought over.",
  },
  "table-of-one-row": {
    weight: remark,
    ko: "한 줄뿐인 표는 제목인지 값인지 알 수 없어 옮기지 않았습니다.",
    en: "A table of one row may be a heading or figures, and was not brought over.",
  },
  "summary-total": {
    weight: remark,
    ko: "총괄표의 합계는 사업들의 합과 맞는지만 보았고, 맞습니다.",
    en: "The totals of the summary were only held against the projects, and they agree.",
  },
  "summary-compared": {
    weight: remark,
    ko: "총괄표는 본문의 사업과 맞춰 보기만 하고 따로 옮기지 않았습니다.",
    en: "The summary was held against the bodies and not brought over by itself.",
  },
  "summary-differs": {
    weight: attention,
    ko: "총괄표와 본문의 금액이 다릅니다: {}(앞이 총괄표). 원문을 확인하십시오.",
    en: "The summary and the body differ: {} (the summary first). See the source.",
  },
  "summary-total-differs": {
    weight: attention,
    ko: "총괄표의 합계가 사업들의 합과 다릅니다: {}. 원문을 확인하십시오.",
    en: "The totals of the summary differ from the sum of its projects: {}. See the source.",
  },
  "statistics-set-aside": {
    weight: remark,
    ko: "어느 사업에도 속하지 않고 금액도 없는 표(현황 등)라서 옮기지 않았습니다.",
    en: "This table belongs to no project and states no money; it was not brought over.",
  },
  "plan-year-unknown": {
    weight: attention,
    ko: "계획 연도를 알 수 없습니다. 연도를 직접 고르십시오.",
    en: "The year of the plan is not known. Choose it.",
  },
  "period-missing": {
    weight: remark,
    ko: "사업기간이 적혀 있지 않습니다.",
    en: "No period is stated.",
  },
  "period-unread": {
    weight: attention,
    ko: "사업기간을 읽지 못했습니다: {}. 원문을 확인하십시오.",
    en: "The period could not be read: {}. See the source.",
  },
  "cost-missing": {
    weight: attention,
    ko: "사업비가 적혀 있지 않습니다.",
    en: "No cost is stated.",
  },
  "cost-unread": {
    weight: attention,
    ko: "사업비를 읽지 못했습니다: {}. 원문을 확인하십시오.",
    en: "The cost could not be read: {}. See the source.",
  },
  "cost-total-missing": {
    weight: remark,
    ko: "재원별 금액만 있고 총액이 적혀 있지 않습니다: {}.",
    en: "The cost is stated by source only, without a total: {}.",
  },
  "cost-approximate": {
    weight: remark,
    ko: "어림한 금액입니다: {}. 적힌 숫자를 그대로 옮겼습니다.",
    en: "An approximate amount: {}. The figure was brought over as printed.",
  },
  "part-amount-missing": {
    weight: attention,
    ko: "재원의 이름만 있고 금액이 없습니다: {}.",
    en: "A source is named without an amount: {}.",
  },
  "share-not-whole": {
    weight: attention,
    ko: "비율로 나눈 금액이 원 단위로 떨어지지 않습니다: {}.",
    en: "A share does not give a whole number of won: {}.",
  },
  "source-not-specific": {
    weight: attention,
    ko: "한 재원이 아니라 묶음입니다: {}. 도비와 시비를 나누어 적으면 재원별로 맞춰 볼 수 있습니다.",
    en: "This names several sources at once: {}. Written apart they can be checked one by one.",
  },
  "source-unknown": {
    weight: attention,
    ko: "모르는 재원입니다: {}. ‘기타’로 옮겼습니다.",
    en: "An unknown source: {}. It was brought over as “other”.",
  },
  "figure-unused": {
    weight: attention,
    ko: "사업비 줄에서 쓰지 않은 숫자가 있습니다: {}.",
    en: "A figure in the line of the cost was not used: {}.",
  },
  "unit-missing": {
    weight: attention,
    ko: "단위를 알 수 없어 금액을 읽지 않았습니다. 원문의 단위를 확인하십시오.",
    en: "The unit is not known, so no amount was read. See the unit in the source.",
  },
  "share-differs": {
    weight: attention,
    ko: "표의 비율이 금액으로 계산한 비율과 다릅니다: {}(뒤가 계산한 값). 원문을 확인하십시오.",
    en: "A share in the table is not the one of its amounts: {} (computed last). See the source.",
  },
  "unit-from-cost": {
    weight: remark,
    ko: "표에 단위가 없어 사업비와 같은 금액이 되는 단위로 읽었습니다: {}.",
    en: "The table states no unit; it was read in the one in which it comes to the stated cost: {}.",
  },
  "cell-unread": {
    weight: attention,
    ko: "표의 칸을 숫자로 읽지 못했습니다: {}. 원문을 확인하십시오.",
    en: "A cell of the table could not be read as a number: {}. See the source.",
  },
  "column-unread": {
    weight: attention,
    ko: "표의 열 제목을 이해하지 못했습니다: {}. 그 열은 합계에 넣지 않습니다.",
    en: "The heading of a column was not understood: {}. The column takes no part in sums.",
  },
  "table-not-understood": {
    weight: attention,
    ko: "소요예산의 표를 예산표로 이해하지 못했습니다. 적힌 숫자만 옮겼습니다.",
    en: "The table under the budget heading was not understood as a budget. Only its figures were kept.",
  },
} as const satisfies Record<string, { weight: Notice["weight"]; ko: string; en: string }>;

export type NoticeCode = keyof typeof wording;
