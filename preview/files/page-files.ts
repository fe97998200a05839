import type { Bilingual } from "../../src/outcome/language";
import type { Notice } from "../../src/outcome/notice";
import type { Book } from "../model/book";

export interface PageFiles {
  /** Of the file that was opened last; null for a new workbook. */
  readonly name: string | null;
  /** Asks for a file and opens it. */
  choose(): void;
  /** Hands the workbook to the browser as a download. */
  save(newName: string): Promise<void>;
}

export interface PageFilesOptions {
  readonly book: Book;
  /** Another workbook stands in the place of the former: the add-in starts anew. */
  readonly opened: () => void;
  /** What the person should know; nothing when all went well. */
  readonly tell: (messages: readonly Bilingual[]) => void;
}

/** Opening and saving .xlsx in the page, by buttons and by dropping a file on it. The code for it comes when needed. */
export function pageFiles(page: Document, { book, opened, tell }: PageFilesOptions): PageFiles {
  const current: { name: string | null } = { name: null };
  const open = async (file: File): Promise<void> => {
    const { openFile } = await import("./files");
    try {
      const notices = await openFile(book, new Uint8Array(await file.arrayBuffer()));
      current.name = file.name;
      opened();
      tell(messagesOf(notices));
    } catch (error) {
      tell([refusalOf(error)]);
    }
  };
  acceptDrops(page, (file) => void open(file));
  return {
    get name() {
      return current.name;
    },
    choose() {
      const input = page.createElement("input");
      input.type = "file";
      input.accept = ".xlsx,.xlsm,.xltx,.xltm"; // what of the last three is left out is said
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file) void open(file);
      });
      input.click();
    },
    async save(newName) {
      const { saveFile } = await import("./files");
      try {
        const { value: bytes, notices } = await saveFile(book);
        download(
          page,
          new Blob([Uint8Array.from(bytes)], { type }),
          savedName(current.name ?? newName),
        );
        tell(messagesOf(notices));
      } catch (error) {
        tell([refusalOf(error)]);
      }
    },
  };
}

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Excel opens no .xlsx under another ending. */
const savedName = (name: string): string => `${name.replace(/\.(xls[xm]|xlt[xm])$/i, "")}.xlsx`;

const messagesOf = (notices: readonly Notice[]): readonly Bilingual[] =>
  notices.map(({ message }) => message);

function acceptDrops(page: Document, take: (file: File) => void): void {
  page.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

function download(page: Document, blob: Blob, name: string): void {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A refusal of the reader says what and what to do; anything else is a slip of ours and is said as it is. */
function refusalOf(error: unknown): Bilingual {
  if (isRefusal(error)) {
    const { what, todo } = error;
    return { ko: `${what.ko} ${todo.ko}`, en: `${what.en} ${todo.en}` };
  }
  return {
    ko: `뜻밖의 일이 생겼습니다(${String(error)}).`,
    en: `Something unexpected happened (${String(error)}).`,
  };
}

const isRefusal = (
  error: unknown,
): error is { readonly what: Bilingual; readonly todo: Bilingual } =>
  error instanceof Error && "what" in error && "todo" in error;
