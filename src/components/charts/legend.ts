import {maker, type Drawing} from "../dom.js";

/** Words beside swatches, for colours that the drawing itself does not name. */
export function legend(
  colours: Readonly<Record<string, string>>,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const make = maker(document);
  return make(
    "div",
    {class: "legend"},
    Object.entries(colours).map(([name, colour]) =>
      make(
        "span",
        {},
        make("span", {class: "legend-swatch", style: `background:${colour}`, "aria-hidden": "true"}),
        name
      )
    )
  );
}
