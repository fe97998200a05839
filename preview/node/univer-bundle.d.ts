import type { UniverPackages } from "../engine/univer";

/** Path of the bundle, built if it is not there. */
export function buildUniverBundle(): string;
export function loadUniver(): UniverPackages;
