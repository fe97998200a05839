import type { Faults } from "../faults/faults";

/** What the page asks of the workbook's side of the conversation with the add-in (preview/protocol). */
export interface AddInHost {
  /** The name the add-in's frame must carry from its birth: office.js reads from it whom it talks to. */
  frameName(): string;
  receive(message: string): void;
  readonly faults: Faults;
  /** Runs the function a ribbon button names; resolves when the add-in says that it is done. */
  invokeCommand(name: string): Promise<void>;
  paneShown(visible: boolean): void;
  /** The whole workbook as plain data, for tests that ask whether it was left as it was. */
  snapshot(): unknown;
  dispose(): void;
}

/** Carries messages between the frame and the host; only those of this frame and this server. */
export function carryMessages(
  frame: () => HTMLIFrameElement | null,
  host: () => AddInHost | null,
): void {
  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    const window = frame()?.contentWindow;
    if (!window || source !== window || origin !== location.origin || typeof data !== "string")
      return;
    host()?.receive(data);
  });
}
