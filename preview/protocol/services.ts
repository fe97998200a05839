import { HostObject } from "./host-object";

/** What the services of office.js need from the endpoint. */
export interface ServiceHost {
  isVisible(): boolean;
  show(visible: boolean): void;
  functionsReady(): void;
  functionResults(rows: unknown): void;
}

/** Objects office.js makes by type name, beside the workbook. */
export function servicesOf(host: ServiceHost): Readonly<Record<string, () => HostObject>> {
  const persistence = new AppRuntimePersistenceService();
  return {
    "Microsoft.ExcelServices.CustomFunctions": () => new CustomFunctions(host),
    "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(),
    "Microsoft.AppRuntime.AppRuntimeService": () => new AppRuntimeService(host),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": () => persistence,
  };
}

/** Of the features that exist, `2` lets results follow each other every 200 ms rather than every 500. */
const enabledFeatures: readonly number[] = [2];

class CustomFunctions extends HostObject {
  override readonly typeName = "CustomFunctions";
  constructor(private readonly host: ServiceHost) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.host.functionsReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return enabledFeatures;
  }

  SetInvocationArrayResults(rows: unknown): void {
    this.host.functionResults(rows);
  }
}

class AddinInternalService extends HostObject {
  override readonly typeName = "AddinInternalService";

  /** Actions go out as ribbon commands, which have a registration of their own. */
  NotifyActionHandlerReady(): null {
    return null;
  }
}

class AppRuntimeService extends HostObject {
  override readonly typeName = "AppRuntimeService";
  constructor(private readonly host: ServiceHost) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.host.isVisible() ? "Visible" : "Background";
  }

  SetAppRuntimeState(state: unknown): void {
    this.host.show(state === "Visible");
  }
}

class AppRuntimePersistenceService extends HostObject {
  override readonly typeName = "AppRuntimePersistenceService";
  private state: unknown = "Inactive";

  GetAppRuntimeStartState(): unknown {
    return this.state;
  }

  SetAppRuntimeStartState(state: unknown): void {
    this.state = state;
  }
}
