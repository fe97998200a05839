import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Fonts for the pictures tests and the demonstration take, on a machine that has no Korean one. Never shipped. */
const packages = ["@expo-google-fonts/nanum-gothic", "@expo-google-fonts/noto-sans-symbols-2"];

/** What fontconfig is to be told, where there is fontconfig: the machine's own fonts first, then ours. */
export function fontSettings(): { FONTCONFIG_FILE?: string } {
  if (process.platform !== "linux") return {};
  const folders = packages
    .map((name) => path.resolve("node_modules", name))
    .filter((folder) => existsSync(folder));
  if (folders.length === 0) return {};
  const cache = path.resolve("node_modules/.cache/geomsan/fonts");
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, "fonts.conf");
  writeFileSync(file, fontsConf(folders, cache));
  return { FONTCONFIG_FILE: file };
}

const fontsConf = (folders: readonly string[], cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${cache}</cachedir>
${asked.map(preferKorean).join("\n")}
</fontconfig>
`;

/** What our pages, our sheets and the grid ask for; where one is missing, the Korean font stands in. */
const asked = [
  "Malgun Gothic",
  "맑은 고딕",
  "Segoe UI",
  "Helvetica Neue",
  "Helvetica",
  "Arial",
  "Times New Roman",
  "Calibri",
  "Inter",
  "system-ui",
  "sans-serif",
  "serif",
];

const preferKorean = (family: string): string => `  <alias binding="strong">
    <family>${family}</family>
    <prefer><family>NanumGothic</family><family>Noto Sans Symbols 2</family></prefer>
  </alias>`;
