import {unifiedMergeView} from "@codemirror/merge";
import {EditorState} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import type {Make} from "../../components/dom.js";
import {onlyOf, savePage} from "./preview-server.js";
import type {Workshop} from "./workshop.js";

/** What a save would change in a page's file, and the two words to do it or not. */
export function savingView(
  make: Make,
  {id, shop, root, done}: {id: string; shop: Workshop; root: ShadowRoot; done: (saved: boolean) => void}
): HTMLElement {
  const file = `src/${shop.source.page}.md`;
  const said = make("p", {class: "says", role: "status"});
  const difference = new EditorView({
    root,
    state: EditorState.create({
      doc: shop.text(id),
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": "What is changed", tabindex: "0"}),
        unifiedMergeView({original: shop.original(id)?.replace(/\n$/, "") ?? "", mergeControls: false, gutter: true})
      ]
    })
  });
  const write = async (): Promise<void> => {
    said.textContent = "Saving …";
    said.className = "says";
    try {
      await shop.adopt(await savePage(shop.source, onlyOf(id, shop.edits())));
      done(true);
    } catch (error) {
      said.className = "says wrong";
      said.textContent = `It was not saved: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  return make(
    "div",
    {class: "saving"},
    make("p", {class: "note"}, `This is what changes in ${file}:`),
    difference.dom,
    make(
      "div",
      {class: "bar"},
      make("button", {type: "button", class: "run", onclick: () => void write()}, `Write it into ${file}`),
      make("button", {type: "button", onclick: () => done(false)}, "Do not")
    ),
    said
  );
}
