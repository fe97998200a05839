import { field } from "./conversation";

/** Functions that ribbon buttons name, and the add-in's word that they are done. */
export class RibbonCommands {
  private readonly running = new Map<string, Waiting>();
  private readonly asked: { readonly id: string; readonly name: string }[] = [];
  private send: ((data: unknown) => void) | null = null;
  private next = 1;

  /** The add-in listens: what was pressed before goes out now. */
  listening(send: (data: unknown) => void): void {
    this.send = send;
    for (const { id, name } of this.asked.splice(0)) send(invocation(id, name));
  }

  /** Resolves when the function calls `event.completed()`. */
  invoke(name: string): Promise<void> {
    const id = `command-${this.next++}`;
    return new Promise((resolve, reject) => {
      this.running.set(id, { resolve, reject });
      if (this.send) this.send(invocation(id, name));
      else this.asked.push({ id, name });
    });
  }

  /** Data of method 94: 0 id, 1 status. A status other than 0: no function of that name. */
  completed(data: unknown): void {
    const id = String(field(data, 0));
    const waiting = this.running.get(id);
    this.running.delete(id);
    const status = field(data, 1);
    if (status === 0) waiting?.resolve();
    else
      waiting?.reject(new Error(`the add-in answered the command with status ${String(status)}`));
  }

  dispose(): void {
    for (const { reject } of this.running.values()) reject(new Error("the add-in was closed"));
    this.running.clear();
    this.send = null;
  }
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

const invocation = (id: string, name: string): readonly string[] => [
  id,
  name,
  JSON.stringify({ source: { id: name } }),
];
