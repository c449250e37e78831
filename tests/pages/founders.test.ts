import {describe, expect, it} from "vitest";
import {clopperPearson} from "../../src/analysis/exact.js";
import {countsOf, foundersByDefinitionFigure} from "../../src/pages/founders.js";
import {definitions} from "../../src/models/schooling.js";
import {said, withDocument} from "./book.js";

withDocument();

const counts = countsOf({facts: [], n: 12});

describe("countsOf({facts, n})", () => {
  it("has every definition, and with nothing published nobody counted and Clopper–Pearson's limits of none", () => {
    expect(counts).toHaveLength(definitions.length);
    const {upper} = clopperPearson(0, 12);
    for (const one of counts) expect(one).toMatchObject({count: 0, atMost: 0, share: 0, low: 0, high: 100 * upper});
  });
});

describe("foundersByDefinitionFigure({fewest, mostly, counts})", () => {
  it("says that the definition decides the count", () => {
    const [fewest, mostly] = [
      {...counts[0]!, count: 2, definition: "doctorate"},
      {...counts[1]!, count: 5, definition: "ancestry"}
    ];
    expect(said(foundersByDefinitionFigure({fewest, mostly, counts}).title)).toBe(
      "From 2 (doctorate) to 5 (ancestry): the definition decides the count"
    );
  });
});
