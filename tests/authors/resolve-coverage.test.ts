import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {allLists, countedLists} from "../../src/authors/lists.js";
import {createResolver} from "../../src/authors/resolve.js";
import {paperSlots, stating} from "../../src/authors/slots.js";

const raw = process.env["RAW_DATA"];

describe.runIf(raw)("share of slots with an affiliation that resolve to a country", () => {
  const read = (path: string) => readFileSync(`${raw}/${path}`, "utf8");
  const shares: {venue: string; year: number; share: number}[] = [];
  if (raw) {
    const {resolve, split} = createResolver();
    const stated = stating(split);
    for (const {source, papers} of countedLists(allLists(read))) {
      let filled = 0;
      let placed = 0;
      const kind = source.affiliations;
      for (const paper of papers)
        paperSlots(paper, {
          kind,
          stated,
          take(part, share, _, domain) {
            const {country, why} = resolve(part?.text ?? "", domain);
            if (why === "blank") return;
            filled += share;
            if (country !== "") placed += share;
          }
        });
      shares.push({venue: source.venue, year: source.year, share: placed / filled});
    }
  }
  const neurips = ({venue}: {venue: string}) => venue === "neurips";

  it("is read for every venue-year that names affiliations", () => {
    expect(shares.length).toBe(53);
  });
  it("is at least 98.5 % at every NeurIPS", () => {
    expect(shares.filter(neurips).length).toBe(12);
    expect(shares.filter(neurips).filter(({share}) => share < 0.985)).toEqual([]);
  });
  it("is at least 97.5 % at every other venue-year", () => {
    expect(shares.filter((it) => !neurips(it) && it.share < 0.975)).toEqual([]);
  });
});
