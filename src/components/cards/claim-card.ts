import type {Address} from "../address/address.js";
import {cited, type Cited, computed, intervalWords, rowLink, sourceLink} from "../cite.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import type {Explorer} from "./explorer.js";
import {counted, interval, percent, placeName, probability, quantity} from "../format.js";
import {supportMarks, verdictClass} from "../palette.js";
import {answerMarks, type Question, questions, type Verdicts} from "../verdict.js";
import {named, say, weave} from "../../language/say.js";

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
  /** The reading kindest to the article; null where its words leave no choice. */
  kindest: {reading: string; support: string; holds: number; universes: number} | null;
  /** The answer in the article's own reading, or why there is none. */
  own: {value: number; low: number; high: number; probability: number} | {reason: string};
  /** The answer under the most cautious reading, to show how sure the value is. */
  cautious: {low: number; high: number; probability: number; reading: string} | null;
  answered: number;
  holds: number;
  fails: number;
  /** What would change the finding, in words; null when nothing does. */
  flip: string | null;
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
  bridges: readonly {id: string; says: string; support: string}[];
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
  /** What came of it, in a sentence. */
  headline: string;
  says: Pieces;
  argued: Pieces;
  reported: CardAnswer;
  borneOut: CardAnswer;
  follows: CardAnswer<CardStep>;
  figures: readonly {printed: Cited; published: Cited | null; fidelity: string | null; reason: string}[];
  assertions: readonly CardAssertion[];
  /** Why universes could not be answered, each reason once, with how many that concerns. */
  unanswered: readonly {reason: string; universes: number}[];
}

interface Shown {
  document: Document;
  lookUp: (id: string) => Cited | undefined;
  address: Address | undefined;
}

