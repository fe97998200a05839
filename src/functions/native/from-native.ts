import type { TidyRange } from "../tidy-range";
import { callsIn } from "./formula-calls";
import { toNative, type NativeContext } from "./to-native";
import { quoted } from "./native-argument";

/**
 * The call that a native formula stands for, with its leading =; null for a formula that none of ours becomes. Each
 * likely call is turned into its native form and compared, so that what is given back is the same sum for certain.
 */
export function fromNative(
  formula: string,
  tableOf: (name: string) => TidyRange | null,
): string | null {
  const asked = formula.replace(/^=/, "");
  const name = /SUMIFS\(([\p{L}_][\p{L}\d_.]*)\[/u.exec(asked)?.[1];
  const range = name === undefined ? null : tableOf(name);
  if (name === undefined || range === null) return null;
  const context: NativeContext = {
    tableOf: (argument) => (argument === name ? { name, range } : null),
    // A cell of the formula held the number of a project when it was made.
    cellsOf: () => [[range.titles[0]?.project ?? 0]],
  };
  for (const candidate of candidates(asked, name, range)) {
    const [call] = callsIn(candidate);
    if (call && toNative(call, context) === asked) return `=${candidate}`;
  }
  return null;
}

function candidates(asked: string, name: string, range: TidyRange): readonly string[] {
  const project = literalAfter(asked, `${name}[사업번호],`);
  const year = literalAfter(asked, `${name}[시작연도],`);
  const sources = ["", ...levels, ...range.labels.map(({ label }) => label)].map((source) =>
    source === "" ? "" : quoted(source),
  );
  const period = periodOf(asked, year);
  if (asked.includes("/SUM")) {
    const bases = ["", '"공공"', '"지방비"'];
    return sources.flatMap((source) => [
      ...bases.map((base) => call("PROJECTSHARE", [name, project, source, period, base])),
      call("PORTFOLIOSHARE", [name, project, period, source]),
      call("LEVERAGE", [name, project, period]),
    ]);
  }
  const ceiling = /^([^-()]+)-SUM/.exec(asked)?.[1];
  if (ceiling !== undefined) {
    return sources.map((source) => call("CEILINGGAP", [name, ceiling, year, source]));
  }
  if (project !== "") {
    return sources.map((source) => call("PROJECTTOTAL", [name, project, source, period]));
  }
  return [
    ...sources.map((source) => call("YEARTOTAL", [name, year, source])),
    ...["시", "도", "지방비"].map((level) =>
      call("LOCALBURDEN", [name, "", period, quoted(level)]),
    ),
  ];
}

const levels = ["국비", "도비", "시비", "민간"];

function periodOf(asked: string, year: string): string {
  if (asked.includes('"총사업비"')) return "";
  if (asked.includes('"기투자"')) return '"기투자"';
  return asked.includes('"이후"') ? quoted(`${year}이후`) : year;
}

const literalAfter = (asked: string, words: string): string => {
  const at = asked.indexOf(words);
  return at < 0 ? "" : (/^[^,)]+/.exec(asked.slice(at + words.length))?.[0] ?? "");
};

/** A call without the arguments that are left out at its end. */
function call(id: string, args: readonly string[]): string {
  const given = args.join(",").replace(/,+$/, "");
  return `BUDGET.${id}(${given})`;
}
