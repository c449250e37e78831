import type {Address} from "../address/address.js";
import {cited, type Cited, computed, rowLink, sourceLink} from "../cite.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import type {Explorer} from "./explorer.js";
import {counted, interval, percent, probability, quantity} from "../format.js";
import {supportMarks, verdictClass} from "../palette.js";
import {answerMarks, type Question, questions, type Verdicts} from "../verdict.js";

type Pieces = readonly (string | {figure: string})[];

/** One testable sentence of a claim with what the data say of it. */
export interface CardAssertion {
  id: string;
  kind: string;
  part: string;
  says: string;
  quantity: string;
  unit: string;
  by: "article" | "audit";
  support: string;
  /** The answer in the article's own reading, or why there is none. */
  own: {value: number; low: number; high: number; probability: number} | {reason: string};
  /** The answer under the most cautious reading, to show how sure the value is. */
  cautious: {low: number; high: number; probability: number; reading: string} | null;
  answered: number;
  holds: number;
  fails: number;
  /** What would change the finding, in words; null when nothing does. */
  flip: string | null;
  unanswered: readonly {reason: string; universes: number}[];
  /** Ids of the figures used. */
  rows: readonly string[];
  /** The module that computes it and the test that holds it. */
  place: {module: string; test: string};
  /** Makes the explorer of its universes, when a reader asks for it. */
  explore?: ((width: number) => Explorer) | undefined;
}

/** One part of a claim with its verdict. */
export interface CardPart {
  id: string;
  part: string;
  says: string;
  verdict: string;
}

/** A step with what it is judged by, or why nothing can judge it. */
export interface CardStep extends CardPart {
  bridges: readonly {id: string; support: string}[];
  unbridged: string | null;
}

/** The answer to one of the three questions: that of each part. */
export interface CardAnswer<P extends CardPart = CardPart> {
  whole: string | null;
  parts: readonly P[];
}

/** Everything a card shows of one claim. */
export interface CardClaim {
  id: string;
  title: string;
  says: Pieces;
  argued: Pieces;
  reported: CardAnswer;
  borneOut: CardAnswer;
  follows: CardAnswer<CardStep>;
  figures: readonly {printed: Cited; published: Cited | null; fidelity: string | null; reason: string}[];
  assertions: readonly CardAssertion[];
}

/** A bar of universes: the part that holds, the part left open, the part that fails. */
function universeBar(make: Make, {answered, holds, fails}: CardAssertion): HTMLElement {
  // Shares of thirds and tenths leave a hair over or under.
  const open = Math.max(0, 1 - holds - fails);
  const words = answered
    ? `holds in ${percent(holds)}, open in ${percent(open)}, fails in ${percent(fails)} of ${counted(answered, "universe")}`
    : "no universe could be answered";
  return make(
    "div",
    {class: "universes"},
    make(
      "div",
      {class: "universe-bar", "aria-hidden": "true"},
      answered
        ? [
            make("span", {class: "bar-holds", style: `flex-grow:${holds}`}),
            make("span", {class: "bar-open", style: `flex-grow:${open}`}),
            make("span", {class: "bar-fails", style: `flex-grow:${fails}`})
          ]
        : null
    ),
    make("span", {class: "universe-words"}, words)
  );
}

function answer(
  make: Make,
  {own, cautious, unit, quantity: about, rows, place}: CardAssertion,
  {document, lookUp}: {document: Document; lookUp: (id: string) => Cited | undefined}
): HTMLElement {
  if ("reason" in own) return make("p", {class: "answer"}, own.reason);
  const signed = unit === "points";
  // A quantity that is uncertain in the article's own reading (counted from papers that could have been others) says so.
  const shown = cautious ?? (own.high > own.low ? {...own, reading: "papers drawn anew"} : null);
  const range = shown ? `${interval(shown.low, shown.high, unit)} (95%, ${shown.reading})` : undefined;
  return make(
    "p",
    {class: "answer"},
    make(
      "strong",
      {},
      computed(
        quantity(own.value, unit, {signed}),
        {about, rows, interval: range, computed: `by ${place.module}`},
        {document, link: (id) => rowLink(id, lookUp)}
      )
    ),
    shown
      ? ` (${interval(shown.low, shown.high, unit)}), P(holds) ${probability(shown.probability)}, with ${shown.reading}.`
      : "."
  );
}

function assertionItem(
  make: Make,
  assertion: CardAssertion,
  {
    document,
    lookUp,
    address
  }: {
    document: Document;
    lookUp: (id: string) => Cited | undefined;
    address: Address | undefined;
  }
): HTMLElement {
  const {says, by, support, flip, rows, place, quantity: what, unanswered} = assertion;
  const known = rows.map((id): Child => {
    const href = rowLink(id, lookUp);
    return href ? make("a", {href}, id) : id;
  });
  return make(
    "li",
    {class: `assertion support-${verdictClass(support)}`, "data-assertion": assertion.id},
    make(
      "p",
      {class: "assertion-says"},
      make("span", {class: "verdict-mark", "aria-hidden": "true"}, supportMarks[support] ?? ""),
      " ",
      says,
      " ",
      make("span", {class: "assertion-verdict"}, by === "audit" ? `${support} (the audit's own question)` : support)
    ),
    answer(make, assertion, {document, lookUp}),
    assertion.answered ? universeBar(make, assertion) : null,
    flip ? make("p", {class: "flip"}, flip) : null,
    assertion.explore && assertion.answered > 1
      ? exploration(make, {...assertion, explore: assertion.explore}, address)
      : null,
    make(
      "details",
      {},
      make("summary", {}, "How computed"),
      make("p", {}, `Quantity: ${what}.`),
      make(
        "p",
        {},
        "Rows used: ",
        known.length ? known.flatMap((row, i): Child[] => (i ? [", ", row] : [row])) : "none",
        "."
      ),
      make("p", {}, "Module ", make("code", {}, place.module), ", test ", make("code", {}, place.test), "."),
      unanswered.length
        ? make(
            "ul",
            {},
            unanswered.map(({reason, universes}) => make("li", {}, `${universes} unanswerable: ${reason}`))
          )
        : null
    )
  );
}

