/** A tidy table of so many rows: 20 rows a project, four sources over five years. */
export type Row = readonly unknown[];

export const tableOf = (rows: number): readonly Row[] =>
  Array.from({ length: rows }, (_, at) => {
    const year = firstYear + (Math.floor(at / sources.length) % years);
    const project = 1 + Math.floor(at / (sources.length * years));
    const title = `마을 도서관과 돌봄 센터 짓기 ${project}`;
    return [project, title, sources[at % 4], "연도", year, year, at % 997, "백만원", at];
  });

/** What the cell of that number asks. */
export const criteriaOf = (at: number) => ({
  project: 1 + (at % 500),
  year: firstYear + (at % years),
  source: sources[at % sources.length],
});

const sources = ["국비", "도비", "시비", "민간"];
const [firstYear, years] = [2024, 5];
