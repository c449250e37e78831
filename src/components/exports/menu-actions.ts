import {say} from "../../language/say.js";

/** Gives a reader a file: the browser's own download unless told otherwise. */
export type Save = (name: string, content: Blob) => void;

/** The browser's own download. */
export const save: Save = (name, content) => {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/** Does what a control is for, and says in its menu, by the control's own name, why that went wrong. */
export function attempt(control: HTMLElement, work: () => Promise<unknown>): void {
  const said = control.closest(".menu-items")!.querySelector("[role=status]")!;
  said.textContent = "";
  work().catch(
    (reason: unknown) =>
      (said.textContent = say("{file} could not be made: {reason}", {
        file: control.textContent,
        reason: String(reason)
      }))
  );
}

/** Shows a text in a menu, to be copied by hand, and copies it where the browser lets a page do so. */
async function copy(text: string, items: Element): Promise<void> {
  const shown = items.querySelector("textarea")!;
  shown.hidden = false;
  shown.value = text;
  shown.rows = Math.min(9, text.split("\n").length + 1);
  shown.select();
  // Only pages from this machine or over https may copy; elsewhere the reader does it.
  const clipboard = items.ownerDocument.defaultView?.navigator.clipboard;
  const done = await (clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
    () => true,
    () => false
  );
  items.querySelector("[role=status]")!.textContent = done ? say("Copied.") : say("Here it is, to copy.");
}

/** Copies the address of what a menu belongs to, or how to cite it in some style. */
async function share({dataset: {share}}: HTMLElement, items: HTMLElement): Promise<void> {
  const link = items.querySelector<HTMLAnchorElement>("a[href^='#']")!;
  if (share === "link") return copy(link.href, items);
  const cite = await import("./cite.js");
  const style = share as "toBibtex" | "toCsl" | "toPlain";
  const id = link.getAttribute("href")!.slice(1);
  await copy(cite[style](cite.workIn(items.ownerDocument, {id, title: items.dataset.title!})), items);
}

/** Gives the drawing that a menu stands under as a file. */
async function draw({dataset}: HTMLElement, items: HTMLElement): Promise<void> {
  const {toPng, toSvg} = await import("./picture.js");
  const {picture, name} = {picture: dataset.picture!, name: items.dataset.name!};
  save(`${name}.${picture}`, await (picture === "svg" ? toSvg : toPng)(items.closest("figure")!));
}

/** What in menus needs nothing but what stands in the page. */
export const menuActions = ".menu-items :is([data-share], [data-picture])";

const answered = new WeakSet<Document>();

/** Lets these answer in a document, those in what was baked, too: none of their cells has to run for it. */
export function answerMenus(document: Document): void {
  if (answered.has(document)) return;
  answered.add(document);
  document.addEventListener("click", (event) => {
    const control = (event.target as Element | null)?.closest?.<HTMLElement>(menuActions);
    if (!control) return;
    event.preventDefault();
    const items = control.closest<HTMLElement>(".menu-items")!;
    attempt(control, () => ("share" in control.dataset ? share : draw)(control, items));
  });
}
