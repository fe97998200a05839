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
