import {linkHorizontal, linkVertical} from "d3";
import type {Datum, Headings} from "../exports/csv.js";
import {maker, type Child, type Drawing, wordsOf} from "../dom.js";
import {least, narrow} from "./plot.js";

/** Something that causes or is caused, at its place in a grid; what nobody measured is drawn dashed. */
export interface Cause {
  id: string;
  label: string;
  column: number;
  row: number;
  unmeasured?: boolean;
}

/** That one thing brings about another: in words, with the evidence and where it stands. */
export interface Arrow {
  from: string;
  to: string;
  says: string;
  evidence: Child;
  /** Address of the evidence. */
  href: string;
  /** Whether the evidence was seen to carry the arrow, to speak against it, or is not there. */
  state: "seen" | "weak" | "unknown";
}

interface Box extends Cause {
  x: number;
  y: number;
  lines: string[];
}

const strokes = {seen: "var(--holds)", weak: "var(--open)", unknown: "var(--others)"} as const;
const dashes = {seen: null, weak: "7,4", unknown: "2,4"} as const;
/** What the strokes mean, in words. */
const meanings = {
  seen: "seen in the data",
  weak: "too weak or too late for most of it",
  unknown: "not measured"
} as const;

/** Words broken into lines of at most `most` letters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A diagram of causes: boxes in a grid, from left to right or, where there is little room, from top to bottom; arrows
 * numbered by links that lead to the evidence, which is listed below in the same order. The list says all that the
 * drawing says.
 */
export function causalGraph(
  causes: readonly Cause[],
  arrows: readonly Arrow[],
  {document = globalThis.document, ...given}: Drawing & {width: number}
): HTMLElement {
  const width = Math.max(least, given.width);
  const small = narrow(width);
  const make = maker(document);
  const across = 1 + Math.max(...causes.map(({column, row}) => (small ? row : column)));
  const down = 1 + Math.max(...causes.map(({column, row}) => (small ? column : row)));
  const [boxWidth, boxHeight] = small ? [Math.min(112, width / across - 8), 62] : [132, 58];
  const height = small ? down * 118 - 46 : down * 98 - 26;
  // The first and the last box touch the edges, so that no room is lost.
  const along = (i: number, of: number, extent: number, size: number): number =>
    of === 1 ? extent / 2 : size / 2 + 1 + (i * (extent - size - 2)) / (of - 1);
  const boxes = causes.map((cause): Box => {
    const [i, j] = small ? [cause.row, cause.column] : [cause.column, cause.row];
    return {
      ...cause,
      x: along(i, across, width, boxWidth),
      y: along(j, down, height, boxHeight),
      lines: wrap(cause.label, small ? (across > 3 ? 12 : 15) : 20)
    };
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const boxOf = (id: string): Box => {
    const found = byId.get(id);
    if (!found)
      throw new RangeError(`An arrow leads from or to “${id}”; expected one of ${[...byId.keys()].join(", ")}.`);
    return found;
  };
  const shape = (
    name: string,
    attributes: Readonly<Record<string, string | number | null>>,
    ...children: (Node | string)[]
  ): SVGElement => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, String(value));
    element.append(...children);
    return element;
  };
  const ends = arrows.map(({from, to}) => anchors(boxOf(from), boxOf(to), {boxWidth, boxHeight, small}));
  // Heads are drawn and not marked, because a file of the drawing takes no markers along.
  const paths = arrows.map(({state}, i) => {
    const {source, target, upright} = ends[i]!;
    const link = (upright ? linkVertical() : linkHorizontal())({source, target});
    const turn = upright ? (target[1] > source[1] ? 90 : -90) : target[0] > source[0] ? 0 : 180;
    return shape(
      "g",
      {class: "causal-arrow", stroke: strokes[state], "stroke-width": 2},
      shape("path", {d: link, fill: "none", "stroke-dasharray": dashes[state]}),
      shape("path", {
        d: "M1,0L-10,5L-10,-5z",
        transform: `translate(${target.join()}) rotate(${turn})`,
        fill: strokes[state],
        stroke: "none"
      })
    );
  });
  const svg = shape(
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "causal-drawing",
      "font-size": small ? 12 : 13.5
    },
    ...paths,
    ...boxes.map(({x, y, lines, unmeasured}) =>
      shape(
        "g",
        {class: "causal-cause", transform: `translate(${x},${y})`},
        shape("rect", {
          x: -boxWidth / 2,
          y: -boxHeight / 2,
          width: boxWidth,
          height: boxHeight,
          rx: 4,
          class: "causal-box",
          "stroke-dasharray": unmeasured ? "4,4" : null
        }),
        ...lines.map((line, i) =>
          shape(
            "text",
            {"text-anchor": "middle", y: (i - (lines.length - 1) / 2) * 16, dy: "0.35em", fill: "currentColor"},
            line
          )
        )
      )
    )
  );
  const middles = ends.map(({source, target}): Point => [(source[0] + target[0]) / 2, (source[1] + target[1]) / 2]);
  // Under the links lie the same numbers as drawing, for a file of it.
  svg.append(
    ...middles.map((at, i) =>
      shape(
        "g",
        {class: "causal-mark", transform: `translate(${at.join()})`},
        shape("circle", {r: 11, fill: "var(--theme-background)", stroke: "currentColor"}),
        shape("text", {"text-anchor": "middle", dy: "0.35em", "font-size": 12, fill: "currentColor"}, String(i + 1))
      )
    )
  );
  const numbers = arrows.map(({href, says}, i) => {
    const [x, y] = middles[i]!;
    const style = `left:${((100 * x) / width).toFixed(2)}%;top:${((100 * y) / height).toFixed(2)}%`;
    return make(
      "a",
      {class: "causal-number", href, style, "aria-label": `Evidence on arrow ${i + 1}: ${says}`},
      String(i + 1)
    );
  });
  return make(
    "div",
    {class: "causal"},
    make("div", {class: "causal-map", style: `max-width:${width}px`}, svg, numbers),
    make(
      "ol",
      {class: "causal-list"},
      arrows.map(({says, evidence, state}) =>
        make(
          "li",
          {"data-state": state},
          make("strong", {}, says),
          " ",
          evidence,
          " ",
          make("em", {}, `${meanings[state][0]!.toUpperCase()}${meanings[state].slice(1)}.`)
        )
      )
    )
  );
}

