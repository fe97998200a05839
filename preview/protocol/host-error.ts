/** What Excel answers when it will not do it. `location` is `Class.member` as office.js shows it. */
export class HostError extends Error {
  location: string | undefined;

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (message?: string): HostError =>
  new HostError(
    "InvalidArgument",
    message ?? "The argument is invalid or missing or has an incorrect format.",
  );

export const wrongShape = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const invalidOperation = (message: string): HostError =>
  new HostError("InvalidOperation", message, 400);

export const undoNotSupported = (): HostError =>
  new HostError(
    "UndoNotSupported",
    "Undo doesn't support the operation, so it can't be grouped with others.",
  );

/** What an Excel says that is older than the member. */
export const apiTooNew = (): HostError =>
  new HostError(
    "ApiNotFound",
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  );

/** Not Excel's word: what this host has not learnt yet, said so that nobody takes it for Excel's behaviour. */
export const notImplemented = (member: string): HostError =>
  new HostError("ApiNotFound", `${member} is not implemented by the preview workbook.`, 501);
