import {finding} from "../../analysis/multiverse.js";
import {slug} from "../address/codec.js";
import {maker, type Drawing} from "../dom.js";
import {interval, probability, quantity} from "../format.js";
import {specificationCurve, type Specification} from "../charts/spec-curve.js";
import {named, say} from "../../language/say.js";

/** A choice the reader can make: what it is called and its options, by id and label. */
export interface ExplorerChoice {
  id: string;
  label: string;
  options: readonly {id: string; label: string}[];
}

/** One universe as the explorer knows it. */
export interface ExplorerUniverse {
  choices: Readonly<Record<string, string>>;
  outcome: {value: number; low: number; high: number; probability: number} | {reason: string};
}

export interface ExplorerOptions extends Drawing {
  unit: string;
  quantity: string;
  choices: readonly ExplorerChoice[];
  universes: readonly ExplorerUniverse[];
  /** The article's own reading. */
  article: Readonly<Record<string, string>>;
  certain: number;
  width?: number;
  /** Evaluates all universes anew with a correlation ρ of the reader's own; resolves to undefined when overtaken. */
  recompute?: (rho: number) => Promise<readonly ExplorerUniverse[] | undefined>;
}

/** The explorer with the choices made in it, as short text: choice_option for each that is not the article's. */
export interface Explorer extends HTMLElement {
  readonly value: string;
  /** Makes the choices that such a text says, the article's where it says nothing; false when it cannot be read. */
  choose(text: string): boolean;
}

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).every((id) => a[id] === b[id]);

/**
 * The universes of one assertion under the reader's hands: a control for every choice, what the data answer under the
 * choices made, and the specification curve with that universe ringed. “Reset” returns to the article's reading.
 */
