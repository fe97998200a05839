import { squeezed } from "./plain-text";

/** What a source of funding is. Where a person asks for 국비, 도비, 시비 or 민간, the level is meant (see `FundingLevel`). */
export type FundingSource =
  | "국비"
  | "기금"
  | "균특"
  | "특별교부세"
  | "도비"
  | "시비"
  | "군비"
  | "구비"
  | "지방채"
  | "민간"
  | "기타";

/** Who pays: national (국비, 기금, 균특), grant (특별교부세), province (도비), local (시·군·구비), debt, private, other. */
export type FundingLevel =
  "national" | "grant" | "province" | "local" | "debt" | "private" | "other";

export const levelOf = {
  국비: "national",
  기금: "national",
  균특: "national",
  특별교부세: "grant",
  도비: "province",
  시비: "local",
  군비: "local",
  구비: "local",
  지방채: "debt",
  민간: "private",
  기타: "other",
} as const satisfies Record<FundingSource, FundingLevel>;

/** The name that stands for a whole level where it stands alone. */
export const plainNames = {
  national: "국비",
  grant: "특별교부세",
  province: "도비",
  local: "시비",
  debt: "지방채",
  private: "민간",
  other: "기타",
} as const satisfies Record<FundingLevel, FundingSource>;

export interface SourceReading {
  readonly source: FundingSource;
  readonly level: FundingLevel;
}

/**
 * The source a label names, however it is spaced and whatever remark follows it: 국, 국비(50%), 국비(기금), 원주시비.
 * null for words that are no single source: 계, 지방비, 국도비.
 */
export function readSource(label: string): SourceReading | null {
  if (label.length > longestLabel) return null;
  const word = squeezed(label).replace(leadingMarks, "");
  const source = sourceOf(word.replace(/^\(([^()]*)\)$/, "$1"));
  return source ? { source, level: levelOf[source] } : null;
}

/** All ways a source is written in running text, longest first: for finding labels in a sentence. */
export const sourceWords = (): readonly string[] => [...aliasTable.keys()].sort(byLength);

const longestLabel = 60;
const leadingMarks = /^[-·○●◦□■*※ㅇㄴ└▷▶]+/;
const byLength = (a: string, b: string): number => b.length - a.length;

const aliases: Readonly<Record<FundingSource, string>> = {
  국비: "국 국비 국고 국고보조 국고보조금 국비보조 국비보조금 국비지원 국가보조금 국가 중앙 national",
  기금:
    "기금 기금보조금 국비기금 수계기금 한강수계기금 낙동강수계기금 금강수계기금 영산강섬진강수계기금 복권기금 체육진흥기금 " +
    "국민체육진흥기금 관광진흥개발기금 지방소멸대응기금 소멸기금 응급의료기금 청소년육성기금 양성평등기금",
  균특:
    "균 균특 지특 지특보조금 균특보조금 균특회계 지특회계 균특(지특) 지특(균특) 균형 국가균형발전특별회계 균형발전특별회계 지역발전특별회계 " +
    "지역균형발전특별회계 지방시대 국비균특 국비지특 전환사업비",
  특별교부세:
    "특교 특교세 특별교부세 특별교부금 교부세 보통교부세 소방안전교부세 소방교부세 부동산교부세 재난특교세 지역현안특교세",
  도비:
    "도 도비 도비보조금 시도비 시·도비 시도 특별시비 광역시비 특별자치도비 조정교부금 일반조정교부금 특별조정교부금 특조금 특교금 도특조금 시특조금 특별자치시비 " +
    "도비(특조금) province provincial",
  시비: "시 시비 시자체 시군비 시·군비 시군구비 시·군·구비 시군구 시군 city",
  군비: "군 군비 군자체 county",
  구비: "구 구비 자치구비 구자체 district",
  지방채: "지방채 지방채발행 채무 bond bonds",
  민간:
    "민 민간 민자 민간자본 민간부담 민간부담금 민간투자 자부담 자기부담 자기부담금 자담 자비 기업부담 기업부담금 " +
    "자체부담 private",
  기타:
    "기타 기타재원 기타특별회계 특별회계 교육비특별회계 교특회계 교특 교육비 교육청 교육청부담 그외 자체 자체수입 자체예산 자체자금 " +
    "사업수입 위탁금 위탁수입 전입금 출연금 기부금 후원금 협찬 협찬금 교부금 보통교부금 지방자치단체전입금 법정전입금 이월금 other others",
};

const aliasTable: ReadonlyMap<string, FundingSource> = new Map(
  sources().flatMap((source) => aliases[source].split(" ").map((word) => [word, source] as const)),
);

function sources(): readonly FundingSource[] {
  return [
    "국비", "기금", "균특", "특별교부세", "도비", "시비", "군비", "구비", "지방채", "민간", "기타",
  ]; // prettier-ignore
}

function sourceOf(word: string): FundingSource | null {
  return (
    aliasTable.get(word.toLowerCase()) ??
    qualified(word) ??
    withoutRemark(word) ??
    fundNamed(word) ??
    ofOneCity(word)
  );
}

/** 국비(기금): the brackets say more exactly what it is; 국비(보조): they do not. */
function qualified(word: string): FundingSource | null {
  const match = /^([^()[\]]+)[([]([^()[\]]*)[)\]]$/.exec(word);
  if (!match) return null;
  const [, outside = "", inside = ""] = match;
  const outer = aliasTable.get(outside) ?? fundNamed(outside) ?? ofOneCity(outside);
  const inner = aliasTable.get(inside) ?? fundNamed(inside);
  const moreExact =
    inner !== null && inner !== "기타" && (outer === "국비" || outside === "지방비");
  return moreExact ? inner : outer;
}

/** 시비30%, 시비*, 시비※, 국비:, 도비분 */
function withoutRemark(word: string): FundingSource | null {
  const marked = word.replace(/[\d.,%:*※)(]+$/, "");
  // 국비분 and 도비부담, but 구분 is no 구.
  const bare = marked.replace(/(?<=..)(분|부담|부담금|보조|지원)$/, "");
  return bare === word || bare === "" ? null : (aliasTable.get(bare) ?? null);
}

const fundNamed = (word: string): FundingSource | null =>
  /^[가-힣·]{2,15}기금$/.test(word) ? "기금" : null;

/** 원주시비, 홍천군비, 강원도비: the name of who pays stands before it. 연구비 and 제도비 are no sources. */
function ofOneCity(word: string): FundingSource | null {
  const paid = /^(국|도|시|군|구)(?:보조금|출연금|전출금|지원금|부담금|위탁금|교부금)$/.exec(word);
  if (paid) return aliasTable.get(paid[1] ?? "") ?? null;
  const match = /^[가-힣]{2,6}(도비|시비|군비|구비)$/.exec(word);
  if (!match || /(연구비|제도비|임시비|상시비|도구비)$/.test(word)) return null;
  return aliasTable.get(match[1] ?? "") ?? null;
}
