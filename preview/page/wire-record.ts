import { refusals, type Faults, type Refusal } from "../faults/faults";
import type { Passage } from "../protocol/batches";
import { ActionType, type BatchRequest, type BatchResponse } from "../protocol/wire";
import type { Phrase, Say } from "./wording";

/** What went over the wire, a line a batch with its actions, size and time; and what a developer may make go wrong. */
export interface WireRecord {
  note(request: BatchRequest, response: BatchResponse, passage: Passage): void;
  toggle(): void;
  speak(say: Say): void;
}

/** Older batches are dropped: a day's work would fill the page's memory. */
const kept = 500;

export function makeWireRecord(panel: HTMLElement, faults: () => Faults | null): WireRecord {
  const title = document.createElement("h2");
  const list = document.createElement("ol");
  const fault = document.createElement("select");
  const clear = document.createElement("button");
  const head = document.createElement("header");
  clear.type = "button";
  clear.addEventListener("click", () => list.replaceChildren());
  fault.addEventListener("change", () => {
    const current = faults();
    if (!current || !isChoice(fault.value)) return;
    current.end();
    choices[fault.value](current);
  });
  head.append(title, fault, clear);
  panel.append(head, list);
  return {
    note(request, response, passage) {
      list.prepend(lineOf(request, response, passage));
      while (list.childElementCount > kept) list.lastElementChild?.remove();
      if (response.Error && happensOnce(fault.value)) fault.value = "faultNone";
    },
    toggle() {
      panel.hidden = !panel.hidden;
    },
    speak(say) {
      panel.ariaLabel = title.textContent = say("wire");
      clear.textContent = say("clearWire");
      fault.ariaLabel = say("faults");
      const chosen = fault.value;
      fault.replaceChildren(
        ...choiceNames.map((name) => new Option(say(name), name, false, name === chosen)),
      );
    },
  };
}

const refusing = (why: Refusal) => (faults: Faults) => faults.refuseNext(why);

/** What each choice does to an Excel in which all is well. */
const choices = {
  faultNone: () => undefined,
  faultCellEdit: (faults: Faults) => void (faults.cellEdit = true),
  faultThrottled: refusing("throttled"),
  faultTooLarge: refusing("requestTooLarge"),
  faultSession: (faults: Faults) => void (faults.sessionLost = true),
  faultFailing: (faults: Faults) => faults.failSync(1),
  faultSlow: (faults: Faults) => void (faults.delay = 1500),
  faultReadOnly: (faults: Faults) => void (faults.readOnly = true),
} as const satisfies Partial<Record<Phrase, (faults: Faults) => void>>;
type Choice = keyof typeof choices;

const choiceNames = [
  "faultNone",
  "faultCellEdit",
  "faultThrottled",
  "faultTooLarge",
  "faultSession",
  "faultFailing",
  "faultSlow",
  "faultReadOnly",
] as const satisfies readonly Choice[];

const happensOnce = (choice: string): boolean =>
  ["faultThrottled", "faultTooLarge", "faultFailing"].includes(choice);

const isChoice = (name: string): name is Choice => name in choices;

function lineOf(request: BatchRequest, response: BatchResponse, passage: Passage): HTMLElement {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const facts = [
    clock(passage.at),
    `${passage.took.toFixed(1)} ms`,
    `↑ ${size(passage.sent)}`,
    `↓ ${size(passage.received)}`,
    response.Error ? failureOf(response.Error) : "",
    namesOf(request).slice(0, 6).join(" "),
  ];
  summary.append(
    ...facts.map((fact) => {
      const span = document.createElement("span");
      span.textContent = fact;
      return span;
    }),
  );
  if (response.Error) summary.className = "failed";
  details.append(summary);
  // Written out only for who looks: a batch may have thousands of actions.
  details.addEventListener(
    "toggle",
    () => {
      const text = document.createElement("pre");
      text.textContent = namesOf(request).slice(0, 1000).join("\n");
      details.append(text);
    },
    { once: true },
  );
  const item = document.createElement("li");
  item.append(details);
  return item;
}

/** A batch that was turned away as a whole has a number only; office.js makes the code of it. */
function failureOf({ Code, Location = "" }: NonNullable<BatchResponse["Error"]>): string {
  const [turnedAway] = Object.entries(refusals).find(([, code]) => String(code) === Code) ?? [];
  return `${turnedAway === undefined ? Code : `${Code} ${turnedAway}`} ${Location}`.trim();
}

const clock = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

const size = (characters: number): string =>
  characters < 1024 ? `${characters} B` : `${(characters / 1024).toFixed(1)} KB`;

/** What the batch does, without the making of objects on the way. */
function namesOf({ Actions, ObjectPaths }: BatchRequest): readonly string[] {
  const pathOf = (id: number): string => {
    const path = ObjectPaths[id];
    if (!path) return "";
    const parent = path.ParentObjectPathId ? pathOf(path.ParentObjectPathId) : "";
    const own = path.Name || (parent ? "[ ]" : "workbook");
    return parent ? `${parent}.${own}` : own;
  };
  return Actions.flatMap((action) => {
    const { ActionType: type, Name, ObjectPathId, QueryInfo } = action;
    if (type === ActionType.instantiate || type === ActionType.trace) return [];
    const asked = QueryInfo?.Select?.join(",") ?? "";
    const what =
      type === ActionType.query
        ? `load(${asked})`
        : type === ActionType.method
          ? `${Name}()`
          : `${Name} =`;
    return [`${pathOf(ObjectPathId)}.${what}`];
  });
}
