import {maker, type Drawing} from "./dom.js";
import {supportMarks, verdictClass} from "./palette.js";

/** A verdict as a labelled chip: colour, mark and words say the same. */
export function verdict(
  kind: "fidelity" | "support",
  value: string | null,
  {document = globalThis.document, label = true}: Drawing & {label?: boolean} = {}
): HTMLElement {
  const make = maker(document);
  const words = value ?? "prints no number";
  const mark = kind === "support" ? (supportMarks[words] ?? "") : "";
  return make(
    "span",
    {class: `verdict verdict-${kind} ${kind}-${verdictClass(words)}`},
    label ? make("span", {class: "verdict-kind"}, kind === "fidelity" ? "Source" : "Evidence") : null,
    mark ? make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark) : null,
    make("span", {class: "verdict-words"}, words)
  );
}
