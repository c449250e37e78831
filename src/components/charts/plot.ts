import * as Plot from "@observablehq/plot";

/** The width below which nothing is drawn: a page's own is nought until it is laid out, and margins need room. */
export const least = 280;

/** Plot in the site's own type and measures; drawings are transparent, so both themes show through. */
export function plot(options: Plot.PlotOptions & {width: number}): SVGSVGElement {
  const {style, marginLeft, width, ...rest} = options;
  const drawn = Plot.plot({
    marginLeft: marginLeft ?? 40,
    ...rest,
    width: Math.max(least, width),
    // Legends are words beside the marks here, so that Plot always returns the drawing alone.
    style: {
      fontFamily: "var(--sans)",
      fontSize: "12px",
      background: "transparent",
      overflow: "visible",
      ...(style as object)
    }
  });
  // Plot labels its groups “rule”, “dot” and so on, which names nothing and is not allowed on them; figures have names.
  for (const group of drawn.querySelectorAll("g[aria-label]")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label")!);
    group.removeAttribute("aria-label");
  }
  return drawn as unknown as SVGSVGElement;
}

/** Whether a drawing has to do with little room, as on a phone. */
export const narrow = (width: number): boolean => width < 480;
