import {describe, expect, it} from "vitest";
import {encode} from "../../src/authors/encode.js";
import type {Slot} from "../../src/authors/types.js";
import {resolve, table} from "./table.js";

describe("encode(slots, resolve)", () => {
  it("lays slots out paper by paper and looks a text up once", () => {
    let calls = 0;
    const slot = (paper: string, affiliation: string, author: string): Slot => ({
      venue: "v",
      year: 2019,
      paper,
      position: 1,
      authors: 1,
      affiliation,
      share: 1,
      domain: "",
      status: "poster",
      track: "main",
      author
    });
    const slots = [slot("a", "MIT@US", "ada"), slot("a", "ETH@CH", "cy"), slot("b", "MIT@US", "ada")];
    const coded = encode(slots, (text) => (calls++, resolve(text)));
    expect(calls).toBe(2);
    expect(coded.papers.map(({paper}) => paper)).toEqual(["a", "b"]);
    expect([...coded.start]).toEqual([0, 2, 3]);
    expect([...coded.resolution]).toEqual([0, 1, 0]);
    expect([...coded.person]).toEqual([0, 1, 0]);
  });

  it("keeps an unresolved text's own identity and gives a blank none", () => {
    const {resolutions} = table("ada:Some Lab; cy:; eva:some lab ");
    expect(resolutions.map(({institution, owner, why}) => [institution, owner, why])).toEqual([
      ["some lab", "some lab", "unresolved"],
      ["", "", "blank"]
    ]);
  });

  it("holds more slots than it first made room for", () => {
    const coded = table(...Array.from({length: 3000}, (_, i) => `p${i}:MIT@US`));
    expect(coded.share).toHaveLength(3000);
    expect(coded.person[2999]).toBe(2999);
  });

  it("gives an empty table for no slots", () => {
    expect(encode([], resolve)).toMatchObject({papers: [], resolutions: []});
  });
});
