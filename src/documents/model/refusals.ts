import type { Bilingual } from "../../outcome/language";
import { Unreadable } from "../../outcome/unreadable";

/** Why a document as a whole is not read. `detail` names the part for us and is not shown. */
export function refusal(code: RefusalCode, detail = ""): Unreadable {
  const { what, todo } = refusals[code];
  return new Unreadable(
    code,
    what,
    todo,
    detail === "" ? undefined : { cause: new Error(`${code}: ${detail}`) },
  );
}

const saveAgain: Bilingual = {
  ko: "원래 프로그램에서 열어 다시 저장한 파일을 넣으십시오.",
  en: "Open it in the program it was made with, save it again and choose that file.",
};
const saveAsHwpx: Bilingual = {
  ko: "한글에서 열어 .hwpx로 다시 저장한 파일을 넣으십시오.",
  en: "Open it in Hangul, save it as .hwpx and choose that file.",
};
const cutOut: Bilingual = {
  ko: "한 부서의 계획만 남긴 파일을 넣으십시오.",
  en: "Choose a file that holds the plan of one department only.",
};

const refusals = {
  corrupted: {
    what: { ko: "파일이 손상되었거나 잘렸습니다.", en: "The file is damaged or cut short." },
    todo: {
      ko: "파일을 다시 받거나 원래 프로그램에서 다시 저장하십시오.",
      en: "Fetch the file again, or save it again in the program it was made with.",
    },
  },
  unsupported: {
    what: { ko: "읽을 수 없는 종류의 파일입니다.", en: "This kind of file cannot be read." },
    todo: {
      ko: ".hwpx, .hwp, .docx, .xlsx, .pdf, .txt 파일로 저장하여 넣으십시오.",
      en: "Save it as .hwpx, .hwp, .docx, .xlsx, .pdf or .txt and choose that file.",
    },
  },
  "old-office": {
    what: {
      ko: "옛 형식의 오피스 파일(.doc, .xls, .ppt)입니다.",
      en: "This is a file of an old Office (.doc, .xls, .ppt).",
    },
    todo: {
      ko: "워드나 엑셀에서 열어 .docx나 .xlsx로 저장한 파일을 넣으십시오.",
      en: "Open it in Word or Excel, save it as .docx or .xlsx and choose that file.",
    },
  },
  encrypted: {
    what: { ko: "암호가 걸린 파일입니다.", en: "The file is locked with a password." },
    todo: {
      ko: "원래 프로그램에서 암호를 풀어 저장한 파일을 넣으십시오.",
      en: "Save it without the password in the program it was made with, and choose that file.",
    },
  },
  distribution: {
    what: {
      ko: "배포용 문서라서 내용을 꺼낼 수 없습니다.",
      en: "This is a distribution copy (배포용 문서), whose text is locked.",
    },
    todo: {
      ko: "배포용으로 저장하기 전의 원본을 넣으십시오.",
      en: "Choose the original it was made from.",
    },
  },
  hwp3: {
    what: {
      ko: "한글 97 이전의 파일(HWP 3)입니다.",
      en: "This is a file of Hangul 97 or older (HWP 3).",
    },
    todo: saveAsHwpx,
  },
  "zip-bomb": {
    what: {
      ko: "풀면 지나치게 커지는 압축이라서 열지 않았습니다.",
      en: "The file unpacks to far more than a document holds, so it was not opened.",
    },
    todo: saveAgain,
  },
  "dtd-refused": {
    what: {
      ko: "문서에 쓰이지 않는 선언(DOCTYPE)이 들어 있어 열지 않았습니다.",
      en: "The file holds a declaration (DOCTYPE) that documents do not have, so it was not opened.",
    },
    todo: saveAgain,
  },
  "too-deep": {
    what: {
      ko: "표 안의 표가 지나치게 여러 겹입니다.",
      en: "Tables lie inside tables too many times.",
    },
    todo: {
      ko: "겹친 표를 풀어 저장한 파일을 넣으십시오.",
      en: "Take the nested tables apart, save the file and choose it again.",
    },
  },
  "too-large": {
    what: {
      ko: "업무계획 하나로는 너무 큰 파일입니다.",
      en: "The file is too large for one plan.",
    },
    todo: cutOut,
  },
  "no-text": {
    what: { ko: "파일에 글이 없습니다.", en: "There is no text in the file." },
    todo: {
      ko: "그림뿐인 문서이면 글이 있는 원본을 넣으십시오.",
      en: "If it holds pictures only, choose the original that has the text.",
    },
  },
  "empty-body": {
    what: {
      ko: "본문이 비어 있는 파일입니다. 표가 너무 여러 겹이면 저장한 프로그램이 본문을 쓰지 못하기도 합니다.",
      en: "The body of the file is empty. Some programs write none where tables lie inside tables too many times.",
    },
    todo: {
      ko: "원본을 한글에서 열어 겹친 표를 풀고 다시 저장한 파일을 넣으십시오.",
      en: "Open the original in Hangul, take nested tables apart, save it and choose that file.",
    },
  },
  scanned: {
    what: {
      ko: "그림으로만 된 PDF라서 글이 없습니다.",
      en: "This PDF holds pictures of pages (a scan) and no text.",
    },
    todo: {
      ko: "글이 있는 원본을 넣거나, 글자 인식(OCR)을 거친 PDF를 넣으십시오.",
      en: "Choose the original that has the text, or a PDF with recognised text (OCR).",
    },
  },
  cancelled: {
    what: { ko: "읽기를 멈추었습니다.", en: "Reading was stopped." },
    todo: { ko: "파일을 다시 고르십시오.", en: "Choose the file again." },
  },
} as const satisfies Record<string, { what: Bilingual; todo: Bilingual }>;

export type RefusalCode = keyof typeof refusals;
