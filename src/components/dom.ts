/** The words of what an element can contain. */
export const wordsOf = (child: Child): string =>
  Array.isArray(child)
    ? child.map(wordsOf).join("")
    : ((typeof child === "object" && child !== null ? (child as Node).textContent : child) ?? "").toString();

/** What an element can contain: nothing, text, a number, another node, or several of these. */
export type Child = Node | string | number | null | undefined | readonly Child[];

export type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>;

/** Makes elements in one document, so that the same code draws in a page, in a build step and in a test. */
export type Make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes?: Attributes,
  ...children: readonly Child[]
) => HTMLElementTagNameMap[K];

/** The document to draw in: the page's own unless told otherwise. */
export interface Drawing {
  document?: Document;
}

function append(parent: Node, children: readonly Child[], document: Document): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (Array.isArray(child)) append(parent, child as readonly Child[], document);
    else parent.appendChild(typeof child === "object" ? (child as Node) : document.createTextNode(String(child)));
  }
}

/**
 * A maker of elements for a document. Text is only ever set as text, never parsed as HTML; an attribute that is null,
 * undefined or false is left out; a function is a listener for the event its name ends in (`onclick`).
 */
export function maker(document: Document): Make {
  return (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === "function") element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value === true ? "" : String(value));
    }
    append(element, children, document);
    return element;
  };
}
