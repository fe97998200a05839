/** What the parts of a government and its corporations are called. */
const name = String.raw`([가-힣A-Z·]{1,18}(?:과|담당관|실|국|단|본부|사업소|센터|추진단|보건소|의회사무국|직속기관|공단|공사|재단))`;
const before = String.raw`^(?:부\s*서\s*명?\s*:\s*|담당\s*부서\s*:\s*)?`;
const first = new RegExp(String.raw`${before}[([<【{-]?\s*${name}\s*[)\]>】}-]?(?=\s|$)`);
const alone = new RegExp(String.raw`${before}[([<【{-]?\s*${name}\s*[)\]>】}-]?\s*$`);
/** ○○교육지원청 시설과, 보건소 건강증진과: the office that it belongs to stands in front. */
const within = new RegExp(String.raw`^\S{2,14}[시군구도청소원]\s+${name}$`);
const behind = new RegExp(String.raw`(?:[/(\[]|\s-)\s*${name}\s*[)\]]?$`);

const dated = new RegExp(
  String.raw`^(?:20\d\d|'\d\d)\s?(?:년도?)?\s+${name}\s+(?=주요|업무|예산|사업)`,
);

/** 첨단산업과, 〔미래산업국〕, 첨단산업과 주요업무계획, 부서: 첨단산업과, 주요업무계획(복지정책과). Takes folded text. */
export const departmentIn = (text: string): string | null =>
  (within.exec(text.trim()) ?? first.exec(text) ?? behind.exec(text) ?? dated.exec(text))?.[1] ??
  null;

/** The name of a department and nothing else; not the 방안과 결과 of a sentence. */
export const departmentAlone = (text: string): string | null =>
  text.length > 30 || /(?:결과|성과|효과|경과|통과|과제)$/.test(text.trim())
    ? null
    : (alone.exec(text.trim())?.[1] ?? null);
