import {describe, expect, it} from "vitest";
import {allInstitutions, readInstitutions} from "../../src/authors/institutions.js";
import {nameKey} from "../../src/authors/normalise.js";
import {ownerOf} from "../../src/authors/owners.js";

const header = "institution,country,sector,owner,aliases,domains,ror\n";

describe("readInstitutions(text, {file})", () => {
  it("reads names, owners, aliases by strength and domains", () => {
    const [it] = readInstitutions(header + "DeepMind,GB,firm,Google,deep mind|=dm|~gdm,deepmind.com|dm.ai,\n", {
      file: "f"
    });
    expect(it).toEqual({
      name: "DeepMind",
      country: "GB",
      sector: "firm",
      owner: "Google",
      aliases: [
        {text: "DeepMind", strength: "phrase"},
        {text: "deep mind", strength: "phrase"},
        {text: "dm", strength: "segment"},
        {text: "gdm", strength: "weak"}
      ],
      domains: ["deepmind.com", "dm.ai"],
      ror: "",
      parents: [],
      city: "",
      own: true
    });
  });
  it("leaves the name out of the aliases where the list says so, and owns an institution by itself", () => {
    const [it] = readInstitutions(header + "Target,US,firm,,-name|=target,,\n", {file: "f"});
    expect(it?.aliases).toEqual([{text: "target", strength: "segment"}]);
    expect(it?.owner).toBe("Target");
  });
  it.each([
    ["X,USA,firm,,,,", /f, line 2: the country of X is “USA”/],
    ["X,US,company,,,,", /f, line 2: the sector of X is “company”/],
    [",US,firm,,,,", /f, line 2: the institution has no name/]
  ])("throws a sentence on %s", (row, message) => {
    expect(() => readInstitutions(header + row + "\n", {file: "f"})).toThrow(message);
  });
  it("throws when a column is missing", () => {
    expect(() => readInstitutions("institution,country\nX,US\n", {file: "f"})).toThrow(/column “sector” is missing/);
  });
});

describe("allInstitutions()", () => {
  const all = allInstitutions();
  const names = new Set(all.map((institution) => institution.name));

  it("has a row for every owner", () => {
    const unknown = all.filter(({name, owner}) => !names.has(owner) && ownerOf(name)?.owner !== owner);
    expect(unknown.map(({owner}) => owner)).toEqual([]);
  });
  it("gives one institution one sector and one owner in all of its rows", () => {
    const first = new Map<string, string>();
    for (const {name, sector, owner} of all) {
      const said = `${sector}, owned by ${owner}`;
      if (!first.has(name)) first.set(name, said);
      expect(`${name}: ${said}`).toBe(`${name}: ${first.get(name)}`);
    }
  });
  it("has no alias that folds to nothing, to one filler, or to a word every affiliation may hold", () => {
    const common = new Set(
      "university college institute school laboratory centre department technology research science engineering national ai".split(
        " "
      )
    );
    const bare = all.flatMap((it) =>
      it.aliases
        .filter((alias) => alias.strength !== "segment")
        .map((alias) => nameKey(alias.text))
        .filter((key) => key === "" || common.has(key))
    );
    expect(bare).toEqual([]);
  });
  it("lists a domain once, except for rows of one institution", () => {
    const owners = new Map<string, string>();
    for (const {name, domains} of all)
      for (const domain of domains) {
        expect(`${domain}: ${owners.get(domain) ?? name}`).toBe(`${domain}: ${name}`);
        owners.set(domain, name);
      }
  });
});
