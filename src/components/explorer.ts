import {finding} from "../analysis/multiverse.js";
import {maker, type Drawing} from "./dom.js";
import {interval, probability, quantity} from "./format.js";
import {specificationCurve, type Specification} from "./spec-curve.js";

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

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).every((id) => a[id] === b[id]);

/**
 * The universes of one assertion under the reader's hands: a control for every choice, what the data answer under the
 * choices made, and the specification curve with that universe ringed. “Reset” returns to the article's reading.
 */
export function explorer(options: ExplorerOptions): HTMLElement {
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
    const outcome = here?.outcome ?? {reason: "This combination was not evaluated."};
    answer.textContent =
      "reason" in outcome
        ? `Unanswerable: ${outcome.reason}`
        : `${quantity(outcome.value, unit, {signed: unit === "points"})}${outcome.high > outcome.low ? ` (${interval(outcome.low, outcome.high, unit)})` : ""}; P(holds) ${probability(outcome.probability)}` +
          (same(wanted, article) ? " — the article's own reading" : "");
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
      label: unit === "points" ? "points" : unit,
      ...(unit === "points" ? {zero: 0} : {})
    });
    for (const [i, svg] of svgs.entries()) {
      svg.setAttribute("role", "img");
      svg.setAttribute(
        "aria-label",
        i === 0
          ? `Specification curve of ${specifications.length} universes: ${options.quantity}, in ${unit}`
          : "The choices by which each universe of the curve was made"
      );
    }
    drawing.replaceChildren(...svgs);
  };

  const reset = make(
    "button",
    {
      type: "button",
      onclick: () => {
        for (const {id, control} of selects) control.value = article[id] ?? control.value;
        universes = options.universes;
        own?.reset();
        paint();
      }
    },
    "Reset to the article's reading"
  );
  const own = recompute && choices.some(({id}) => id === "sampling") ? ownCorrelation(recompute) : null;

  function ownCorrelation(evaluate: NonNullable<typeof recompute>): {element: HTMLElement; reset(): void} {
    const shown = make("output", {}, "0.5");
    let resets = 0;
    const slider = make("input", {
      type: "range",
      min: 0,
      max: 1,
      step: 0.05,
      value: 0.5,
      "aria-label": "Correlation ρ of your own for every universe sampled by paper",
      oninput: async () => {
        shown.textContent = slider.value;
        const before = resets;
        const anew = await evaluate(Number(slider.value)).catch(() => null);
        // An answer that comes after a reset is not what the controls say any more.
        if (anew === undefined || before !== resets) return;
        shown.textContent = anew ? slider.value : `${slider.value} could not be computed; below is what was before.`;
        if (!anew) return;
        universes = anew;
        paint();
      }
    });
    return {
      element: make("label", {class: "choice"}, make("span", {}, "Set every ρ by paper to"), slider, shown),
      reset: () => {
        resets++;
        shown.textContent = slider.value = "0.5";
      }
    };
  }

  paint();
  return make(
    "div",
    {class: "explorer"},
    make(
      "div",
      {class: "explorer-controls", role: "group", "aria-label": "Choices"},
      selects.map(({element}) => element),
      own?.element,
      reset
    ),
    answer,
    drawing
  );
}
