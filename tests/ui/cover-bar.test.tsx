import { renderToStaticMarkup } from "react-dom/server";
import { coverageView } from "../../src/app/views/coverage-view";
import { CoverBar } from "../../src/ui/components/CoverBar";
import { wordings } from "../../src/ui/wording/wording";

const counts = { budget: 2_222, results: 0, other: 28, dates: 309, unexplained: 1 };
const coverage = coverageView({ all: 2_560, counts, unexplained: [] });
const text = (markup: string): string => markup.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");

test("the sentence says how many numbers were read, and how many were not", () => {
  const markup = renderToStaticMarkup(<CoverBar coverage={coverage} words={wordings.ko} />);
  expect(text(markup)).toBe(
    "|숫자 2,560개 중 2,559개를 읽었습니다|못 읽음 1|예산 2,222|실적 0|그 밖 28|날짜·번호 309|",
  );
});

test("a part without numbers has no stripe, and all parts are spoken", () => {
  const markup = renderToStaticMarkup(<CoverBar coverage={coverage} words={wordings.en} />);
  expect(markup.match(/flex-grow/g)).toHaveLength(3);
  expect(markup).toContain(
    'aria-label="Budget 2,222, Results 0, Other 28, Dates, numbering 309, Unread 1"',
  );
});
