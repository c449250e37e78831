import {cited, type Cited} from "../cite.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import {supportMarks, verdictClass} from "../palette.js";
import {named, say} from "../../language/say.js";

/** One verdict on a part of a move. */
export interface MovePart {
  id: string;
  part: string;
  verdict: string;
  claim: string;
  question: string;
  href: string;
}

/** A move of the article as it is shown. */
export interface MoveItem {
  no: number;
  part: string;
  words: string;
  says: readonly (string | {figure: string})[];
  kinds: readonly string[];
  remark: string | null;
  claims: readonly {id: string; title: string; href: string}[];
  parts: readonly MovePart[];
  state: string;
}

/** The mark and the colour of what came of a move, so that colour is never the only sign. */
const states: Readonly<Record<string, {mark: string; support: string}>> = {
  stands: {mark: supportMarks.holds!, support: "holds"},
  "stands in part": {mark: supportMarks["holds with conditions"]!, support: "holds with conditions"},
  open: {mark: supportMarks.undecided!, support: "undecided"},
  falls: {mark: supportMarks.fails!, support: "fails"},
  "nothing to test": {mark: supportMarks["not testable"]!, support: "not testable"}
};
const stateOf = (state: string): {mark: string; support: string} => states[state] ?? states.open!;

const questionWords: Readonly<Record<string, string>> = {
  reported: say("Reported"),
  borneOut: say("Borne out"),
  follows: say("Follows")
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The moves in runs that stand in the same part of the article. */
const byPart = (moves: readonly MoveItem[]): [string, MoveItem[]][] => {
  const runs: [string, MoveItem[]][] = [];
  for (const move of moves) {
    const last = runs.at(-1);
    if (last?.[0] === move.part) last[1].push(move);
    else runs.push([move.part, [move]]);
  }
  return runs;
};

/** All moves at a glance: a numbered square each, by part of the article, which leads to the move. */
export function moveGrid(moves: readonly MoveItem[], {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  return make(
    "dl",
    {class: "move-grid"},
    byPart(moves).map(([part, own]) =>
      make(
        "div",
        {},
        make("dt", {}, capital(named(part))),
        make(
          "dd",
          {},
          own.map(({no, state}) => {
            const {mark, support} = stateOf(state);
            return make(
              "a",
              {
                href: `#move-${no}`,
                class: `move-square support-${verdictClass(support)}`,
                title: say("Move {no}: {state}", {no, state: named(state)})
              },
              make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark),
              String(no),
              make("span", {class: "visually-hidden"}, say(": {state}", {state: named(state)}))
            );
          })
        )
      )
    )
  );
}

/** What came of each question that a move raises: the verdict where all its parts agree, else each part with its own. */
function marks(make: Make, parts: readonly MovePart[]): Child[] {
  const asked = [...new Set(parts.map(({question}) => question))];
  return asked.map((question) => {
    const own = parts.filter((part) => part.question === question);
    const verdicts = [...new Set(own.map(({verdict}) => verdict))];
    return make(
      "p",
      {class: "move-mark"},
      make("span", {class: "verdict-kind"}, questionWords[question] ?? question),
      " ",
      verdicts.map((verdict, i): Child[] => [
        i ? " · " : null,
        make(
          "span",
          {class: `verdict support-${verdictClass(verdict)} fidelity-${verdictClass(verdict)}`},
          supportMarks[verdict] ? `${supportMarks[verdict]} ` : null,
          named(verdict)
        )
      ])
    );
  });
}

/** A sentence of what came of a move, part by part: “China's rise: holds; America's fall: undecided”. */
function outcome(make: Make, {parts, remark, claims}: MoveItem): HTMLElement {
  const told = parts.filter(
    ({question}) => question !== "reported" || parts.every((one) => one.question === "reported")
  );
  const said = told.flatMap(({part, verdict, href, claim}, i): Child[] => [
    i ? say("; ") : null,
    make("a", {href}, claim),
    say(" {part}: ", {part: named(part)}),
    make("em", {}, named(verdict))
  ]);
  return make(
    "p",
    {class: "move-came"},
    remark ? `${named(remark)} ` : null,
    said.length
      ? [said, say(".")]
      : claims.length
        ? [
            say("See "),
            claims.flatMap(({id, title, href}, i): Child[] => [
              i ? say(", ") : null,
              make("a", {href}, id),
              ` ${named(title)}`
            ]),
            say(".")
          ]
        : null
  );
}

/** The article from its first move to its last: what it says, its own words beside, and what came of it. */
export function moveList(
  moves: readonly MoveItem[],
  {document = globalThis.document, lookUp}: Drawing & {lookUp: (id: string) => Cited}
): HTMLElement {
  const make = maker(document);
  return make(
    "div",
    {class: "moves"},
    byPart(moves).map(([part, own]) =>
      make(
        "section",
        {class: "move-part"},
        make("h3", {}, capital(named(part))),
        make(
          "ol",
          {start: own[0]!.no},
          own.map((move) => {
            const {no, words, says, kinds, state, parts} = move;
            const {mark, support} = stateOf(state);
            return make(
              "li",
              {id: `move-${no}`, class: `move support-${verdictClass(support)}`, "data-move": no, "data-state": state},
              make(
                "p",
                {class: "move-no"},
                make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark),
                ` ${no} `,
                make("span", {class: "move-kinds"}, kinds.map(named).join(say(", ")))
              ),
              make(
                "div",
                {class: "move-text"},
                make("p", {class: "move-says"}, cited(says, lookUp, {document})),
                make("q", {class: "move-words", lang: "zh-Hans"}, words)
              ),
              make("div", {class: "move-marks"}, marks(make, parts)),
              outcome(make, move)
            );
          })
        )
      )
    )
  );
}
