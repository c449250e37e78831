import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {allLists, countedLists} from "../../src/authors/lists.js";
import {createResolver} from "../../src/authors/resolve.js";
import {paperSlots} from "../../src/authors/slots.js";

const raw = process.env["RAW_DATA"];

describe.runIf(raw)("share of slots with an affiliation that resolve to a country", () => {
  const read = (path: string) => readFileSync(`${raw}/${path}`, "utf8");
  const shares: {venue: string; year: number; share: number}[] = [];
  if (raw) {
    const {resolve, split} = createResolver();
    for (const {source, papers} of countedLists(allLists(read))) {
      let filled = 0;
      let placed = 0;
      for (const paper of papers)
        for (const {affiliation, domain, share} of paperSlots(paper, source.affiliations, split)) {
          const {country, why} = resolve(affiliation, domain);
          if (why === "blank") continue;
          filled += share;
          if (country !== "") placed += share;
        }
      shares.push({venue: source.venue, year: source.year, share: placed / filled});
    }
  }
  const recent = ({venue, year}: {venue: string; year: number}) => venue === "neurips" && year >= 2019 && year <= 2022;

  it("is read for every venue-year that names affiliations", () => {
    expect(shares.length).toBe(53);
  });
  it("is at least 97 % for NeurIPS 2019–2022", () => {
    expect(shares.filter(recent).length).toBe(4);
    expect(shares.filter(recent).filter(({share}) => share < 0.97)).toEqual([]);
  });
  it("is at least 95 % for every other venue-year", () => {
    expect(shares.filter((it) => !recent(it) && it.share < 0.95)).toEqual([]);
  });
});
