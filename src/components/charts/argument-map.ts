import {type Child, type Drawing, maker} from "../dom.js";
import {counted} from "../format.js";
import {supportMarks, verdictClass} from "../palette.js";
import {pageAddressOf} from "../../language/edition.js";
import {named, say, weave} from "../../language/say.js";

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
  /** What is conceded against it. */
  although?: readonly string[];
  /** Numbers of the article's moves that say it. */
  moves?: readonly number[];
  bridges: readonly {id: string; says: string; support: string}[];
  unbridged: string | null;
}

export type MapState = "stands" | "open" | "falls";

/** How the sentences fare when some are taken for true, what hangs on each, and what is still missing. */
export interface MapRules {
  standing(granted: ReadonlySet<string>): ReadonlyMap<string, MapState>;
  hangingOn(id: string): readonly {id: string; part: string}[];
}

const states: Readonly<Record<MapState, {mark: string; verdict: string}>> = {
  stands: {mark: supportMarks.holds!, verdict: "holds"},
  open: {mark: supportMarks.undecided!, verdict: "undecided"},
  falls: {mark: supportMarks.fails!, verdict: "fails"}
};

const wordsFor: Readonly<Record<MapState, string>> = {
  stands: say("stands"),
  open: say("is open"),
  falls: say("falls")
};

/** A map of an argument: its value is the ids of the sentences granted; `input` says that they changed. */
export type ArgumentMap = HTMLElement & {value: readonly string[]};

/**
 * An argument as trees of sentences, first that of its conclusion, which is its last sentence, then those of steps on
 * which nothing hangs. Each sentence has the claim that says it, the moves that make it, its verdict, whether it stands,
 * falls or is open, and what hangs on it; and can be granted by ticking it, which sets the others anew. It is a nested
 * list, so that it reads in order without being seen, and without scripts. A sentence that several steps are taken from
 * stands in full under the first, and is referred to by the others.
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

  const moveLink = (no: number, i: number): Child => [
    i ? say(", ") : "",
    make("a", {href: pageAddressOf("article", `move-${no}`)}, String(no))
  ];

  const node = (id: string, first: boolean): HTMLElement => {
    const {kind, part, says, claim, page, verdict, from, bridges, unbridged, although = [], moves = []} = byId.get(id)!;
    if (drawn.has(id)) {
      return make(
        "li",
        {class: "argument-step argument-again"},
        weave("{part}, as above.", {part: make("a", {href: `#argument-${id}`}, part)})
      );
    }
    const mark = make("span", {class: "verdict-mark", "aria-hidden": "true"});
    const words = make("strong");
    const tick = make("input", {type: "checkbox", name: id});
    const item = make("li", {class: "argument-step", id: `argument-${id}`, "data-node": id});
    drawn.set(id, {item, mark, words, tick});
    const hanging = hangingOn(id);
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
          make("a", {href: pageAddressOf(page, claim.toLowerCase())}, claim),
          kind === "step"
            ? say(", as a step {verdict}", {verdict: named(verdict)})
            : say(", {verdict}", {verdict: named(verdict)}),
          moves.length
            ? weave<" · move {no}", Child>((moves.length > 1 ? " · moves {no}" : " · move {no}") as " · move {no}", {
                no: moves.map(moveLink)
              })
            : null
        ),
        hanging.length
          ? make(
              "p",
              {class: "argument-leap"},
              say("With it falls what hangs on it: {parts}.", {parts: hanging.map((one) => one.part).join(say("; "))})
            )
          : null,
        bridges.length
          ? make(
              "p",
              {class: "argument-leap"},
              say("It needs: "),
              bridges.map(
                ({says, support}, i) =>
                  `${i ? " " : ""}${say("{says} ({support}).", {says: says.replace(/[.。]$/, ""), support: named(support)})}`
              )
            )
          : null,
        unbridged ? make("p", {class: "argument-leap"}, unbridged) : null,
        make("label", {class: "argument-grant live-only"}, tick, " ", say("Grant it"))
      )
    );
    for (const [word, ids] of [
      [first ? say("because") : say("since"), from],
      [say("although, as it concedes,"), although]
    ] as const) {
      if (!ids.length) continue;
      item.append(
        make("p", {class: "argument-because"}, word),
        make(
          "ol",
          {class: "argument-premises"},
          ids.map((premise) => node(premise, false))
        )
      );
    }
    return item;
  };

  const own = standing(new Set());
  const paint = (): void => {
    const now = standing(granted);
    const turned = argument.filter(({id}) => !granted.has(id) && now.get(id) !== own.get(id));
    for (const [id, {item, mark, words}] of drawn) {
      const state = now.get(id)!;
      if (item.dataset.state === state) continue;
      item.dataset.state = state;
      item.className = `argument-step support-${verdictClass(states[state].verdict)}`;
      mark.textContent = states[state].mark;
      words.textContent = named(state);
    }
    const end = now.get(root.id)!;
    const counts = {
      end: wordsFor[end],
      total: argument.length,
      standing: [...now.values()].filter((one) => one === "stands").length
    };
    const whole = granted.size
      ? say("With {granted} granted, the conclusion {end}: of {total} sentences {standing} stand.", {
          granted: granted.size,
          ...counts
        })
      : say("As the evidence is, the conclusion {end}: of {total} sentences {standing} stand.", counts);
    const turns = turned.map(({id, part}) => say("{part} {state}", {part, state: wordsFor[now.get(id)!]}));
    told.textContent = turns.length ? `${whole} ${say("It follows: {turns}.", {turns: turns.join(say("; "))})}` : whole;
  };

  const carrying = new Set(argument.flatMap(({from, although = []}) => [...from, ...although]));
  const besides = argument.filter(({id}) => id !== root.id && !carrying.has(id));
  const element = make(
    "div",
    {class: "argument"},
    told,
    make(
      "details",
      {class: "fold"},
      make(
        "summary",
        {},
        say("Open the argument: {sentences}, each of which you can grant", {
          sentences: counted(argument.length, "sentence")
        })
      ),
      make("ol", {class: "argument-map"}, node(root.id, true)),
      besides.length
        ? [
            make(
              "p",
              {class: "argument-besides"},
              say("Steps that the article takes besides, on which its conclusion does not hang")
            ),
            make(
              "ol",
              {class: "argument-map"},
              besides.map(({id}) => node(id, true))
            )
          ]
        : null
    )
  );
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
