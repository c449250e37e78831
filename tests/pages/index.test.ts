import {describe, expect, it} from "vitest";
import type {LedgerRow} from "../../src/components/tables/ledger.js";
import {claimsByVerdictFigure, ledgerFiles, spread} from "../../src/pages/index.js";
import {bookOf} from "./book.js";

const row: LedgerRow = {
  ...{id: "T1", section: "talent", page: "elite", by: "article", written: true, title: "A title", says: ["It says."]},
  ...{reported: [], borneOut: [{verdict: "holds", parts: 2}], follows: [], robustness: 0.5, universes: 8}
};

describe("spread(verdicts, none)", () => {
  it("counts parts only where they differ, and has words for no part at all", () => {
    expect(spread([{verdict: "holds", parts: 2}], "none")).toBe("holds");
    expect(
      spread(
        [
          {verdict: "holds", parts: 2},
          {verdict: "fails", parts: 1}
        ],
        "none"
      )
    ).toBe("2 holds, 1 fails");
    expect(spread([], "takes no step")).toBe("takes no step");
  });
});

describe("ledgerFiles({rows, book})", () => {
  it("has a line a claim, and says where a claim prints no number or takes no step", () => {
    const {data, columns} = ledgerFiles({rows: [row], book: bookOf()});
    expect(data).toEqual([
      {
        ...{id: "T1", title: "A title", says: "It says.", reported: "prints no number", borne: "holds"},
        ...{follows: "takes no step", holds: 0.5, universes: 8}
      }
    ]);
    expect(Object.keys(columns)).toEqual(Object.keys(data[0]!));
  });
});

describe("claimsByVerdictFigure({rows})", () => {
  it("gives each claim with the answers of its parts", () => {
    expect(claimsByVerdictFigure({rows: [row]}).data[0]).toMatchObject({borne: "holds", holds: 0.5});
  });
});
