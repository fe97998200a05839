import { Component, type ReactNode } from "react";
import type { Wording } from "../wording/wording";
import { FailureScreen } from "./FailureScreen";

export interface ErrorBoundaryProps {
  readonly words: Wording;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A screen that cannot be drawn says so, and how to go on; the workbook is not touched by it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { words, onReload, children } = this.props;
    if (!error) return children;
    return (
      <div className="pane">
        <div className="scroll">
          <FailureScreen
            failure={{
              title: words["broken.title"],
              state: words["broken.more"],
              steps: [words["broken.reload"]],
              retry: false,
              details: `${error.name}: ${error.message}`,
            }}
            words={{ ...words, "fail.back": words["broken.reload"] }}
            onRetry={onReload}
            onBack={onReload}
          />
        </div>
      </div>
    );
  }
}