/** The arrows as rows of a table: what leads to what, the evidence in words, where it stands, and what it shows. */
export function arrowRows(causes: readonly Cause[], arrows: readonly Arrow[]): Datum[] {
  const labels = new Map(causes.map(({id, label}) => [id, label]));
  return arrows.map(({from, to, says, evidence, state, href}, i) => ({
    number: i + 1,
    from: labels.get(from),
    to: labels.get(to),
    says,
    evidence: wordsOf(evidence),
    state: meanings[state],
    href
  }));
}

/** The headings of those rows. */
export const arrowColumns: Headings = {
  number: "Number",
  from: "From",
  to: "To",
  says: "Says",
  evidence: "Evidence",
  state: "The evidence",
  href: "Where"
};

type Point = [number, number];

/** Where an arrow leaves and where it arrives: from the side that faces the other box. */
function anchors(
  from: Box,
  to: Box,
  {boxWidth, boxHeight, small}: {boxWidth: number; boxHeight: number; small: boolean}
): {source: Point; target: Point; upright: boolean} {
  // A grid drawn from top to bottom has its columns below each other.
  const upright = small ? to.column !== from.column : to.column === from.column;
  if (upright) {
    const sign = Math.sign(to.y - from.y);
    return {
      source: [from.x, from.y + (sign * boxHeight) / 2],
      target: [to.x, to.y - (sign * (boxHeight + 2)) / 2],
      upright
    };
  }
  const sign = Math.sign(to.x - from.x);
  return {
    source: [from.x + (sign * boxWidth) / 2, from.y],
    target: [to.x - (sign * (boxWidth + 2)) / 2, to.y],
    upright
  };
}
