import * as Inputs from "@observablehq/inputs";

export {checkbox, radio, select, text, toggle} from "@observablehq/inputs";

/**
 * Observable's range input, whose slider goes by the same name as its number field: left to itself, the slider has no
 * name that a screen reader could say.
 */
export function range(extent: [number, number], options: {label: string; step?: number; value?: number}): HTMLElement {
  const form = Inputs.range(extent, options) as unknown as HTMLElement;
  form.querySelector("input[type=range]")?.setAttribute("aria-label", options.label);
  return form;
}
