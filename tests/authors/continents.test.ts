import {describe, expect, it} from "vitest";
import {continentOf} from "../../src/authors/continents.js";
import {alpha3} from "../../src/tables/countries.js";

describe("continentOf(country)", () => {
  it.each([
    ["HK", "China, with Hong Kong and Macau"],
    ["TW", "the rest of Asia"],
    ["TR", "the rest of Asia"],
    ["GB", "Europe"],
    ["MX", "North America"],
    ["BR", "elsewhere"]
  ])("%s lies in %s", (country, continent) => expect(continentOf(country)).toBe(continent));
  it("has a place for every country, and for no other code", () => {
    for (const country of alpha3.keys()) expect(continentOf(country)).not.toBe("");
    expect(() => continentOf("XX")).toThrow(/“XX” is no country/);
  });
});
