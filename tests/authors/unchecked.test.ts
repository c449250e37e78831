import {describe, expect, it} from "vitest";
import {allInstitutions, readInstitutions} from "../../src/authors/institutions.js";
import {committedRegistry} from "../../src/authors/registry/committed.js";
import type {Organisation} from "../../src/authors/registry/organisation.js";
import {uncheckedInstitutions} from "../../src/authors/unchecked.js";

const organisation = (part: Partial<Organisation>): Organisation => ({
  ror: "",
  names: [],
  acronyms: [],
  country: "US",
  city: "",
  types: ["education"],
  domains: [],
  parents: [],
  ...part
});

describe("uncheckedInstitutions(institutions, registry)", () => {
  const rows = readInstitutions(
    `institution,country,sector,owner,aliases,domains,ror
Known Lab,US,institute,,,,03cve4549
Named University,US,university,,,,
Elsewhere College,GB,university,,,,
Addressed,US,firm,,,addressed.com,
Twice,CN,firm,,,,
Twice,US,firm,,,twice.com,
Young Firm,US,firm,,,young.ai,
`,
    {file: "f"}
  );
  const registry = [
    organisation({names: ["named university", "Elsewhere College"]}),
    organisation({names: ["Addressed (United States)"], types: ["company"], domains: ["addressed.com", "twice.com"]})
  ];
  it("names those that no identifier, name or domain in their country bears out in any of their rows", () => {
    expect([...uncheckedInstitutions(rows, registry)]).toEqual(["Elsewhere College", "Young Firm"]);
  });
});

describe("identifiers of the registry in our tables", () => {
  it("are of organisations that the registry has in the row's country", () => {
    const countries = new Map(committedRegistry().map(({ror, country}) => [ror, country]));
    const wrong = allInstitutions().filter(({ror, country}) => ror !== "" && countries.get(ror) !== country);
    expect(wrong.map(({name}) => name)).toEqual([]);
  });
});
