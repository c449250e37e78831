import {beforeAll, describe, expect, it} from "vitest";
import {compareDetails, details} from "../../../src/claims/founders/biographies.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {countedPeople, founderFacts, onStage} from "../../../src/claims/founders/claims.js";
import {countBy, definitions, factOf, peopleOf, statusOf} from "../../../src/models/schooling.js";
import type {FounderFact} from "../../../src/tables/rows.js";
import {answersOf, ownAnswer, realEvidence, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
let facts: readonly FounderFact[];
beforeAll(async () => {
  evidence = await realEvidence();
  facts = founderFacts(evidence);
});

/** The facts of one person made by hand: places of the four stages, and whether the highest degree is a doctorate. */
function person(
  name: string,
  places: readonly [string, string, string, string],
  {degree = "doctorate, Somewhere", counted = "no"} = {}
): FounderFact[] {
  const stages = ["early schooling", "secondary school", "undergraduate", "highest degree"];
  const fact = (attribute: string, value: string, place: string | null): FounderFact => ({
    id: `${name}-${attribute}`,
    person: name,
    attribute,
    value,
    place,
    date: null,
    source: null,
    also: null,
    confidence: null,
    note: null
  });
  return [
    fact("counted as Chinese by the article", counted, null),
    ...stages.map((attribute, i) => {
      const place = places[i]!;
      const value = place === "unknown" ? "unknown" : attribute === "highest degree" ? degree : "a school";
      return fact(attribute, value, place);
    })
  ];
}

describe("statusOf(facts, person, definition, place)", () => {
  it("reads each definition off its own stage", () => {
    const made = person("A", ["China", "Canada", "China", "Canada"]);
    const of = Object.fromEntries(definitions.map((one) => [one, statusOf(made, "A", one)]));
    expect(of).toEqual({
      ancestry: "no",
      any: "yes",
      secondary: "no",
      undergraduate: "yes",
      doctorate: "no",
      every: "no"
    });
  });

  it("leaves unknown what one unknown stage leaves open, and decides what it cannot change", () => {
    const open = person("A", ["unknown", "Canada", "Canada", "Canada"]);
    expect(statusOf(open, "A", "any")).toBe("unknown");
    expect(statusOf(open, "A", "every")).toBe("no");
    const nearly = person("A", ["China", "unknown", "China", "China"]);
    expect(statusOf(nearly, "A", "every")).toBe("unknown");
    expect(statusOf(nearly, "A", "any")).toBe("yes");
    expect(statusOf(person("A", ["China", "China", "China", "China"]), "A", "every")).toBe("yes");
  });

  it("counts a known lesser degree as no doctorate, wherever it was taken", () => {
    const master = person("A", ["China", "China", "China", "China"], {degree: "master's degree, Somewhere"});
    expect(statusOf(master, "A", "doctorate")).toBe("no");
    expect(statusOf(person("A", ["China", "China", "China", "unknown"]), "A", "doctorate")).toBe("unknown");
  });

  it("takes ancestry from the article alone, and for no other country", () => {
    const made = person("A", ["Canada", "Canada", "Canada", "Canada"], {counted: "yes"});
    expect(statusOf(made, "A", "ancestry")).toBe("yes");
    expect(statusOf(made, "A", "ancestry", "Canada")).toBe("unknown");
  });

  it("names the row that is missing", () => {
    expect(() => statusOf([], "A", "secondary")).toThrow("There is no row “secondary school” of A");
  });
});

describe("countBy(facts, definition, {people, place})", () => {
  it("puts every person in exactly one of three boxes", () => {
    for (const definition of definitions) {
      const {yes, unknown, no} = countBy(facts, definition);
      expect(yes + unknown + no, definition).toBe(peopleOf(facts).length);
    }
  });

  it("finds what has been published of the twelve founders", () => {
    expect(peopleOf(facts)).toHaveLength(evidence.figure("people-2023-xai-founders").value);
    expect(countBy(facts, "ancestry")).toEqual({yes: 5, unknown: 0, no: 7});
    expect(countBy(facts, "undergraduate").yes).toBe(2);
    expect(countBy(facts, "doctorate").yes).toBe(0);
    expect(countBy(facts, "any").yes).toBe(4);
    expect(countBy(facts, "undergraduate", {place: "Canada"}).yes).toBe(2);
  });

  it("leaves no first degree of the five unknown", () => {
    expect(countBy(facts, "undergraduate", {people: countedPeople(facts)})).toEqual({yes: 2, unknown: 0, no: 3});
  });
});

describe("the founders table", () => {
  it("gives every known cell a source and a confidence, and says unknown of every other", () => {
    for (const {id, value, source, confidence} of facts) {
      expect(value, id).not.toBe("");
      if (value === "unknown") expect([source, confidence], id).toEqual([null, null]);
      else expect([source !== null, confidence !== null], id).toEqual([true, true]);
    }
  });
});

describe("compareDetails(facts, strictness, details)", () => {
  it("finds every institution of the article right and one subject wrong", () => {
    expect(compareDetails(facts, "institution").filter(({agrees}) => !agrees)).toEqual([]);
    const wrong = compareDetails(facts, "subject").filter(({agrees}) => !agrees);
    expect(wrong.map(({person, attribute, differs}) => [person, attribute, differs])).toEqual([
      ["Greg Yang", "highest degree", "subject"]
    ]);
  });

  it("tells a wrong country and a wrong institution", () => {
    const [detail] = details.filter(({person}) => person === "Zihang Dai");
    const given = (part: object) => compareDetails(facts, "institution", [{...detail!, ...part}])[0]!.differs;
    expect(given({place: "Canada"})).toBe("country");
    expect(given({institution: "Peking"})).toBe("institution");
    expect(given({})).toBeNull();
  });
});

describe("F1 on the committed tables", () => {
  it("finds two of those on stage among the five, and the people whom the figure's note names", () => {
    expect(ownAnswer("F1.two", evidence).value).toBe(2);
    const {note, value} = evidence.figure("people-2025-grok-launch");
    expect(onStage).toHaveLength(value);
    for (const person of onStage) expect(note).toContain(person.split(" ").at(-1));
  });
});

describe("F2 on the committed tables", () => {
  it("holds as the article counts", async () => {
    expect(await verdictsOf("F2")).toEqual({"F2.five": "holds"});
    expect(ownAnswer("F2.five", evidence).value).toBe(5);
  });

  it("never reaches five by a first degree unless unknown schools are taken as Chinese", () => {
    expect(answersOf("F2.schooled", evidence, {definition: "undergraduate", unknowns: "elsewhere"})[0]!.value).toBe(2);
    expect(answersOf("F2.schooled", evidence, {unknowns: "elsewhere"}).every(({holds}) => !holds)).toBe(true);
  });

  it("finds two of twelve no surprise at any base rate: at 38 % fewer would be rarer", () => {
    // 1 − 0.62¹² − 12 · 0.38 · 0.62¹¹
    const byHand = 100 * (1 - 0.62 ** 12 - 12 * 0.38 * 0.62 ** 11);
    expect(ownAnswer("F2.chance", evidence).value).toBeCloseTo(byHand, 6);
    expect(answersOf("F2.chance", evidence).every(({holds}) => !holds)).toBe(true);
  });
});

describe("F3 on the committed tables", () => {
  it("holds by institution and not by subject", async () => {
    expect(answersOf("F3.details", evidence, {strictness: "institution"})[0]!.holds).toBe(true);
    expect(answersOf("F3.details", evidence, {strictness: "subject"})[0]!.holds).toBe(false);
    expect(await verdictsOf("F3")).toEqual({"F3.details": "holds with conditions"});
  });
});

describe("F4 on the committed tables", () => {
  it("leaves a majority open for five of twelve and rules it out for two", () => {
    const [five] = answersOf("F4.majority", evidence, {definition: "ancestry", unknowns: "elsewhere"});
    const [two] = answersOf("F4.majority", evidence, {definition: "undergraduate", unknowns: "elsewhere"});
    expect(five!.probability).toBeGreaterThan(0.05);
    expect(five!.probability).toBeLessThan(0.5);
    expect(two!.probability).toBeLessThan(0.05);
  });

  it("fails, because most of the tier at US institutions is of another origin", async () => {
    expect(await verdictsOf("F4")).toEqual({"F4.race": "fails"});
  });
});

describe("E2 on the committed tables", () => {
  it("fails by every definition but the loosest", async () => {
    expect(await verdictsOf("E2")).toEqual({
      "E2.all": "fails",
      "E2.formed": "fails",
      "E2.laboratories": "not testable",
      "E2.sora": "holds"
    });
    const holding = answersOf("E2.all", evidence).filter(({holds}) => holds);
    expect(holding).toEqual(answersOf("E2.all", evidence, {definition: "any", unknowns: "China"}));
  });

  it("knows all five to have gone to graduate school outside China", () => {
    for (const one of countedPeople(facts)) {
      const {place} = factOf(facts, one, "highest degree");
      expect(["Canada", "United States"], one).toContain(place);
    }
  });
});
