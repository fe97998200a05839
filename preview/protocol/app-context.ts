import { requirementMatrix, type ExcelApi } from "./requirement-sets";

export interface Introduction {
  readonly conversationId: string;
  readonly addInId: string;
  /** Address of the page around the add-in. office.js accepts it only over https and on the add-in's own host name. */
  readonly hostUrl: string;
  readonly locale: string;
  readonly excelApi: ExcelApi;
}

/** Shared runtime (1) with custom functions (2): without the 2 office.js never starts them. */
const runtimeFlags = 3;

/** The frame's name, from which office.js reads who is around it. Without `disableLogging` it would load telemetry. */
export function frameName({ conversationId, addInId, hostUrl, locale }: Introduction): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${addInId}`,
    hostInfo: [
      "Excel",
      "Web",
      "16.00",
      locale,
      "telemetry",
      "",
      "disableLogging",
      runtimeFlags,
    ].join("$"),
    serializerVersion: "1",
    flights: "[]",
    xdmInfo: `${conversationId}|${addInId}|${hostUrl}`,
  });
}

/** The answer to office.js's first call. All of it must be there; what is empty is not used. */
export function appContext(
  { addInId, locale, excelApi }: Introduction,
  settings: readonly (readonly [key: string, json: string])[],
): object {
  return {
    _id: addInId,
    _appInstanceId: addInId,
    _appName: 16, // Excel on the web: settings are read accordingly
    _appVersion: "16.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://preview.invalid/Book1.xlsx",
    _clientMode: 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _touchEnabled: false,
    _commerceAllowed: false,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirementMatrix(excelApi)),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.0.0",
    _clientWindowHeight: 800,
    _clientWindowWidth: 1280,
    _addinName: "preview",
    _appDomains: [],
    _dialogRequirementMatrix: "",
    _featureGates: {},
    _initialDisplayMode: 2,
    _officeTheme: {},
  };
}
