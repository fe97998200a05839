/** The code of an error of Node's own (ENOENT, ERR_…), "" where it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
