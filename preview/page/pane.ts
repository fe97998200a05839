import type { Say } from "./wording";

export const paneWidth = { least: 300, usual: 360, most: 600 } as const;

/** The frame in which Excel would show the add-in: its head with name and close button, and the page itself. */
export interface Pane {
  /** Opens the add-in's page anew. The name must be there before the frame is: the browser fixes it then. */
  open(page: string, frameName: string): HTMLIFrameElement;
  show(visible: boolean): void;
  focus(): void;
  speak(say: Say, title: string): void;
  readonly frame: HTMLIFrameElement | null;
}

export function makePane(options: {
  readonly section: HTMLElement;
  readonly divider: HTMLElement;
  readonly closed: () => void;
}): Pane {
  const { section, divider } = options;
  const title = document.createElement("span");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.append(crossIcon());
  close.addEventListener("click", options.closed);
  const head = document.createElement("header");
  head.append(markIcon(), title, close);
  section.append(head);
  makeResizable(section, divider);

  let frame: HTMLIFrameElement | null = null;
  return {
    get frame() {
      return frame;
    },
    open(page, frameName) {
      frame?.remove();
      frame = document.createElement("iframe");
      frame.id = "add-in";
      frame.title = title.textContent;
      frame.name = frameName;
      frame.src = page;
      section.append(frame);
      return frame;
    },
    show(visible) {
      section.hidden = divider.hidden = !visible;
    },
    focus() {
      frame?.focus();
    },
    speak(say, name) {
      title.textContent = name;
      section.ariaLabel = say("pane");
      close.ariaLabel = close.title = say("closePane");
      divider.ariaLabel = say("resizePane");
      if (frame) frame.title = name;
    },
  };
}

/** By dragging or, with the divider focused, by the arrow keys. */
function makeResizable(section: HTMLElement, divider: HTMLElement): void {
  let width: number = paneWidth.usual;
  const resize = (wanted: number): void => {
    width = Math.round(Math.min(paneWidth.most, Math.max(paneWidth.least, wanted)));
    section.style.width = `${width}px`;
    divider.ariaValueNow = String(width);
  };
  divider.ariaValueMin = String(paneWidth.least);
  divider.ariaValueMax = String(paneWidth.most);
  resize(width);
  divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
  });
  const steps: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => width + 20,
    ArrowRight: () => width - 20,
    Home: () => paneWidth.most,
    End: () => paneWidth.least,
  };
  divider.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    resize(step());
  });
}

const crossIcon = (): SVGElement =>
  drawing("0 0 16 16", 14, "cross", { "": "M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" });

const markIcon = (): SVGElement =>
  drawing("0 0 32 32", 18, "mark", {
    tile: "M8 1h16a7 7 0 0 1 7 7v16a7 7 0 0 1-7 7H8a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7Z",
    check: "M8.5 12.5l5.2 5.2L23.5 6.5",
    "": "M7 22.25h18M7 26.25h18",
  });

function drawing(
  viewBox: string,
  size: number,
  className: string,
  paths: Readonly<Record<string, string>>,
): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("class", className);
  svg.ariaHidden = "true";
  for (const [name, d] of Object.entries(paths)) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", name);
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
