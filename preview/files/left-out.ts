import type { Notice } from "../../src/outcome/notice";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { SheetId } from "../engine/engine";
import type { Book, SheetExtras, Validation } from "../model/book";
import { isWritten } from "./charts";
import { linkAt } from "./links-and-protection";

/** What a file holds and the preview's model does not. */
export const leftOutOnOpening = ({ sheets }: WorkbookSnapshot): readonly Notice[] =>
  said({
    code: "notes-as-comments",
    count: sum(sheets, ({ cells }) => cells.filter(({ note }) => note !== undefined).length),
    ko: "메모는 댓글로 엽니다",
    en: "Notes are opened as comments",
  });

/** What the model holds and the file does not. */
export function leftOutOnSaving(book: Book): readonly Notice[] {
  const { state, engine } = book;
  const sheets = engine.sheets.list().map(({ id }) => ({ id, extras: book.extras(id) }));
  const each = (of: (extras: SheetExtras, id: SheetId) => number): number =>
    sum(sheets, ({ id, extras }) => of(extras, id));
  return [
    {
      code: "settings-not-saved",
      count: state.settings.size,
      ko: "추가 기능의 설정은 저장하지 않습니다",
      en: "Settings of the add-in are not saved",
    },
    {
      code: "structure-not-saved",
      count: state.structure ? 1 : 0,
      ko: "통합 문서 구조의 보호는 저장하지 않습니다",
      en: "The protection of the workbook's structure is not saved",
    },
    {
      code: "passwords-not-saved",
      count: each(({ protection }) => (protection?.password === undefined ? 0 : 1)),
      ko: "시트 보호의 암호는 저장하지 않습니다",
      en: "Passwords of protected sheets are not saved",
    },
    {
      code: "comments-as-notes",
      count: state.comments.length,
      ko: "댓글은 답글과 함께 메모로 저장합니다",
      en: "Comments are saved as notes, replies along",
    },
    {
      code: "charts-not-saved",
      count: each(({ charts }) => charts.filter((chart) => !isWritten(chart)).length),
      ko: "막대와 원이 아닌 차트는 저장하지 않습니다",
      en: "Charts other than bars and pies are not saved",
    },
    {
      code: "validations-not-saved",
      count: each(({ validations }) => validations.filter((one) => !isPlainList(one)).length),
      ko: "목록이 아닌 데이터 유효성 검사와 그 안내문은 저장하지 않습니다",
      en: "Data validation other than lists, and its messages, are not saved",
    },
    {
      code: "links-not-saved",
      count: each((extras, id) => linksWithoutText(book, extras, id)),
      ko: "글이 없는 셀의 하이퍼링크는 저장하지 않습니다",
      en: "Hyperlinks of cells without a text are not saved",
    },
    {
      code: "link-tips-not-saved",
      count: each(({ hyperlinks }) => hyperlinks.filter(({ link }) => link["screenTip"]).length),
      ko: "하이퍼링크의 설명은 저장하지 않습니다",
      en: "Tips of hyperlinks are not saved",
    },
    {
      code: "conditional-kind-not-saved",
      count: each(
        (_, id) =>
          engine.conditionalFormats.list(id).filter(({ told }) => told !== undefined).length,
      ),
      ko: "색조·막대·아이콘 등 조건부 서식은 가장 가까운 수식으로만 저장합니다",
      en: "Colour scales, data bars, icons and the like are saved as the nearest formula only",
    },
    {
      code: "filters-not-saved",
      count:
        each(({ autoFilter }) => (autoFilter ? 1 : 0)) +
        sum(state.tables, ({ rules }) => rules?.size ?? 0),
      ko: "표 밖의 필터와 값이 아닌 조건의 필터는 숨긴 행으로만 저장합니다",
      en: "Filters outside tables or by anything but values are saved as hidden rows only",
    },
    {
      code: "outline-not-saved",
      count: each(({ outline }) => outline.row.size + outline.column.size),
      ko: "행과 열의 그룹은 저장하지 않습니다",
      en: "Groups of rows and columns are not saved",
    },
    {
      code: "parts-not-saved",
      count:
        state.xmlParts.length +
        state.customProperties.size +
        state.properties.values.size +
        each(({ customProperties }) => customProperties.size),
      ko: "XML 파트와 문서 속성은 저장하지 않습니다",
      en: "XML parts and document properties are not saved",
    },
    {
      code: "turned-text-not-saved",
      count: sum(sheets, ({ id }) => turnedTexts(book, id)),
      ko: "글자 방향은 저장하지 않습니다",
      en: "Turned text is saved level",
    },
  ].flatMap(said);
}

/** Nothing is said beside the list: neither a prompt nor words of its own for what is refused. */
const isPlainList = ({ rule, prompt, errorAlert }: Validation): boolean =>
  "list" in rule && [prompt, errorAlert].every((words) => !Reflect.get(words, "message"));

function linksWithoutText({ engine }: Book, extras: SheetExtras, id: SheetId): number {
  return sum(extras.hyperlinks, ({ area }) => {
    const cells = Array.from({ length: area.rows * area.columns }, (_, index) => ({
      row: area.row + Math.floor(index / area.columns),
      column: area.column + (index % area.columns),
    }));
    return cells.filter(({ row, column }) => {
      const { value, formula } = engine.cells.read(id, row, column);
      const isKept = typeof value === "string" && value !== "" && formula === undefined;
      return !isKept && linkAt(extras, row, column) !== null;
    }).length;
  });
}

function turnedTexts({ engine }: Book, id: SheetId): number {
  let count = 0;
  engine.cells.each(id, (row, column) => {
    if (engine.cells.look(id, row, column).orientation) count += 1;
  });
  return count;
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

interface Said {
  readonly code: string;
  readonly count: number;
  readonly ko: string;
  readonly en: string;
}

function said({ code, count, ko, en }: Said): readonly Notice[] {
  if (count === 0) return [];
  return [
    { code, message: { ko: `${ko} (${count}곳).`, en: `${en} (${count}).` }, weight: "remark" },
  ];
}
