import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {articleDay, claimFidelity, compareFigure, knownBy, unmatched} from "../../../src/audit/rules/fidelity.js";
import type {Figure} from "../../../src/tables/rows.js";
import {figureRow, realEvidence} from "../../claims/fixtures.js";

const printed = (part: Partial<Figure> = {}): Figure =>
  figureRow({id: "printed", publication: "article", value: 47, ...part});
const published = (part: Partial<Figure> = {}): Figure => figureRow({id: "published", value: 47, ...part});

type Case = readonly [fidelity: string, of: string, ours: Partial<Figure>, theirs: Partial<Figure>];

const money = {unit: "bn CNY"};
const rank = {unit: "rank"};
const cases: readonly Case[] = [
  ["exact", "the same number", {}, {}],
  ["rounded", "a share rounded to whole per cents", {value: 47}, {value: 46.9}],
  ["rounded", "a share rounded to nothing", {value: 0}, {value: 0.3}],
  ["rounded", "an amount rounded to its first digit", {...money, value: 1000}, {...money, value: 1110}],
  ["rounded", "an amount rounded to one decimal", {...money, value: 17.3}, {...money, value: 17.277}],
  ["exact", "the newest number of the same thing, though of an earlier year", {year: 2022}, {year: 2019}],
  [
    "rounded",
    "a value within the bound of “at most”",
    {...money, value: 30, bound: "at most"},
    {...money, value: 29.7}
  ],
  ["misread", "a value beyond the bound of “at most”", {...money, value: 30, bound: "at most"}, {...money, value: 31}],
  ["exact", "the very value of a bound", {...money, value: 380, bound: "over"}, {...money, value: 380}],
  ["rounded", "a value within the bound of “over”", {...money, value: 160, bound: "over"}, {...money, value: 164}],
  ["misread", "a value short of the bound of “over”", {...money, value: 160, bound: "over"}, {...money, value: 150}],
  ["rounded", "about as much", {...rank, value: 30, bound: "about"}, {...rank, value: 28}],
  ["misread", "the same thing of other people", {population: "the world's AI researchers"}, {}],
  ["misread", "another number", {value: 47}, {value: 45}],
  ["misread", "a share cut off instead of rounded", {value: 46}, {value: 46.9}],
  ["misread", "a share whose last nought is a digit", {value: 10}, {value: 14}],
  ["misread", "a rank whose last nought is a digit", {...rank, value: 10}, {...rank, value: 14}],
  ["misread", "an amount that rounds to another", {...money, value: 30}, {...money, value: 38.5}],
  ["misattributed", "another thing", {measure: "work country"}, {}],
  ["misattributed", "another place", {place: "China"}, {place: "United States"}]
];

describe("compareFigure(printed, published)", () => {
  it.each(cases)("is %s for %s", (fidelity, _, ours, theirs) => {
    const {reason, ...compared} = compareFigure(printed(ours), published(theirs));
    expect(compared.fidelity).toBe(fidelity);
    expect(reason).toMatch(/^(The number|Published) .+\.$/);
  });

  it("lets the first difference decide: the thing, then the people, then what was newer, then the number", () => {
    const far = published({measure: "work country", population: "others", year: 2019, value: 1});
    expect(compareFigure(printed(), far).fidelity).toBe("misattributed");
    expect(compareFigure(printed(), {...far, measure: "undergraduate country"}).fidelity).toBe("misread");
    const population = "sampled NeurIPS authors";
    const older = {...far, measure: "undergraduate country", population};
    const newer = published({year: 2021});
    expect(compareFigure(printed(), older, {newer})).toMatchObject({
      fidelity: "stale",
      reason: "The number is that of 2019, and that of 2021 was known."
    });
    expect(compareFigure(printed(), older).fidelity).toBe("misread");
  });

  it("is neither right nor wrong where no published figure was found", () => {
    expect(compareFigure(printed(), null)).toMatchObject({
      fidelity: null,
      reason: "No published figure for this number was found."
    });
  });

  it("refuses to compare numbers in different units", () => {
    expect(() => compareFigure(printed({unit: "bn CNY"}), published({unit: "m USD"}))).toThrow(
      "printed is in bn CNY and published in m USD; expected one unit to compare them in."
    );
  });
});