/** The universes of an assertion, drawn only when opened; the choices made in them are kept in the address. */
function exploration(
  make: Make,
  {id, explore, answered}: CardAssertion & Required<Pick<CardAssertion, "explore">>,
  address: Address | undefined
): HTMLElement {
  let opened: Explorer | undefined;
  // What the address asks for can only be taken over, or refused, once the explorer is drawn.
  let wanted = "";
  const details = make(
    "details",
    {class: "exploration"},
    make("summary", {}, `Try its ${counted(answered, "universe")}`)
  );
  details.addEventListener("toggle", () => {
    if (!details.open || opened) return;
    opened = explore!(details.clientWidth);
    details.append(opened);
    if (wanted && !opened.choose(wanted)) address?.refuse(id);
  });
  address?.bind({
    name: id,
    initial: "",
    article: true,
    expected: "choices as “choice_option”, joined by dots",
    get: () => (opened ? opened.value : wanted),
    set: (text) => {
      wanted = text;
      if (text) details.open = true;
      return opened ? opened.choose(text) : true;
    }
  });
  if (address) {
    details.addEventListener("input", address.moved);
    details.addEventListener("change", address.settled);
  }
  return details;
}

function fidelityList(make: Make, {figures}: CardClaim, document: Document): HTMLElement | null {
  if (!figures.length) return null;
  return make(
    "details",
    {class: "fidelity-list"},
    make(
      "summary",
      {},
      `The article's ${figures.length === 1 ? "number" : `${figures.length} numbers`} against the source`
    ),
    make(
      "ul",
      {},
      figures.map(({printed, published, fidelity, reason}) =>
        make(
          "li",
          {},
          cited([{figure: printed.id}], () => printed, {document}),
          ` ${printed.place}, ${printed.year}: `,
          make("em", {}, fidelity ?? "not found"),
          ". ",
          reason,
          published ? [" ", make("a", {href: sourceLink(published.id)}, published.publication), "."] : null
        )
      )
    )
  );
}

const asked: readonly Question[] = ["reported", "borneOut", "follows"];

/** How many parts have which verdict, in the order of the parts. */
function tallied(parts: readonly CardPart[]): Verdicts {
  const verdicts = [...new Set(parts.map(({verdict}) => verdict))];
  return verdicts.map((verdict) => ({verdict, parts: parts.filter((one) => one.verdict === verdict).length}));
}

/** The steps that a claim takes, each with the bridges it is judged by. */
function stepList(make: Make, {follows, assertions}: CardClaim): HTMLElement | null {
  if (!follows.parts.length) return null;
  const saying = new Map(assertions.map(({id, says}) => [id, says]));
  return make(
    "ul",
    {class: "assertions steps"},
    follows.parts.map(({id, says, verdict, bridges, unbridged}) =>
      make(
        "li",
        {class: `assertion support-${verdictClass(verdict)}`, "data-step": id},
        make(
          "p",
          {class: "assertion-says"},
          make("span", {class: "verdict-mark", "aria-hidden": "true"}, supportMarks[verdict] ?? ""),
          " ",
          says,
          " ",
          make("span", {class: "assertion-verdict"}, `a step, ${verdict}`)
        ),
        make(
          "p",
          {class: "answer"},
          unbridged ?? [
            "It needs: ",
            bridges.map((bridge, i): Child => [
              i ? "; " : "",
              saying.get(bridge.id) ?? bridge.id,
              ` (${bridge.support})`
            ])
          ]
        )
      )
    )
  );
}

/**
 * A claim as the audit judges it: what the article says, whether it reports its source rightly, whether the evidence
 * carries it, each testable sentence with its value, interval, probability and universes, and how all of that was
 * computed.
 */
export function claimCard(
  claim: CardClaim,
  {
    document = globalThis.document,
    lookUp,
    address
  }: Drawing & {lookUp: (id: string) => Cited | undefined; address?: Address | undefined}
): HTMLElement {
  const make = maker(document);
  const {id, title, says, argued, follows, assertions} = claim;
  const figureOf = (figure: string): Cited => {
    const found = lookUp(figure);
    if (!found) throw new Error(`Claim ${id} refers to the figure “${figure}”, which is in no table.`);
    return found;
  };
  return make(
    "section",
    {
      class: `claim-card support-${verdictClass(claim.borneOut.whole ?? follows.whole ?? "not testable")}`,
      id: id.toLowerCase(),
      "data-claim": id,
      ...Object.fromEntries(
        asked.map((one) => [`data-${one.toLowerCase()}`, claim[one].whole ?? questions[one].nothing])
      ),
      "aria-label": `Claim ${id}: ${title}`
    },
    make(
      "header",
      {},
      make("span", {class: "claim-id"}, id),
      make(
        "div",
        {class: "verdicts"},
        asked.map((one) => answerMarks(one, tallied(claim[one].parts), {document}))
      )
    ),
    make("h3", {class: "claim-title"}, title),
    make("p", {class: "claim-says"}, cited(says, figureOf, {document})),
    make("p", {class: "claim-argued"}, cited(argued, figureOf, {document})),
    assertions.length
      ? make(
          "ul",
          {class: "assertions"},
          assertions.map((one) => assertionItem(make, one, {document, lookUp, address}))
        )
      : null,
    stepList(make, claim),
    fidelityList(make, claim, document)
  );
}
