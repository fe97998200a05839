import path from "node:path";
import { mostBytes, type OpenOptions } from "../../documents/open-document";
import { isPdf } from "../../documents/pdf/is-pdf";
import type { ReadPlan } from "../../extraction/explain-numbers";
import type { Outcome } from "../../outcome/outcome";
import { Unreadable } from "../../outcome/unreadable";
import type { Plan } from "../../plan/plan";
import { readBytes } from "../read-bytes";
import { errorCode } from "./error-code";
import { readDrawnWorkbook } from "./read-drawn-workbook";

export interface FileReader extends Pick<OpenOptions, "decoder" | "pdf"> {
  /** `readBytes` where it can be stopped, for what nothing else could stop. */
  readonly apart?: (bytes: Uint8Array, fileName: string) => Promise<ReadPlan>;
  /** At most so many bytes of a file. Rejects as Node's `fs` does. */
  read(file: string, most: number): Promise<Uint8Array>;
}

/** A file as a plan. Everything that goes wrong on the way is an `Unreadable` with the next step for the person. */
export async function readPlanFile(file: string, reader: FileReader): Promise<ReadPlan> {
  const bytes = await bytesOf(file, reader);
  try {
    const drawn = await readDrawnWorkbook(bytes);
    if (drawn) return drawn;
    const name = path.basename(file);
    const read =
      isPdf(bytes) && reader.apart ? reader.apart(bytes, name) : readBytes(bytes, name, reader);
    const outcome = await read;
    if (outcome.value.projects.length + outcome.value.contents.length === 0) throw noPlan(outcome);
    return outcome;
  } catch (error) {
    throw error instanceof Unreadable ? error : unexpected(error);
  }
}

async function bytesOf(file: string, reader: FileReader): Promise<Uint8Array> {
  try {
    // One byte more than may be read, so that a larger file is refused and not cut.
    return await reader.read(file, mostBytes + 1);
  } catch (error) {
    throw notOpened(error);
  }
}

/** A file without a single project or list of contents must not pass as one without findings. */
function noPlan({ notices }: Outcome<Plan>): Unreadable {
  const why = notices.find(({ code }) => code === "no-projects")?.message;
  return new Unreadable(
    "no-projects",
    { ko: "업무계획이 아닙니다.", en: "This is not a work plan." },
    why ?? { ko: "다른 파일을 고르세요.", en: "Choose another file." },
  );
}

function notOpened(cause: unknown): Unreadable {
  const code = errorCode(cause) || "unknown";
  const [ko, en, todoKo, todoEn] = causes[code] ?? [
    `파일을 열지 못했습니다(${code}).`,
    `The file could not be opened (${code}).`,
    "다른 자리에 복사하여 다시 해 보세요.",
    "Copy it to another place and try again.",
  ];
  return new Unreadable(
    `file-${code.toLowerCase()}`,
    { ko, en },
    { ko: todoKo, en: todoEn },
    {
      cause,
    },
  );
}

const causes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ENOENT: [
    "파일이 없습니다.",
    "There is no such file.",
    "이름과 경로를 확인하세요.",
    "See whether name and path are right.",
  ],
  EISDIR: [
    "파일이 아니라 폴더입니다.",
    "This is a folder, not a file.",
    "폴더 안의 파일을 적으세요.",
    "Name the files in it.",
  ],
  EACCES: [
    "파일을 읽을 권한이 없습니다.",
    "You may not read this file.",
    "읽을 수 있는 자리에 복사하거나 권한을 받으세요.",
    "Copy it to where you may read it, or ask for access.",
  ],
};

const unexpected = (cause: unknown): Unreadable =>
  new Unreadable(
    "unexpected",
    {
      ko: `읽다가 뜻밖의 일이 생겼습니다(${String(cause)}).`,
      en: `Something unexpected happened while reading (${String(cause)}).`,
    },
    {
      ko: "이 줄을 전산 담당자에게 보여 주세요.",
      en: "Show this line to whoever maintains geomsan.",
    },
    { cause },
  );
