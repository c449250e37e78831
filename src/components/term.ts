import {maker, type Drawing} from "./dom.js";
import {glossary, type TermId} from "./glossary.js";
import {language, pageAddressOf} from "../language/edition.js";
import {named, say} from "../language/say.js";

/** Where the glossary stands in full. */
const whole = pageAddressOf("methods", "glossary");

/**
 * A word that opens in place and says in plain English what it means. The browser opens and shuts it by itself, so it
 * works without scripts; on paper it is only the word. A page has each term once, where it uses it first.
 */
export function term(id: TermId, word?: string, {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  const {name, means} = glossary[id];
  const note = `term-${id}`;
  return make(
    "span",
    {class: "term"},
    make(
      "button",
      {type: "button", class: "term-word", popovertarget: note},
      language === "zh" ? named(name) : (word ?? name.toLowerCase())
    ),
    make(
      "span",
      {id: note, class: "term-note", popover: "auto", role: "note", "aria-label": named(name)},
      make("strong", {}, named(name)),
      ` ${named(means)} `,
      make("a", {href: whole}, say("Glossary"))
    )
  );
}

/** All terms with what they mean, by name. */
export function glossaryList({document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  const terms = Object.entries(glossary).toSorted(([, a], [, b]) => a.name.localeCompare(b.name, "en"));
  return make(
    "dl",
    {class: "glossary"},
    terms.map(([id, {name, means}]) => [make("dt", {id: `glossary-${id}`}, name), make("dd", {}, means)])
  );
}