export function explorer(options: ExplorerOptions): Explorer {
  const {document = globalThis.document, choices, article, unit, certain, recompute, width = 640} = options;
  const make = maker(document);
  let universes = options.universes;
  const selects = choices.map(({id, label, options: all}) => {
    const control = make(
      "select",
      {name: id, onchange: () => paint()},
      all.map((one) => make("option", {value: one.id, selected: one.id === article[id]}, one.label))
    );
    return {id, control, element: make("label", {class: "choice"}, make("span", {}, label), control)};
  });
  const answer = make("output", {class: "explorer-answer", "aria-live": "polite"});
  const drawing = make("div", {class: "explorer-curve"});
  const chosen = (): Record<string, string> => Object.fromEntries(selects.map(({id, control}) => [id, control.value]));

  const labels = new Map(
    choices.map(({id, label, options: all}) => [id, {label, of: new Map(all.map((one) => [one.id, one.label]))}])
  );
  const paint = (): void => {
    const wanted = chosen();
    const here = universes.find((one) => same(wanted, one.choices));
    const outcome = here?.outcome ?? {reason: say("This combination was not evaluated.")};
    answer.textContent =
      "reason" in outcome
        ? say("Unanswerable: {reason}", {reason: named(outcome.reason)})
        : say("{value}{interval}; P(holds) {probability}", {
            value: quantity(outcome.value, unit, {signed: unit === "points"}),
            interval:
              outcome.high > outcome.low
                ? say(" ({interval})", {interval: interval(outcome.low, outcome.high, unit)})
                : "",
            probability: probability(outcome.probability)
          }) + (same(wanted, article) ? say(" — the article's own reading") : "");
    const specifications = universes.flatMap(({choices: made, outcome: one}): Specification[] =>
      "reason" in one
        ? []
        : [
            {
              ...one,
              finding: finding(one.probability, certain),
              own: same(article, made),
              here: same(wanted, made),
              choices: Object.fromEntries(
                [...labels].map(([id, {label, of}]) => [label, of.get(made[id] ?? "") ?? made[id] ?? ""])
              )
            }
          ]
    );
    if (!specifications.length) return drawing.replaceChildren();
    const svgs = specificationCurve(specifications, {
      document,
      width,
      label: named(unit),
      ...(unit === "points" ? {zero: 0} : {})
    });
    for (const [i, svg] of svgs.entries()) {
      svg.setAttribute("role", "img");
      svg.setAttribute(
        "aria-label",
        i === 0
          ? say("Specification curve of {universes} universes: {quantity}, in {unit}", {
              universes: specifications.length,
              quantity: options.quantity,
              unit: named(unit)
            })
          : say("The choices by which each universe of the curve was made")
      );
    }
    drawing.replaceChildren(...svgs);
  };

  const choose = (text: string): boolean => {
    const wanted = new Map(
      text
        .split(".")
        .filter(Boolean)
        .map((one) => one.split("_") as [string, string])
    );
    const rho = own && wanted.has("rho") ? Number(wanted.get("rho")) / 100 : null;
    const picked = choices.map(({id, options: all}) => {
      const name = wanted.get(slug(id));
      return !wanted.has(slug(id)) ? article[id] : all.find((one) => slug(one.id) === name)?.id;
    });
    const known = new Set([...choices.map(({id}) => slug(id)), ...(own ? ["rho"] : [])]);
    if (picked.includes(undefined) || ![...wanted.keys()].every((name) => known.has(name))) return false;
    if (rho !== null && !(rho >= 0 && rho <= 1)) return false;
    for (const [i, {control}] of selects.entries()) control.value = picked[i]!;
    universes = options.universes;
    own?.set(rho);
    paint();
    return true;
  };
  const reset = make(
    "button",
    {
      type: "button",
      onclick: () => {
        choose("");
        reset.dispatchEvent(new document.defaultView!.Event("change", {bubbles: true}));
      }
    },
    say("Reset to the article's reading")
  );
  const own = recompute && choices.some(({id}) => id === "sampling") ? ownCorrelation(recompute) : null;

  function ownCorrelation(evaluate: NonNullable<typeof recompute>) {
    const shown = make("output", {}, "0.5");
    let resets = 0;
    let set = false;
    const move = async (): Promise<void> => {
      set = true;
      shown.textContent = slider.value;
      const before = resets;
      answer.setAttribute("aria-busy", "true");
      const anew = await evaluate(Number(slider.value)).catch(() => null);
      // An answer that comes after a reset is not what the controls say any more.
      if (anew === undefined || before !== resets) return;
      answer.removeAttribute("aria-busy");
      shown.textContent = anew
        ? slider.value
        : say("{value} could not be computed; below is what was before.", {value: slider.value});
      if (!anew) return;
      universes = anew;
      paint();
    };
    const slider = make("input", {
      type: "range",
      min: 0,
      max: 1,
      step: 0.05,
      value: 0.5,
      "aria-label": say("Correlation ρ of your own for every universe sampled by paper"),
      oninput: () => void move()
    });
    return {
      element: make("label", {class: "choice"}, make("span", {}, say("Set every ρ by paper to")), slider, shown),
      /** The correlation in hundredths, once the reader has set one. */
      get: () => (set ? String(Math.round(100 * Number(slider.value))) : null),
      set: (rho: number | null): void => {
        resets++;
        set = false;
        answer.removeAttribute("aria-busy");
        shown.textContent = slider.value = String(rho ?? 0.5);
        if (rho !== null) void move();
      }
    };
  }

  paint();
  const element = make(
    "div",
    {class: "explorer"},
    make(
      "div",
      {class: "explorer-controls", role: "group", "aria-label": say("Choices")},
      selects.map(({element}) => element),
      own?.element,
      reset
    ),
    answer,
    drawing
  );
  const value = (): string => {
    const made = selects.filter(({id, control}) => control.value !== article[id]);
    const rho = own?.get();
    return [...made.map(({id, control}) => `${slug(id)}_${slug(control.value)}`), ...(rho ? [`rho_${rho}`] : [])].join(
      "."
    );
  };
  return Object.defineProperty(Object.assign(element, {choose}), "value", {get: value}) as unknown as Explorer;
}
