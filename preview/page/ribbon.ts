import type { RibbonButton, RibbonGroup, RibbonTab } from "./manifest";

/** Draws the tab's groups: the first command of a group large, the others small in one column, as Excel lays them out. */
export function drawRibbon(
  ribbon: HTMLElement,
  tab: RibbonTab,
  press: (button: RibbonButton) => void,
): void {
  ribbon.replaceChildren(...tab.groups.map((group) => groupElement(group, press)));
}

function groupElement(group: RibbonGroup, press: (button: RibbonButton) => void): HTMLElement {
  const element = document.createElement("div");
  element.className = "group";
  element.role = "group";
  element.ariaLabel = group.label;
  const [large, ...small] = group.buttons;
  const row = division("buttons");
  if (large) row.append(buttonElement(large, "large", press));
  if (small.length > 0) {
    const column = division("column");
    column.append(...small.map((button) => buttonElement(button, "small", press)));
    row.append(column);
  }
  const caption = division("caption");
  caption.ariaHidden = "true"; // the group already carries it as its name
  caption.textContent = group.label;
  element.append(row, caption);
  return element;
}

function buttonElement(
  button: RibbonButton,
  size: "large" | "small",
  press: (button: RibbonButton) => void,
): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = size;
  element.title = button.tip;
  element.dataset["command"] = button.id;
  element.append(icon(button, size === "large" ? 32 : 16), button.label);
  element.addEventListener("click", () => press(button));
  return element;
}

function icon(button: RibbonButton, size: number): HTMLElement {
  const image = document.createElement("img");
  image.alt = "";
  image.width = image.height = size;
  const address = button.icons.get(size);
  if (address === undefined) return image;
  image.src = address;
  // Sharp on dense screens where the manifest offers a drawing of twice the size.
  const dense = button.icons.get(size * 2);
  if (dense !== undefined) image.srcset = `${address} 1x, ${dense} 2x`;
  return image;
}

function division(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
