import type { ICommandService, Univer, Workbook } from "@univerjs/core";
import type * as packages from "./packages";

/** What `packages.ts` exports, handed in: the page imports it, jest takes the bundle. */
export type UniverPackages = typeof packages;

type Injector = ReturnType<Univer["__getInjector"]>;

/** The Univer a part of the engine works on: one workbook unit, its commands, its services. */
export interface UniverContext {
  readonly packages: UniverPackages;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unitId: string;
}
