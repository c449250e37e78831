import {embeddedFonts, lightTokens} from "./theme.js";

const ns = "http://www.w3.org/2000/svg";
const edge = 24;

/** How style sheets decide a drawing looks: what descends from element to element, and what does not with its default. */
const inherited = (
  "fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin " +
  "font-family font-size font-weight font-style font-variant-numeric text-anchor dominant-baseline paint-order visibility"
).split(" ");
const own: Readonly<Record<string, string>> = {opacity: "1", "mix-blend-mode": "normal", display: "inline"};

/** Colours in the notation that every reader of SVG knows; others are painted and looked at. */
function plainColour(value: string): string {
  if (!/^(color|oklab|oklch|lab|lch)\(/.test(value)) return value;
  const context = new OffscreenCanvas(1, 1).getContext("2d")!;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${a / 255})`;
}

/** Writes onto every element how it looks, and takes away what only means something on the page. */
function inlineLooks(looked: Element, written: Element, parent?: CSSStyleDeclaration): void {
  const style = getComputedStyle(looked);
  for (const name of ["class", "style", "data-mark", "tabindex"]) written.removeAttribute(name);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    written.removeAttribute(name);
    if (value !== parent?.getPropertyValue(name)) written.setAttribute(name, plainColour(value));
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== usual && !(name === "display" && value !== "none")) written.setAttribute(name, value);
  }
  for (const [i, child] of [...looked.children].entries()) {
    const copy = written.children[i]!;
    if (!/^(title|desc|style|defs|clipPath)$/.test(child.localName)) inlineLooks(child, copy, style);
  }
  for (const sheet of written.querySelectorAll(":scope > style")) sheet.remove();
}

/** The words of a text in lines that are no wider than a number of pixels in its font. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A stand-in of the figure in the light theme: laid out, off the screen, until `read` has looked at it. */
function inLight<T>(figure: HTMLElement, read: (stand: HTMLElement) => T): T {
  const stand = document.createElement("div");
  for (const [name, value] of lightTokens(document.styleSheets)) stand.style.setProperty(name, value);
  const looks = {position: "absolute", left: "-99999px", width: `${figure.clientWidth}px`};
  Object.assign(stand.style, looks, {color: "var(--theme-foreground)", background: "var(--theme-background)"});
  const copy = figure.cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  stand.append(copy);
  document.body.append(stand);
  try {
    return read(copy);
  } finally {
    stand.remove();
  }
}

/**
 * How much wider than the page's fonts those are that a program takes instead which does not read the fonts in a file:
 * lines are broken for such a width, so that none is cut at the edge. DejaVu, among the widest, takes 1.3 times as much.
 */
const spare = 1.35;

/**
 * The figure as one drawing: finding, subtitle, drawings, note and source, each as it looks on the page in light. Its
 * lines have room for fonts so many times as wide.
 */
function composed(figure: HTMLElement, wider = 1): SVGSVGElement {
  return inLight(figure, (stand) => {
    const whole = document.createElementNS(ns, "svg");
    // Of what is drawn for wide and for narrow windows, one is shown.
    for (const one of stand.querySelectorAll(".drawn-wide, .drawn-narrow"))
      if (!one.getClientRects().length) one.remove();
    const drawings = [...stand.querySelectorAll<SVGSVGElement>(".figure-drawing svg")];
    const width = Math.max(...drawings.map((svg) => svg.width.baseVal.value));
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    let y = edge;
    // A note can hold controls, which mean nothing in a picture.
    for (const control of stand.querySelectorAll(".figure-note :is(label, select, button)")) control.remove();
    const write = (selector: string, gap: number, text = stand.querySelector(selector)?.textContent ?? ""): void => {
      const element = stand.querySelector(selector);
      if (!element || !text) return;
      const {fontFamily, fontSize, fontWeight, color} = getComputedStyle(element);
      const size = parseFloat(fontSize);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      for (const line of wrapped(text, width / wider, (one) => context.measureText(one).width)) {
        y += 1.32 * size;
        const drawn = document.createElementNS(ns, "text");
        const looks = {
          "font-family": fontFamily,
          "font-size": size,
          "font-weight": fontWeight,
          fill: plainColour(color)
        };
        for (const [name, value] of Object.entries({x: edge, y: y - 0.3 * size, ...looks}))
          drawn.setAttribute(name, String(value));
        drawn.textContent = line;
        whole.append(drawn);
      }
      y += gap;
    };
    write(".figure-title", 4);
    write(".figure-subtitle", 10);
    for (const svg of drawings) {
      const copy = svg.cloneNode(true) as SVGSVGElement;
      inlineLooks(svg, copy);
      for (const [name, value] of Object.entries({x: edge, y, overflow: "visible"}))
        copy.setAttribute(name, String(value));
      whole.append(copy);
      y += svg.height.baseVal.value + 6;
    }
    write(".figure-note", 4);
    write(".figure-source", 0);
    const page = location.protocol === "file:" ? "" : `${location.href.replace(/#.*/, "")}#${figure.id}`;
    write(".figure-source", 0, page);
    const [w, h] = [width + 2 * edge, Math.ceil(y + edge)];
    const paper = document.createElementNS(ns, "rect");
    const fill = plainColour(getComputedStyle(stand.parentElement!).backgroundColor);
    for (const [name, value] of Object.entries({width: w, height: h, fill})) paper.setAttribute(name, String(value));
    whole.prepend(paper);
    for (const [name, value] of Object.entries({width: w, height: h, viewBox: `0 0 ${w} ${h}`}))
      whole.setAttribute(name, String(value));
    const title = document.createElementNS(ns, "title");
    title.textContent = stand.querySelector(".figure-title")?.textContent ?? "";
    whole.prepend(title);
    return whole;
  });
}

const written = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

/** Puts the fonts that a drawing is set in into it. */
async function withFonts(svg: SVGSVGElement): Promise<void> {
  const used = (name: string, usual: string): Set<string> =>
    new Set([
      usual,
      ...[svg, ...svg.querySelectorAll(`[${name}]`)].flatMap((one) =>
        (one.getAttribute(name) ?? "").split(",").map((value) => value.trim().replaceAll('"', ""))
      )
    ]);
  const style = document.createElementNS(ns, "style");
  style.textContent = await embeddedFonts({families: used("font-family", ""), styles: used("font-style", "normal")});
  svg.prepend(style);
}

/**
 * The figure as an SVG file that needs nothing but itself: browsers set it in the fonts that it carries, and other
 * programs, which take fonts of their own, find the lines short enough.
 */
export async function toSvg(figure: HTMLElement): Promise<Blob> {
  const svg = composed(figure, spare);
  // A page that was opened from a disk may not read its own fonts.
  await withFonts(svg).catch(() => undefined);
  return new Blob([written(svg)], {type: "image/svg+xml"});
}

/** The figure as pixels, `scale` to each of the page's, in the page's fonts. Rejects when the browser cannot paint it. */
export async function toPng(figure: HTMLElement, {scale = 2}: {scale?: number} = {}): Promise<Blob> {
  const svg = composed(figure);
  await withFonts(svg);
  const {width, height} = svg.viewBox.baseVal;
  const image = new Image(width * scale, height * scale);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(svg))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({type: "image/png"});
}
