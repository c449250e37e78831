import * as Inputs from "@observablehq/inputs";

export {checkbox, radio, select, text, toggle} from "@observablehq/inputs";

/**
 * Observable's range input, whose slider goes by the same name as its number field: left to itself, the slider has no
 * name that a screen reader could say.
 */
export function range(
  extent: [number, number],
  options: {label: string; step?: number; value?: number}
): HTMLElement & {value: number} {
  const form = Inputs.range(extent, options);
  form.querySelector("input[type=range]")?.setAttribute("aria-label", options.label);
  return form;
}

/** The choices of a select: everything, which is the empty text, and then each name, or label and value, once. */
export function choices(
  everything: string,
  names: Iterable<string | readonly [label: string, value: string]>
): Map<string, string> {
  return new Map([
    [everything, ""],
    ...[...names].map((one) => (typeof one === "string" ? ([one, one] as const) : one))
  ]);
}