describe("knownBy(figure, day)", () => {
  it.each([
    [{year: 2023}, true],
    [{year: 2024}, false],
    [{year: 2025}, false],
    [{year: 2024, released: "2024-11-01"}, true],
    [{year: 2024, released: articleDay}, true],
    [{year: 2023, released: "2025-02-25"}, false]
  ])("takes %o for known on the article's day: %s", (figure, known) => {
    expect(knownBy(figure, articleDay)).toBe(known);
  });
});

describe("claimFidelity(id, figures)", () => {
  const theirs = published();
  const claim = (...rows: Partial<Figure>[]) =>
    claimFidelity("T6", [
      theirs,
      ...rows.map((row, i) => printed({id: `printed-${i}`, claims: "T2 T6", matches: "published", ...row}))
    ]).parts.map(({verdict}) => verdict);

  it("marks every number by itself: the worst does not speak for the others", () => {
    expect(claim({}, {value: 40})).toEqual(["exact", "misread"]);
  });

  it("calls a number without a published figure unsourced, beside others that have one", () => {
    expect(claim({}, {matches: null})).toEqual(["exact", "unsourced"]);
  });

  it("has nothing to say of a claim without a number, and never takes that of another claim or publication", () => {
    expect(claim()).toEqual([]);
    expect(claimFidelity("T1", [printed({claims: "T10 T11"}), published({claims: "T1"})]).parts).toEqual([]);
  });

  it("calls a number stale where a newer one could be known when the article was written, and only then", () => {
    const sum = {measure: "R&D", ...money, tier: null, place: "A firm"};
    const of = (...newer: Partial<Figure>[]) =>
      claimFidelity("M5", [
        printed({...sum, claims: "M5", year: 2024, value: 1000, matches: "published"}),
        published({...sum, year: 2021, value: 1110}),
        ...newer.map((row, i) => published({...sum, id: `newer-${i}`, value: 1249, ...row}))
      ]).parts[0]!.verdict;
    expect(of()).toBe("rounded");
    expect(of({year: 2023})).toBe("stale");
    expect(of({year: 2024, released: "2025-03-31"})).toBe("rounded");
    expect(of({year: 2024, released: "2025-02-01"})).toBe("stale");
    expect(of({year: 2023, place: "Another firm"})).toBe("rounded");
    expect(of({year: 2020})).toBe("rounded");
  });
});

describe("unmatched(figures)", () => {
  it("finds the number whose source is in another file, and none that is matched or is of another place", () => {
    const ours = printed({matches: null});
    expect(unmatched([ours, published({publication: "somewhere-else"})]).map((pair) => pair.published.id)).toEqual([
      "published"
    ]);
    expect(unmatched([printed({matches: "published"}), published()])).toEqual([]);
    expect(unmatched([ours, published({place: "India"}), published({value: 12}), published({year: 2018})])).toEqual([]);
  });
});

describe("claimFidelity on the article itself", () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await realEvidence();
  });

  const verdicts = (id: string): string[] => [
    ...new Set(claimFidelity(id, evidence.figures).parts.map(({verdict}) => verdict))
  ];

  it.each([
    ["T2", ["exact"]],
    ["T3", ["exact"]],
    ["T4", ["exact"]],
    ["T5", ["misread"]],
    ["T6", ["exact"]],
    ["T7", ["misread"]],
    ["T10", []],
    ["M1", ["misread"]],
    ["M2", ["misattributed"]],
    ["M5", ["rounded"]],
    ["M6", ["misattributed"]],
    ["M7", ["exact"]],
    ["M10", ["exact"]]
  ] as const)("finds the numbers of %s to be %o", (id, marks) => {
    expect(verdicts(id)).toEqual(marks);
  });

  it("leaves no number unmatched whose source is known to the tables", () => {
    expect(unmatched(evidence.figures).map(({printed, published}) => `${printed.id} is ${published.id}`)).toEqual([]);
  });

  it("finds every number of T5 misread for whom it is about, though each number itself is the published one", () => {
    const {figures} = claimFidelity("T5", evidence.figures);
    expect(figures).toHaveLength(3);
    for (const {printed: ours, published: theirs, fidelity, reason} of figures) {
      expect(fidelity).toBe("misread");
      expect(ours.value).toBe(theirs!.value);
      expect(reason).toContain("people in the top 20% of US AI institutions");
    }
  });

  it("finds all eight numbers of T6 as published", () => {
    const {figures} = claimFidelity("T6", evidence.figures);
    expect(figures.map(({printed: {value}}) => value)).toEqual([29, 47, 20, 18, 17, 12, 8, 5]);
    expect(figures.every(({fidelity}) => fidelity === "exact")).toBe(true);
  });
});
