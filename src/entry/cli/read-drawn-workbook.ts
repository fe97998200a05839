import { settingKeys } from "../../app/setting-keys";
import { openZip } from "../../documents/package/zip-package";
import type { Outcome } from "../../outcome/outcome";
import { Unreadable } from "../../outcome/unreadable";
import type { Plan } from "../../plan/plan";
import { decodePlan } from "../../plan/stored-plan";
import { decodeIndex } from "../../sheets/drawing-index";
import { readBack, readRequests } from "../../sheets/read-back";
import { isKeepingPart } from "../../workbook/xlsx/kept-texts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";

/**
 * The plan as the sheets of a workbook that we drew say now, with what a person changed on them; null for any other
 * file. Sheets of ours whose plan is not kept in the file are refused: read as a document they would be half a plan.
 */
export async function readDrawnWorkbook(bytes: Uint8Array): Promise<Outcome<Plan> | null> {
  if (!isZip(bytes) || !mayBeOurs(bytes)) return null;
  const opened = await openedOrNull(bytes);
  if (!opened) return null;
  const { value: workbook, notices } = opened;
  const [plan, index] = [workbook.setting(settingKeys.plan), workbook.setting(settingKeys.index)];
  if (plan === null || index === null) {
    if (workbook.hasName(ourNames)) throw notKept();
    return null;
  }
  const places = decodeIndex(index);
  const grids = await workbook.read(readRequests(places));
  const read = readBack(decodePlan(plan), places, grids);
  return { value: read.value.plan, notices: [...notices, ...read.notices] };
}

const ourNames = "검산_사업";

/**
 * A look into the parts where our texts and names would stand. Other people's workbooks are read as documents, by a
 * reader with limits; the library would spend seconds on a sheet of half a million cells.
 */
function mayBeOurs(bytes: Uint8Array): boolean {
  try {
    const zip = openZip(bytes);
    return (
      zip.names.some(isKeepingPart) || (zip.text("xl/workbook.xml")?.includes(ourNames) ?? false)
    );
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What is no workbook may still be another document in a ZIP file; its reader says what is wrong with it. */
async function openedOrNull(bytes: Uint8Array): Promise<Outcome<XlsxWorkbook> | null> {
  try {
    return await XlsxWorkbook.open(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const notKept = (): Unreadable =>
  new Unreadable(
    "drawn-without-plan",
    {
      ko: "검산이 그린 시트이지만 원래 계획이 파일에 남아 있지 않습니다.",
      en: "Geomsan drew these sheets, but the plan they were drawn from is not in the file.",
    },
    {
      ko: "원래 계획 파일을 검산하거나 시트를 새로 쓰십시오.",
      en: "Check the plan file itself, or write the sheets anew.",
    },
  );
