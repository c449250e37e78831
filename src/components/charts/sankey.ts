import {sankey, sankeyLinkHorizontal, type SankeyNode} from "d3-sankey";
import {oneOf} from "../address/codec.js";
import {maker, type Drawing} from "../dom.js";
import {colour} from "../palette.js";
import {interval, quantity} from "../format.js";
import {bindToUrl} from "../controls/inputs.js";
import {narrow} from "./plot.js";

/** People who go from one place at a stage to one at the next: the central value and its limits, in per cent. */
export interface Ribbon {
  /** 0 for the first step, 1 for the second. */
  step: number;
  from: string;
  to: string;
  value: number;
  low: number;
  high: number;
}

interface SankeyPlace {
  stage: number;
  place: string;
}
type Node = SankeyNode<SankeyPlace, Ribbon>;
export interface SankeyOptions extends Drawing {
  width: number;
  /** What each column stands for, in order. */
  stages: readonly string[];
  /** Places from top to bottom, the same in every column. */
  places: readonly string[];
  /** Name of the flow read out in the address, without which it is not kept there. */
  query?: string;
  /** Whether the address tells a flow by its rank in size instead of by its places, which say what was counted. */
  byRank?: boolean;
}

/** Flows too thin to see are left to the table. */
const visible = 0.15;
const shortNames: Readonly<Record<string, string>> = {"United States": "US", "United Kingdom": "UK"};

const sentence = ({step, from, to, value, low, high}: Ribbon, stages: readonly string[]): string =>
  `${from} (${stages[step]!.toLowerCase()}) to ${to} (${stages[step + 1]!.toLowerCase()}): ${quantity(value, "%", {digits: 1})}, could be ${interval(low, high, "%", 1)}`;

/**
 * A Sankey diagram whose ribbons say what is certain of them: the dark core is the least that the published shares
 * allow, the pale ribbon around it the central estimate. Returns the drawing and a control that reads any flow out,
 * moved by pointer and by keyboard alike.
 */
export function sankeyPlot(
  ribbons: readonly Ribbon[],
  {width, stages, places, query, byRank = false, document = globalThis.document}: SankeyOptions
): {drawing: SVGSVGElement; readout: HTMLElement} {
  const small = narrow(width);
  const [height, top] = [small ? 430 : 460, 26];
  const drawn = ribbons.filter(({value}) => value >= visible);
  const used = new Set(drawn.flatMap(({step, from, to}) => [`${step} ${from}`, `${step + 1} ${to}`]));
  const nodes = stages.flatMap((_, stage) =>
    places.filter((place) => used.has(`${stage} ${place}`)).map((place): SankeyPlace => ({stage, place}))
  );
  const index = new Map(nodes.map(({stage, place}, i) => [`${stage} ${place}`, i]));
  const layout = sankey<SankeyPlace, Ribbon>()
    .nodeWidth(10)
    .nodePadding(small ? 16 : 18)
    .nodeAlign((node) => (node as Node).stage)
    .nodeSort((a, b) => places.indexOf(a.place) - places.indexOf(b.place))
    .linkSort((a, b) => places.indexOf(a.from) - places.indexOf(b.from) || places.indexOf(a.to) - places.indexOf(b.to))
    .extent([
      [1, top],
      [width - 1, height - 4]
    ]);
  const links = drawn.map((ribbon) => ({
    ...ribbon,
    source: index.get(`${ribbon.step} ${ribbon.from}`)!,
    target: index.get(`${ribbon.step + 1} ${ribbon.to}`)!
  }));
  // The layout has no answer to nothing: it wants as many columns as there are stages.
  const graph = links.length ? layout({nodes: nodes.map((node) => ({...node})), links}) : {nodes: [], links: []};

  const shape = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const svg = shape("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    class: "sankey",
    "font-family": "var(--sans)",
    "font-size": small ? 12 : 13,
    fill: "currentColor"
  }) as SVGSVGElement;

  const make = maker(document);
  const words = graph.links.map((link) => sentence(link, stages));
  const order = graph.links.map((_, i) => i).toSorted((a, b) => graph.links[b]!.value - graph.links[a]!.value);
  const names = graph.links.map(({step, from, to}) => `${from} → ${to} (${stages[step + 1]!.toLowerCase()})`);
  const select = make(
    "select",
    {},
    order.map((i) => make("option", {value: i}, names[i]))
  );
  const output = make("output", {});
  const groups: SVGElement[] = [];
  const show = (i: number): void => {
    for (const [k, group] of groups.entries()) group.classList.toggle("sankey-shown", k === i);
    output.textContent = `${words[i] ?? ""}.`;
  };

  const path = sankeyLinkHorizontal<SankeyPlace, Ribbon>();
  for (const [i, link] of graph.links.entries()) {
    const d = path(link) ?? "";
    const stroke = colour(link.from);
    const thick = Math.max(1, link.width ?? 0);
    const group = shape("g", {class: "sankey-ribbon", fill: "none", stroke});
    group.append(
      shape("title", {}, words[i]),
      shape("path", {d, "stroke-width": thick, class: "sankey-central"}),
      shape("path", {d, "stroke-width": (thick * Math.min(link.low, link.value)) / link.value, class: "sankey-core"})
    );
    group.addEventListener("pointerenter", () => show(i));
    group.addEventListener("click", () => {
      select.value = String(i);
      for (const type of ["input", "change"])
        select.dispatchEvent(new document.defaultView!.Event(type, {bubbles: true}));
    });
    groups.push(group);
    svg.append(group);
  }
  for (const node of graph.nodes) svg.append(...nodeMarks(node, {shape, stages, small}));
  for (const [stage, name] of stages.entries()) svg.append(heading(shape, {stage, name, width, stages}));

  // What the pointer passes is read out; when it leaves, what was selected is again.
  svg.addEventListener("pointerleave", () => show(Number(select.value)));
  select.addEventListener("input", () => show(Number(select.value)));
  bindToUrl(select, query, {
    ...oneOf(
      order.map(String),
      order.map((i, rank) => (byRank ? rank + 1 : names[i]))
    ),
    expected: "a flow of this drawing"
  });
  if (order.length) show(Number(select.value));
  const readout = make(
    "div",
    {class: "sankey-readout"},
    make("label", {class: "live-only"}, "Read a flow ", select),
    " ",
    output
  );
  return {drawing: svg, readout};
}

type Shape = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string) => SVGElement;

/** The bar of a place with its name and share, written where there is room: inside the drawing on every side. */
function nodeMarks(
  {x0 = 0, x1 = 0, y0 = 0, y1 = 0, stage, place, value = 0}: Node,
  {shape, stages, small}: {shape: Shape; stages: readonly string[]; small: boolean}
): SVGElement[] {
  const last = stage === stages.length - 1;
  const name = small ? (shortNames[place] ?? place) : place;
  return [
    shape("rect", {x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), fill: colour(place)}),
    shape(
      "text",
      {
        x: last ? x0 - 5 : x1 + 5,
        y: (y0 + y1) / 2,
        dy: "0.35em",
        "text-anchor": last ? "end" : "start",
        "font-weight": 600,
        class: "sankey-name"
      },
      `${name} ${quantity(value, "%", {digits: 0})}`
    )
  ];
}

function heading(
  shape: Shape,
  {stage, name, width, stages}: {stage: number; name: string; width: number; stages: readonly string[]}
): SVGElement {
  const last = stages.length - 1;
  return shape(
    "text",
    {
      x: (width * stage) / last,
      y: 14,
      "text-anchor": stage === 0 ? "start" : stage === last ? "end" : "middle",
      "font-weight": 600
    },
    name
  );
}