/** A bar of universes: the part that holds, the part left open, the part that fails. */
function universeBar(make: Make, {answered, holds, fails}: CardAssertion): HTMLElement {
  // Shares of thirds and tenths leave a hair over or under.
  const open = Math.max(0, 1 - holds - fails);
  const words = answered
    ? say("holds in {holds}, open in {open}, fails in {fails} of {universes}", {
        holds: percent(holds),
        open: percent(open),
        fails: percent(fails),
        universes: counted(answered, "universe")
      })
    : say("no universe could be answered");
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

/** The value of an assertion in the article's own reading, after what it is the value of, with its interval. */
function answer(
  make: Make,
  {own, cautious, unit, quantity: about, rows, place}: CardAssertion,
  {document, lookUp}: Shown
): HTMLElement {
  if ("reason" in own) return make("p", {class: "answer"}, named(own.reason));
  const signed = unit === "points";
  // A quantity that is uncertain in the article's own reading (counted from papers that could have been others) says so.
  const shown = cautious ?? (own.high > own.low ? {...own, reading: "papers drawn anew"} : null);
  const range = shown ? intervalWords(interval(shown.low, shown.high, unit), shown.reading) : undefined;
  return make(
    "p",
    {class: "answer"},
    say("{quantity}: ", {quantity: `${about[0]!.toUpperCase()}${about.slice(1)}`}),
    make(
      "strong",
      {},
      computed(
        quantity(own.value, unit, {signed}),
        {about, rows, interval: range, computed: say("by {module}", {module: place.module})},
        {document, link: (id) => rowLink(id, lookUp)}
      )
    ),
    shown
      ? say(" ({interval}), probability that it holds {probability}, with {reading}.", {
          interval: interval(shown.low, shown.high, unit),
          probability: probability(shown.probability),
          reading: named(shown.reading)
        })
      : say(".")
  );
}

/** A sentence with its mark and verdict. */
const sentence = (make: Make, says: string, support: string, words = support): HTMLElement =>
  make(
    "p",
    {class: "assertion-says"},
    make("span", {class: "verdict-mark", "aria-hidden": "true"}, supportMarks[support] ?? ""),
    " ",
    says,
    " ",
    make("span", {class: "assertion-verdict"}, named(words))
  );

/** The reading kindest to the article, where the sentence fares better in it than over all readings. */
function kindestReading(make: Make, {kindest, support}: CardAssertion): HTMLElement | null {
  if (!kindest || kindest.support === support) return null;
  const told = {reading: kindest.reading, verdict: named(kindest.support)};
  return make(
    "p",
    {class: "kindest"},
    kindest.universes > 1
      ? say("In the reading kindest to the article ({reading}): {verdict}, in {share} of {universes}.", {
          ...told,
          share: percent(kindest.holds),
          universes: counted(kindest.universes, "universe")
        })
      : say("In the reading kindest to the article ({reading}): {verdict}.", told)
  );
}

/** A testable sentence: its verdict, value, interval and universes; how it was computed behind one more fold. */
function assertionItem(make: Make, assertion: CardAssertion, shown: Shown): HTMLElement {
  const {id, says, support, flip, answered} = assertion;
  return make(
    "li",
    {class: `assertion support-${verdictClass(support)}`, "data-assertion": id},
    sentence(make, says, support),
    kindestReading(make, assertion),
    answer(make, assertion, shown),
    answered > 1 ? universeBar(make, assertion) : null,
    flip ? make("p", {class: "flip"}, flip) : null,
    answered ? working(make, assertion, shown) : null
  );
}

/** What an assertion was computed from and by, and its universes to try. */
function working(make: Make, assertion: CardAssertion, {lookUp, address}: Shown): HTMLElement {
  const {id, rows, place, answered, explore} = assertion;
  const known = rows.map((row, i): Child => {
    const href = rowLink(row, lookUp);
    return [i ? say(", ") : "", href ? make("a", {href}, row) : row];
  });
  return make(
    "details",
    {class: "working"},
    make(
      "summary",
      {},
      answered > 1
        ? say("Its {universes}, rows and code", {universes: counted(answered, "universe")})
        : say("Its rows and code")
    ),
    make("p", {}, weave<"Rows: {rows}.", Child>("Rows: {rows}.", {rows: known.length ? known : say("none")})),
    make(
      "p",
      {},
      weave<"Module {module}, test {test}, assertion {id}.", Child>("Module {module}, test {test}, assertion {id}.", {
        module: make("code", {}, place.module),
        test: make("code", {}, place.test),
        id
      })
    ),
    explore && answered > 1 ? exploration(make, {...assertion, explore}, address) : null
  );
}

/** The universes of an assertion, drawn only when opened; the choices made in them are kept in the address. */
function exploration(
  make: Make,
  {id, explore, answered}: CardAssertion & {explore: NonNullable<CardAssertion["explore"]>},
  address: Address | undefined
): HTMLElement {
  let opened: Explorer | undefined;
  // What the address asks for can only be taken over, or refused, once the explorer is drawn.
  let wanted = "";
  const details = make(
    "details",
    {class: "exploration", "data-query": id},
    make("summary", {}, say("Try its {universes}", {universes: counted(answered, "universe")}))
  );
  details.addEventListener("toggle", () => {
    if (!details.open || opened) return;
    opened = explore(details.clientWidth);
    details.append(opened);
    if (wanted && !opened.choose(wanted)) address?.refuse(id);
  });
  address?.bind({
    name: id,
    initial: "",
    article: true,
    expected: say("choices as “choice_option”, joined by dots"),
    get: () => (opened ? opened.value : wanted),
    set: (text) => {
      wanted = text;
      if (text) openWith(details);
      return opened ? opened.choose(text) : true;
    }
  });
  if (address) {
    details.addEventListener("input", address.moved);
    details.addEventListener("change", address.settled);
  }
  return details;
}

/** Opens a fold and all those that it is in. */
function openWith(details: HTMLDetailsElement): void {
  for (let one: Element | null = details; one; one = one.parentElement?.closest("details") ?? null) {
    (one as HTMLDetailsElement).open = true;
  }
}

function fidelityList(make: Make, {figures}: CardClaim, document: Document): HTMLElement | null {
  if (!figures.length) return null;
  return make(
    "details",
    {class: "fidelity-list"},
    make(
      "summary",
      {},
      figures.length === 1
        ? say("The article's number against the source")
        : say("The article's {numbers} numbers against the source", {numbers: figures.length})
    ),
    make(
      "ul",
      {},
      figures.map(({printed, published, fidelity, reason}) =>
        make(
          "li",
          {},
          cited([{figure: printed.id}], () => printed, {document}),
          say(" {place}, {year}: ", {place: placeName(printed.place), year: printed.year}),
          make("em", {}, named(fidelity ?? "not found")),
          say(". "),
          named(reason),
          published ? [" ", make("a", {href: sourceLink(published.id)}, published.publication), say(".")] : null
        )
      )
    )
  );
}

const asked: readonly Question[] = ["reported", "borneOut", "follows"];

/** How many parts have which verdict, best first. */
function tallied(parts: readonly CardPart[]): Verdicts {
  const order = Object.keys(supportMarks);
  const verdicts = [...new Set(parts.map(({verdict}) => verdict))];
  return verdicts
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((verdict) => ({verdict, parts: parts.filter((one) => one.verdict === verdict).length}));
}

/** The steps that a claim takes, each with the bridges it is judged by, those of the claim itself with their values. */
function stepList(make: Make, {follows, assertions}: CardClaim, shown: Shown): HTMLElement | null {
  if (!follows.parts.length) return null;
  // What is a fact of its own stands among the facts, with its value.
  const own = new Map(assertions.filter(({kind}) => kind !== "fact").map((one) => [one.id, one]));
  const bridge = ({id, says, support}: CardStep["bridges"][number]): HTMLElement => {
    const found = own.get(id);
    return found
      ? assertionItem(make, found, shown)
      : make("li", {class: `assertion support-${verdictClass(support)}`}, sentence(make, says, support));
  };
  return section(
    make,
    named(questions.follows.label),
    "steps",
    follows.parts.map(({id, says, verdict, bridges, unbridged}) =>
      make(
        "li",
        {class: `assertion support-${verdictClass(verdict)}`, "data-step": id},
        sentence(make, says, verdict),
        unbridged
          ? make("p", {class: "answer"}, unbridged)
          : [
              make("p", {class: "answer"}, say("For this to follow, it must be true:")),
              make("ul", {class: "assertions"}, bridges.map(bridge))
            ]
      )
    )
  );
}

/** A heading over a list of sentences; nothing where there are none. */
function section(make: Make, heading: string, name: string, items: readonly HTMLElement[]): HTMLElement | null {
  if (!items.length) return null;
  return make(
    "section",
    {class: `card-part card-${name}`},
    make("h4", {}, heading),
    make("ul", {class: "assertions"}, items)
  );
}

/**
 * A claim as the audit judges it. Folded: its title, the three answers and what came of it in a sentence. Unfolded: what
 * the article says, and of every part the verdict, value, interval and universes; rows and code behind one more fold.
 */
export function claimCard(
  claim: CardClaim,
  {
    document = globalThis.document,
    lookUp,
    address,
    open = false
  }: Drawing & {
    lookUp: (id: string) => Cited | undefined;
    address?: Address | undefined;
    /** Whether it is unfolded to begin with. */
    open?: boolean;
  }
): HTMLElement {
  const make = maker(document);
  const {id, title, headline, says, argued, follows, assertions, unanswered} = claim;
  const shown: Shown = {document, lookUp, address};
  const figureOf = (figure: string): Cited => {
    const found = lookUp(figure);
    if (!found) throw new Error(`Claim ${id} refers to the figure “${figure}”, which is in no table.`);
    return found;
  };
  const bridges = new Set(follows.parts.flatMap(({bridges}) => bridges.map((one) => one.id)));
  const items = (wanted: (one: CardAssertion) => boolean): HTMLElement[] =>
    assertions.filter(wanted).map((one) => assertionItem(make, one, shown));
  return make(
    "section",
    {
      class: `claim-card support-${verdictClass(claim.borneOut.whole ?? follows.whole ?? "not testable")}`,
      id: id.toLowerCase(),
      "data-claim": id,
      ...Object.fromEntries(
        asked.map((one) => [`data-${one.toLowerCase()}`, claim[one].whole ?? questions[one].nothing])
      ),
      "aria-label": say("Claim {id}: {title}", {id, title})
    },
    make(
      "details",
      {class: "claim-fold", open},
      make(
        "summary",
        {},
        make("h3", {class: "claim-title"}, make("span", {class: "claim-id"}, id), " ", title),
        make(
          "div",
          {class: "verdicts"},
          asked.map((one) => answerMarks(one, tallied(claim[one].parts), {document}))
        ),
        make("p", {class: "claim-headline"}, headline)
      ),
      make("p", {class: "claim-says"}, cited(says, figureOf, {document})),
      make("p", {class: "claim-argued"}, cited(argued, figureOf, {document})),
      section(
        make,
        say("What the article reports"),
        "reports",
        items(({kind}) => kind === "report")
      ),
      section(
        make,
        named(questions.borneOut.label),
        "facts",
        items(({kind, by}) => kind === "fact" && by === "article")
      ),
      stepList(make, claim, shown),
      section(
        make,
        say("Asked by the audit besides"),
        "audit",
        items(({kind, by, id}) => by === "audit" && kind !== "report" && !bridges.has(id))
      ),
      fidelityList(make, claim, document),
      unanswered.length
        ? make(
            "details",
            {class: "unanswered"},
            make("summary", {}, say("What no data can answer")),
            make(
              "ul",
              {},
              unanswered.map(({reason, universes}) =>
                make(
                  "li",
                  {},
                  say("{universes}: {reason}", {universes: counted(universes, "universe"), reason: named(reason)})
                )
              )
            )
          )
        : null
    )
  );
}
