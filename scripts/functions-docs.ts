import { englishFunctions } from "../src/functions/english";
import { functionsMetadata, koreanReturns, type Metadata } from "./functions";

/** Where the two generated pages are kept; both are committed. */
export const functionsDocs = { ko: "docs/functions.ko.md", en: "docs/functions.en.md" } as const;

/** The pages of the functions: what the metadata says to Excel, what each returns, and the rules all of them keep. */
export async function functionsPages(): Promise<Readonly<Record<"ko" | "en", string>>> {
  const { ko, en } = await functionsMetadata();
  const returns = await koreanReturns();
  return {
    ko: page(ko, (id) => returns.get(id) ?? lacking(id), words.ko),
    en: page(en, (id) => englishFunctions[id]?.returns ?? lacking(id), words.en),
  };
}

interface Words {
  readonly head: string;
  readonly example: string;
  readonly argument: string;
  readonly optional: string;
  readonly returns: string;
  readonly hidden: string;
}

const words: Readonly<Record<"ko" | "en", Words>> = {
  ko: {
    head: `# 함수

이 문서는 함수의 설명에서 만들어집니다(\`npm run generate\`). 예제는 시험으로 실행됩니다. 예제의 \`tblBudget\`은 시험에 쓰는 예시 계획의 예산DB 표(백만원)입니다.

## 모든 함수에 통하는 것

- 첫째 인수 \`data\`는 예산DB 시트의 표이거나, 시트에 있는 소요예산표 하나(재원 × 연도, 가로세로가 바뀌어도, 소계와 단위 줄이 있어도)입니다. 소요예산표이면 사업 인수를 비웁니다.
- 연도 합계는 그 해로 적힌 열을 셉니다(라벨). ‘이후’ 열은 기간(한 해만 남았을 때), 균등(남은 해에 똑같이), 최대(모두 그 해에)로 물을 때만 셉니다. 기투자는 한 해만 덮어도 세지 않습니다.
- 기투자는 표의 첫 연도 전까지 쓴 돈입니다. 사업마다 기준 연도가 다르므로 견줄 때는 INVESTED로 한 해에 맞춥니다.
- 빈칸, 빈 글, \`-\`는 0입니다. 데스크톱 Excel은 빈칸을 0으로 넘겨 둘을 가릴 수 없습니다. 그래서 인수의 0도 쓰지 않은 것과 같습니다.
- 글자나 오류가 계산에 드는 칸에 있으면 #VALUE!, 표에 그런 값이 없으면 #N/A입니다. 오류에는 어느 인수인지와 할 일이 적힙니다. 틀린 숫자는 내지 않습니다.
- 단위가 섞인 표는 #VALUE!입니다. 금액은 표의 단위로 정확히 더하고, 스스로 반올림하지 않습니다. 차이는 언제나 적힌 값 − 더한 값입니다.
- 여러 칸으로 펼쳐지는 함수는 \`item\`을 쓰면 한 칸만 냅니다.
- 함수는 다른 셀을 읽지 않고, 값이 바뀔 때만 다시 계산합니다.
`,
    example: "예",
    argument: "인수",
    optional: "생략 가능",
    returns: "결과",
    hidden: "자동 완성 목록에는 나오지 않습니다.",
  },
  en: {
    head: `# Functions

Made from the descriptions of the functions (\`npm run generate\`). The examples run as tests; \`tblBudget\` in them is the table on sheet 예산DB of the sample plan of the tests (in 백만원).

## What holds for all of them

- The first argument \`data\` is the table on sheet 예산DB, or one budget table as it stands on a sheet (sources × years, turned round too, with subtotals and a line for the unit). For a budget table leave the project empty.
- A year counts the columns of that very year (라벨). An 이후 (onward) column counts only when asked for: 기간 (one year left), 균등 (spread evenly), 최대 (all of it in that year). 기투자 never counts, even where it covers one year.
- 기투자 is what was spent before the first year of the table. It ends in different years in different projects: INVESTED brings them to one year.
- An empty cell, an empty text and \`-\` are 0. Excel for desktop passes an empty cell as 0, so the two cannot be told apart; a 0 as an argument is the same as leaving it out.
- Text or an error in a cell that counts is #VALUE!; a figure the table does not have is #N/A. The error says which argument it is about and what to do. There are no wrong numbers.
- A table of mixed units is #VALUE!. Amounts are added exactly in the unit of the table and never rounded unasked. A difference is always printed − added up.
- A function that spills gives one cell where \`item\` is given.
- Functions read no other cells and are calculated again only when a value changes.
`,
    example: "Example",
    argument: "Argument",
    optional: "may be left out",
    returns: "Returns",
    hidden: "Not offered while a formula is typed.",
  },
};

function page({ functions }: Metadata, returns: (id: string) => string, text: Words): string {
  return [text.head, ...functions.map((each) => section(each, returns(each.id), text))].join("\n");
}

function section(
  { id, description, parameters, options }: Metadata["functions"][number],
  returns: string,
  text: Words,
): string {
  const [says = "", example = ""] = description.split(/ (?:예|Example): /);
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  const rows = parameters.map(
    (each) =>
      `- \`${each.name}\`${each.optional === true ? ` (${text.optional})` : ""}: ${each.description}`,
  );
  return `## ${id}

\`BUDGET.${id}(${names.join(", ")})\`

${says}${options?.excludeFromAutoComplete === true ? ` ${text.hidden}` : ""}

${text.argument}:

${rows.join("\n")}

${text.returns}: ${returns}

${text.example}:

\`\`\`
${example}
\`\`\`
`;
}

function lacking(id: string): never {
  throw new Error(`${id} does not say what it returns`);
}
