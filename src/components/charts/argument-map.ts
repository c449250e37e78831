import {maker, type Drawing, type Make} from "../dom.js";
import {supportMarks, verdictClass} from "../palette.js";

/** A sentence of an argument with its verdict and the sentences it is taken from. */
export interface MapNode {
  id: string;
  kind: string;
  says: string;
  claim: string;
  page: string;
  verdict: string;
  from: readonly string[];
  unbridged: string | null;
}

type State = "stands" | "open" | "falls";

const states: Readonly<Record<State, {mark: string; words: string; verdict: string}>> = {
  stands: {mark: supportMarks.holds!, words: "stands", verdict: "holds"},
  open: {mark: supportMarks.undecided!, words: "open", verdict: "undecided"},
  falls: {mark: supportMarks.fails!, words: "falls", verdict: "fails"}
};

/**
 * An argument as a tree of sentences, each with the claim that says it, its verdict, and whether it stands, falls or is
 * open. It is a nested list, so that it reads in order without being seen.
 */
export function argumentMap(
  argument: readonly MapNode[],
  states: ReadonlyMap<string, State>,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const make = maker(document);
  const byId = new Map(argument.map((node) => [node.id, node]));
  return make("ol", {class: "argument-map"}, nodeItem(make, argument.at(-1)!, {byId, states}, true));
}

function nodeItem(
  make: Make,
  {id, kind, says, claim, page, verdict: judged, from, unbridged}: MapNode,
  known: {byId: ReadonlyMap<string, MapNode>; states: ReadonlyMap<string, State>},
  first: boolean
): HTMLElement {
  const {mark, words, verdict} = states[known.states.get(id)!];
  return make(
    "li",
    {class: `argument-step support-${verdictClass(verdict)}`, "data-state": words, "data-node": id},
    make(
      "div",
      {class: "argument-box"},
      make("p", {class: "argument-says"}, says),
      make(
        "p",
        {class: "argument-verdict"},
        make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark),
        make("strong", {}, ` ${words}`),
        " · ",
        make("a", {href: `./${page}.html#${claim.toLowerCase()}`}, claim),
        kind === "step" ? ` as a step ${judged}` : ` ${judged}`
      ),
      unbridged ? make("p", {class: "argument-leap"}, unbridged) : null
    ),
    from.length
      ? [
          make("p", {class: "argument-because"}, first ? "because" : "since"),
          make(
            "ol",
            {class: "argument-premises"},
            from.map((premise) => nodeItem(make, known.byId.get(premise)!, known, false))
          )
        ]
      : null
  );
}
