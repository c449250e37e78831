import {describe, expect, it} from "vitest";
import {type Cell, descendants, needed, shows} from "../../src/notebook/data-flow.js";

const cell = (id: string, rest: Partial<Cell> = {}): [string, Cell] => [id, {id, body: () => undefined, ...rest}];

// A page: a book, a slider on it, what is computed from the slider, a figure of that, and what has nothing to do with it.
const cells = new Map([
  cell("book", {outputs: ["book"]}),
  cell("slider", {inputs: ["book", "view"], outputs: ["start", "rho"], views: ["rho"]}),
  cell("rows", {inputs: ["book", "rho"], outputs: ["rows"]}),
  cell("figure", {inputs: ["display", "rows", "width"]}),
  cell("start", {inputs: ["display", "start"]}),
  cell("effect", {inputs: ["rho"]}),
  cell("other", {inputs: ["display", "book"]})
]);

describe("needed(cells, ids)", () => {
  it("gives cells with all that they are computed from, and nothing else", () => {
    expect([...needed(cells, ["figure"])].sort()).toEqual(["book", "figure", "rows", "slider"]);
    expect([...needed(cells, ["other"])].sort()).toEqual(["book", "other"]);
  });

  it("ends where cells depend on each other in a circle", () => {
    const circle = new Map([cell("a", {inputs: ["b"], outputs: ["a"]}), cell("b", {inputs: ["a"], outputs: ["b"]})]);
    expect([...needed(circle, ["a"])].sort()).toEqual(["a", "b"]);
  });
});

describe("descendants(cells, cell)", () => {
  it("gives what shows or does something, by way of what only computes, of what the control gives alone", () => {
    expect([...descendants(cells, cells.get("slider")!)].sort()).toEqual(["effect", "figure"]);
  });

  it("is empty for a cell without controls", () => {
    expect(descendants(cells, cells.get("book")!).size).toBe(0);
  });
});

describe("shows(cell)", () => {
  it("tells cells that display, offer a control or have only an effect from those that compute", () => {
    expect([...cells.values()].filter(shows).map(({id}) => id)).toEqual([
      "slider",
      "figure",
      "start",
      "effect",
      "other"
    ]);
  });
});
