import {describe, expect, it} from "vitest";
import {fileTitles, namedFiles} from "../../src/pages/sources.js";

describe("namedFiles(files)", () => {
  it("gives every table its title and its own address, in the order of the titles", () => {
    const names = Object.keys(fileTitles) as (keyof typeof fileTitles)[];
    const files = Object.fromEntries(names.map((name) => [name, `./${name}.arrow`])) as Record<
      keyof typeof fileTitles,
      string
    >;
    const named = namedFiles(files);
    expect(named.map(({name}) => name)).toEqual(names);
    for (const {name, title, href} of named) {
      expect(href).toBe(`./${name}.arrow`);
      expect(title).toBe(fileTitles[name as keyof typeof fileTitles]);
    }
  });
});
