import {describe, expect, it} from "vitest";
import {topTier} from "../../../src/claims/top-tier/claims.js";
import {topTierClaims} from "../../../src/claims/top-tier/before.js";
import {ownAnswer, realEvidence} from "../fixtures.js";

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
