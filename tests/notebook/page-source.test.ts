import {describe, expect, it} from "vitest";
import {ancestors, type CellSource, dependents, filesOf, isImporting} from "../../src/notebook/page-source.js";

const cell = (id: string, inputs: string[], outputs: string[], more: Partial<CellSource> = {}): CellSource => ({
  ...{id, kind: "js", start: 0, end: 0, inputs, outputs, files: [], imports: []},
  ...more
});

/** A page: an import, a table, a choice, a transform of both, a figure of that, and a figure of something else. */
const cells = [
  cell("figure", ["display", "steps", "plot"], []),
  cell("import", [], ["plot"], {imports: ["./plot.js"]}),
  cell("read", ["FileAttachment"], ["table"], {files: ["./data/a.arrow"]}),
  cell("choose", ["view"], ["rule"]),
  cell("transform", ["table", "rule"], ["steps"]),
  cell("other", ["display", "rule"], [])
];
const ids = (found: readonly CellSource[]): string[] => found.map(({id}) => id);

describe("ancestors(cells, id)", () => {
  it("gives what a cell is made of in the order of the page, and the cell last, wherever it stands", () => {
    expect(ids(ancestors(cells, "figure"))).toEqual(["import", "read", "choose", "transform", "figure"]);
    expect(ids(ancestors(cells, "other"))).toEqual(["choose", "other"]);
  });
  it("ends where cells go round", () => {
    const round = [cell("a", ["y"], ["x"]), cell("b", ["x"], ["y"])];
    expect(ids(ancestors(round, "b"))).toEqual(["a", "b"]);
  });
  it("gives nothing for a cell that is not there", () => expect(ancestors(cells, "none")).toEqual([]));
});

describe("dependents(cells, id)", () => {
  it("gives what follows from a cell, near and far, and not itself", () => {
    expect(ids(dependents(cells, "choose"))).toEqual(["figure", "transform", "other"]);
    expect(ids(dependents(cells, "figure"))).toEqual([]);
  });
});

describe("isImporting(cell)", () => {
  it("tells cells that only import from those that do something with it", () => {
    expect(cells.filter(isImporting).map(({id}) => id)).toEqual(["import"]);
  });
});

describe("filesOf(cells, moduleFiles)", () => {
  it("gives a cell's own files first, then those of the modules that it imports, each once", () => {
    const moduleFiles = {"./plot.js": ["./data/b.arrow", "./data/a.arrow"], "./none.js": ["./data/c.arrow"]};
    expect(filesOf(cells, moduleFiles)).toEqual(["./data/a.arrow", "./data/b.arrow"]);
  });
});
