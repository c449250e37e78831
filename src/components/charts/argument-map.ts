import {maker, type Drawing} from "../dom.js";
import {supportMarks, verdictClass} from "../palette.js";

/** A sentence of an argument with its verdict and the sentences it is taken from. */
export interface MapNode {
  id: string;
  kind: string;
  part: string;
  says: string;
  claim: string;
  page: string;
  verdict: string;
  from: readonly string[];
  bridges: readonly {id: string; says: string; support: string}[];
  unbridged: string | null;
}

export type MapState = "stands" | "open" | "falls";

/** How the sentences fare when some are taken for true, what hangs on each, and what is still missing. */
export interface MapRules {
  standing(granted: ReadonlySet<string>): ReadonlyMap<string, MapState>;
  hangingOn(id: string): readonly {id: string}[];
}

const states: Readonly<Record<MapState, {mark: string; verdict: string}>> = {
  stands: {mark: supportMarks.holds!, verdict: "holds"},
  open: {mark: supportMarks.undecided!, verdict: "undecided"},
  falls: {mark: supportMarks.fails!, verdict: "fails"}
};

/** A map of an argument: its value is the ids of the sentences granted; `input` says that they changed. */
export type ArgumentMap = HTMLElement & {value: readonly string[]};

/**
 * An argument as a tree of sentences, each with the claim that says it, its verdict, and whether it stands, falls or is
 * open. Each can be granted by ticking it, which sets the others anew. It is a nested list, so that it reads in order
 * without being seen, and without scripts. A sentence that several steps are taken from stands in full under the first,
 * and is referred to by the others.
 */
export function argumentMap(
  argument: readonly MapNode[],
  {standing, hangingOn}: MapRules,
  {document = globalThis.document}: Drawing = {}
): ArgumentMap {
  const make = maker(document);
  const byId = new Map(argument.map((node) => [node.id, node]));
  const root = argument.at(-1)!;
  const granted = new Set<string>();
  const drawn = new Map<string, {item: HTMLElement; mark: HTMLElement; words: HTMLElement; tick: HTMLInputElement}>();
  const told = make("p", {class: "argument-told", role: "status"});

  const node = (id: string, first: boolean): HTMLElement => {
    const {kind, part, says, claim, page, verdict, from, bridges, unbridged} = byId.get(id)!;
    if (drawn.has(id)) {
      return make(
        "li",
        {class: "argument-step argument-again"},
        make("a", {href: `#argument-${id}`}, part),
        ", as above."
      );
    }
    const mark = make("span", {class: "verdict-mark", "aria-hidden": "true"});
    const words = make("strong");
    const tick = make("input", {type: "checkbox", name: id});
    const item = make("li", {class: "argument-step", id: `argument-${id}`, "data-node": id});
    drawn.set(id, {item, mark, words, tick});
    const hanging = hangingOn(id).length;
    item.append(
      make(
        "div",
        {class: "argument-box"},
        make("p", {class: "argument-says"}, says),
        make(
          "p",
          {class: "argument-verdict"},
          mark,
          " ",
          words,
          " · ",
          make("a", {href: `./${page}.html#${claim.toLowerCase()}`}, claim),
          kind === "step" ? `, as a step ${verdict}` : `, ${verdict}`,
          hanging ? ` · ${hanging === 1 ? "one step hangs" : `${hanging} steps hang`} on it` : null
        ),
        bridges.length
          ? make(
              "p",
              {class: "argument-leap"},
              "It needs: ",
              bridges.map(({says, support}, i) => `${i ? " " : ""}${says.replace(/\.$/, "")} (${support}).`)
            )
          : null,
        unbridged ? make("p", {class: "argument-leap"}, unbridged) : null,
        make("label", {class: "argument-grant live-only"}, tick, " Grant it")
      )
    );
    if (from.length) {
      item.append(
        make("p", {class: "argument-because"}, first ? "because" : "since"),
        make(
          "ol",
          {class: "argument-premises"},
          from.map((premise) => node(premise, false))
        )
      );
    }
    return item;
  };

  const paint = (): void => {
    const now = standing(granted);
    for (const [id, {item, mark, words}] of drawn) {
      const state = now.get(id)!;
      if (item.dataset.state === state) continue;
      item.dataset.state = state;
      item.className = `argument-step support-${verdictClass(states[state].verdict)}`;
      mark.textContent = states[state].mark;
      words.textContent = state;
    }
    const end = now.get(root.id)!;
    told.textContent = `${granted.size ? `With ${granted.size} granted, the conclusion ${end === "open" ? "is open" : end}` : `As the evidence is, the conclusion ${end === "open" ? "is open" : end}`}: of ${argument.length} sentences ${[...now.values()].filter((one) => one === "stands").length} stand.`;
  };

  const element = make("div", {class: "argument"}, told, make("ol", {class: "argument-map"}, node(root.id, true)));
  element.addEventListener("change", ({target}) => {
    const {name, checked} = target as HTMLInputElement;
    if (!drawn.has(name)) return;
    if (checked) granted.add(name);
    else granted.delete(name);
    paint();
    element.dispatchEvent(new document.defaultView!.Event("input", {bubbles: true}));
  });
  paint();
  return Object.defineProperty(element, "value", {
    get: () => [...granted],
    set: (ids: readonly string[]) => {
      granted.clear();
      for (const [id, {tick}] of drawn) {
        tick.checked = ids.includes(id);
        if (tick.checked) granted.add(id);
      }
      paint();
    }
  }) as unknown as ArgumentMap;
}
