import {maker, type Child, type Drawing, type Make} from "../dom.js";

/** One choice among several, as a labelled list. */
export interface Choice {
  id: string;
  label: string;
  value: string;
  options: readonly {value: string; label: string}[];
}

/** A value that nothing was found for, with what the reader gave for it. */
export interface Open {
  value: string;
  /** Where and how often it occurs. */
  about: string;
  given: string;
  /** What the given text was taken for, or that it was not; empty when nothing was given. */
  reply: string;
}

export interface ChoiceGroup {
  title: string;
  choices: readonly Choice[];
}

export interface ChoiceFormOptions extends Drawing {
  groups: readonly ChoiceGroup[];
  notices: readonly string[];
  /** Values that the reader can say the meaning of, what they are, and suggestions for an answer. */
  open: {title: string; about: string; values: readonly Open[]; suggestions: readonly string[]};
  onchoose(id: string, value: string): void;
  ongive(value: string, given: string): void;
}

function list(make: Make, {id, label, value, options}: Choice, onchoose: ChoiceFormOptions["onchoose"]): HTMLElement {
  const select: HTMLSelectElement = make(
    "select",
    {"data-control": id, onchange: () => onchoose(id, select.value)},
    options.map((one) => make("option", {value: one.value, selected: one.value === value}, one.label))
  );
  return make("label", {class: "choice"}, make("span", {}, label), select);
}

/**
 * How a file was read, to be corrected: a list for every choice, notices, and a field for every value that was not
 * understood. Drawing it anew in the same place keeps the reader's focus.
 */
export function choiceForm({document = globalThis.document, ...options}: ChoiceFormOptions): HTMLFormElement {
  const {groups, notices, open, onchoose, ongive} = options;
  const make = maker(document);
  const fields = open.values.map(({value, about, given, reply}, i): Child => {
    const field: HTMLInputElement = make("input", {
      type: "text",
      list: "choice-suggestions",
      value: given,
      "data-control": `open ${value}`,
      "aria-describedby": `choice-reply-${i}`,
      autocomplete: "off",
      onchange: () => ongive(value, field.value)
    });
    return make(
      "li",
      {},
      make(
        "label",
        {},
        make("span", {class: "open-value"}, value.length > 60 ? `${value.slice(0, 59)}…` : value),
        make("span", {class: "open-about"}, about),
        field
      ),
      make("span", {class: "open-reply", id: `choice-reply-${i}`}, reply)
    );
  });
  const form = make(
    "form",
    {class: "choice-form", "aria-label": "How the file was read"},
    notices.length
      ? make(
          "ul",
          {class: "choice-notices"},
          notices.map((one) => make("li", {}, one))
        )
      : null,
    groups
      .filter(({choices}) => choices.length)
      .map(({title, choices}) =>
        make(
          "fieldset",
          {},
          make("legend", {}, title),
          choices.map((one) => list(make, one, onchoose))
        )
      ),
    fields.length
      ? make(
          "fieldset",
          {class: "choice-open"},
          make("legend", {}, open.title),
          make("p", {}, open.about),
          make("ul", {}, fields),
          make(
            "datalist",
            {id: "choice-suggestions"},
            open.suggestions.map((one) => make("option", {value: one}))
          )
        )
      : null
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  return form;
}

/** Puts a form in the place of an older one and gives the focus back to the same control, if one had it. */
export function replaceForm(place: Element, form: Element): void {
  const active = place.ownerDocument.activeElement;
  const control = active && place.contains(active) ? active.getAttribute("data-control") : null;
  place.replaceChildren(form);
  if (control === null) return;
  const same = [...form.querySelectorAll<HTMLElement>("[data-control]")].find(
    (one) => one.getAttribute("data-control") === control
  );
  same?.focus();
}
