import {maker, type Drawing, type Make} from "../dom.js";
import {supportMarks, verdictClass} from "../palette.js";

/** A step of an argument with the verdicts of its claims and what they leave of it. */
export interface MapStep {
  says: string;
  claims: readonly {id: string; page: string; fidelity: string | null; support: string}[];
  from: readonly MapStep[];
  leap: string | null;
  state: "stands" | "open" | "falls";
}

const states: Readonly<Record<MapStep["state"], {mark: string; words: string; verdict: string}>> = {
  stands: {mark: supportMarks.holds!, words: "stands", verdict: "holds"},
  open: {mark: supportMarks.undecided!, words: "open", verdict: "undecided"},
  falls: {mark: supportMarks.fails!, words: "falls", verdict: "fails"}
};

function stepItem(make: Make, {says, claims, from, leap, state}: MapStep, open: boolean): HTMLElement {
  const {mark, words, verdict} = states[state];
  return make(
    "li",
    {class: `argument-step support-${verdictClass(verdict)}`, "data-state": state},
    make(
      "div",
      {class: "argument-box"},
      make("p", {class: "argument-says"}, says),
      make(
        "p",
        {class: "argument-verdict"},
        make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark),
        make("strong", {}, ` ${words}`),
        claims.map(({id, page, fidelity, support}) => [
          " · ",
          // A claim without a verdict is not argued anywhere yet.
          support === "not evaluated yet"
            ? id
            : make("a", {href: `./${page}.html#${id.split(".")[0]!.toLowerCase()}`}, id),
          ` ${support}${fidelity ? `, ${fidelity}` : ""}`
        ])
      ),
      leap ? make("p", {class: "argument-leap"}, leap) : null
    ),
    from.length
      ? [
          make("p", {class: "argument-because"}, open ? "because" : "since"),
          make(
            "ol",
            {class: "argument-premises"},
            from.map((step) => stepItem(make, step, false))
          )
        ]
      : null
  );
}

/**
 * An argument as a tree of sentences, each with the claims that state it, their verdicts, and whether it stands, falls
 * or is open. It is a nested list, so that it reads in order without being seen.
 */
export function argumentMap(root: MapStep, {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  return make("ol", {class: "argument-map"}, stepItem(make, root, true));
}
