import type { Language } from "../../outcome/language";

const korean = {
  comparingTitle: "지난번과 견주는 중입니다",
  comparingNow: "시트에서 고친 곳과 새 문서를 맞춰 봅니다",
  title: (changes: number): string =>
    changes === 0 ? "바뀐 곳이 없습니다" : `계획 문서가 새로 왔습니다. 바뀐 곳 ${changes}`,
  say: (yours: number, conflicts: number): string =>
    [
      yours === 0 ? "" : `시트에서 고친 셀 ${yours}개는 그대로 둡니다.`,
      conflicts === 0 ? "" : `겹치는 ${conflicts}개는 아래에서 고르세요.`,
    ]
      .filter(Boolean)
      .join(" "),
  facts: { document: "문서", yours: "직접 고침", both: "겹침", unchanged: "그대로" },
  projects: {
    new: "새 사업",
    dropped: "빠진 사업",
    renamed: "이름이 바뀐 사업",
    merged: "합쳐진 사업",
  },
  left: (where: string): string =>
    `${where}: 문서에서 빠졌지만 직접 고친 것이 있어 남깁니다. 필요 없으면 행을 지우세요.`,
  others: (count: number): string =>
    `그 밖에 제목·원문 행·검산결과처럼 문서를 따라가는 셀 ${count}개`,
  apply: (changes: number): string => `바뀐 곳 ${changes}개만 고쳐 쓰기`,
  applySum: "메모, 서식, 더한 열과 직접 고친 셀은 그대로 둡니다.",
  nothing: "같은 문서입니다. 시트는 그대로입니다.",
  anew: "시트를 새로 쓰기",
  impossible: "시트 구성이 달라 있는 자리에서 고칠 수 없습니다",
  impossibleMore:
    "지난번에 그린 시트가 지워졌거나 문서의 표 구성이 바뀌었습니다. 새로 쓰면 지금 시트는 (이전) 이름으로 숨겨 둡니다.",
  applied: (changes: number): string => `바뀐 곳 ${changes}개를 고쳐 썼습니다`,
  writingTitle: "바뀐 곳을 쓰는 중입니다",
  writingNow: "쓸 수 있는지 먼저 확인합니다",
  nothingIn: "빈 칸",
  changedSince: {
    what: (cells: string): string => `그 뒤에 바뀐 셀이 있습니다: ${cells}`,
    todo: "바꾼 것을 잃지 않도록 그대로 두었습니다. 그 셀을 되돌린 뒤 다시 하십시오.",
  },
};

type AgainWords = typeof korean;

const english: AgainWords = {
  comparingTitle: "Comparing with the last import",
  comparingNow: "Holding your edits against the new document",
  title: (changes) => (changes === 0 ? "Nothing has changed" : `A newer plan: ${changes} changes`),
  say: (yours, conflicts) =>
    [
      yours === 0 ? "" : `Your ${yours} edits stay.`,
      conflicts === 0 ? "" : `${conflicts} conflicts are put to you below.`,
    ]
      .filter(Boolean)
      .join(" "),
  facts: { document: "Document", yours: "Yours", both: "Both", unchanged: "Unchanged" },
  projects: {
    new: "New project",
    dropped: "Dropped project",
    renamed: "Renamed project",
    merged: "Merged project",
  },
  left: (where) =>
    `${where}: gone from the document, but kept because you worked in it. Delete the row if you do not need it.`,
  others: (count) =>
    `${count} other cells that follow the document, such as titles, source lines and findings`,
  apply: (changes) => `Write the ${changes} changes only`,
  applySum: "Notes, formats, added columns and your edits stay as they are.",
  nothing: "It is the same document. The sheets stay as they are.",
  anew: "Write the sheets anew",
  impossible: "The sheets cannot be changed where they stand",
  impossibleMore:
    "A sheet that was drawn is gone, or the document has other tables now. When written anew, the sheets of now are kept hidden.",
  applied: (changes) => `${changes} changes were written`,
  writingTitle: "Writing the changes",
  writingNow: "Seeing first that everything can be written",
  nothingIn: "empty",
  changedSince: {
    what: (cells) => `Cells have been changed since: ${cells}`,
    todo: "Nothing was taken back, so that your changes are not lost. Undo them and try again.",
  },
};

export const againWords = (language: Language): AgainWords =>
  language === "ko" ? korean : english;
