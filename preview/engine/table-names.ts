import type { UniverContext } from "./univer";

/** Univer takes `_` and `.` in the name of a table for the end of it (0.25.1), and shows `#NAME?`. */
export function readAllTableNames({ injector, packages }: UniverContext): void {
  const factory: unknown = injector.get(packages.ReferenceNodeFactory);
  if (!readsTables(factory)) return;
  const known = factory._checkTokenIsTableReference.bind(factory);
  factory._checkTokenIsTableReference = (token) => known(token) || structured.test(token);
}

/** Whether there is a table of that name is asked later. */
const structured = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*\[.*\]$/u;

const readsTables = (
  factory: unknown,
): factory is { _checkTokenIsTableReference(token: string): boolean } =>
  typeof factory === "object" &&
  factory !== null &&
  typeof Reflect.get(factory, "_checkTokenIsTableReference") === "function";
