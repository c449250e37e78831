import {JSDOM} from "jsdom";
import {afterAll, beforeAll, vi} from "vitest";
import type {Notebook} from "../../src/notebook/notebook.js";

/** A notebook in which every published number has one value, and numbers are shown as the text they are given. */
export const bookOf = (value = 10): Notebook => {
  const span = (words: string): HTMLElement => {
    const element = document.createElement("span");
    element.textContent = words;
    return element;
  };
  return {
    evidence: {figure: (id: string) => ({id, value})},
    value: () => value,
    n: (id: string) => span(id),
    computed: (words: string) => span(words)
  } as unknown as Notebook;
};

/** What a part of a figure's text says, whether it is words, elements or both. */
export const said = (part: unknown): string =>
  Array.isArray(part)
    ? part.map(said).join("")
    : part instanceof Object && "textContent" in part
      ? String((part as Node).textContent)
          .replace(/\s+/g, " ")
          .trim()
      : String(part ?? "");

/** Gives the tests of a file a document, as a page has one. */
export function withDocument(): void {
  beforeAll(() => {
    const {window} = new JSDOM("<!doctype html><body></body>");
    vi.stubGlobal("document", window.document);
    vi.stubGlobal("NodeFilter", window.NodeFilter);
    vi.stubGlobal("Node", window.Node);
    vi.stubGlobal("NodeList", window.NodeList);
    vi.stubGlobal("HTMLCollection", window.HTMLCollection);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}
