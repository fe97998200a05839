/** Many small projects, as a whole office has them. */
export function manyProjects(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const contents = numbers.map((no) => `${no}. 생활권 ${no}번 길 정비 ${no + 1}`);
  return ["첨단산업과", "□ 신규시책", ...contents, "", ...numbers.map(oneProject)].join("\n\n");
}

export const oneProject = (no: number): string => `${no}. 생활권 ${no}번 길 정비

□ 사업개요

- 사업기간: 2026. 1.~2027. 12.
- 사업비: ${900 + no}백만 원(국 ${600 + no} / 시 300)

□ 소요예산

(단위: 백만 원)

구분	총사업비	2026년	2027년
계	${900 + no}	${400 + no}	500
국비	${600 + no}	${300 + no}	300
시비	300	100	200
`;
