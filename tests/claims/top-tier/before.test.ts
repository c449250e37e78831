import {describe, expect, it} from "vitest";
import {evaluateClaim} from "../../../src/audit/rules/evaluate.js";
import {claimOf} from "../../../src/claims/index.js";
import {topTier} from "../../../src/claims/top-tier/claims.js";
import {topTierClaims} from "../../../src/claims/top-tier/before.js";
import {outcomeOf} from "../hand-made.js";
import {ownAnswer, realEvidence} from "../fixtures.js";

describe("T6 as it is printed", () => {
  it("is a report of the source's own shares, one up by 18 points and three down", async () => {
    expect(ownAnswer("T6.printed", await realEvidence())).toMatchObject({
      value: 47 - 29,
      low: 18,
      high: 18,
      holds: true
    });
    const evidence = await realEvidence();
    const {reported} = evaluateClaim(claimOf("T6"), evidence);
    expect(reported.whole).toBe("exact");
    expect(reported.parts.map(({id}) => id)).toContain("T6.printed");
  });

  it("would be misread if one of the three had risen", async () => {
    const {figure, ...rest} = await realEvidence();
    const risen = {...rest, figure: (id: string) => (/2022.*india/.test(id) ? {...figure(id), value: 9} : figure(id))};
    expect(outcomeOf("T6.printed", risen)).toMatchObject({holds: false});
  });
});

describe("T6's third point in time", () => {
  it("sets the about 25 of 2018 beside the 29 of 2019", async () => {
    expect(ownAnswer("T6.before", await realEvidence()).value).toBeCloseTo(29 - 25, 9);
  });

  it("is asked of published figures only, never of a table of one's own", () => {
    const ids = (claims: typeof topTier) => claims.flatMap(({assertions}) => assertions.map(({id}) => id));
    expect(ids(topTierClaims as typeof topTier)).toContain("T6.before");
    expect(ids(topTier)).not.toContain("T6.before");
  });
});
