import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {claimFidelity, compareFigure} from "../../../src/audit/rules/fidelity.js";
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
  ["stale", "the same thing in an earlier year", {year: 2022}, {year: 2019}],
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

  it("lets the first difference decide: the thing, then the people, then the year, then the number", () => {
    const far = published({measure: "work country", population: "others", year: 2019, value: 1});
    expect(compareFigure(printed(), far).fidelity).toBe("misattributed");
    expect(compareFigure(printed(), {...far, measure: "undergraduate country"}).fidelity).toBe("misread");
    const population = "sampled NeurIPS authors";
    expect(compareFigure(printed(), {...far, measure: "undergraduate country", population}).fidelity).toBe("stale");
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

describe("claimFidelity(id, figures)", () => {
  const theirs = published();
  const claim = (...rows: Partial<Figure>[]) =>
    claimFidelity("T6", [theirs, ...rows.map((row, i) => printed({id: `printed-${i}`, claims: "T2 T6", ...row}))]);

  it("is that of the worst number", () => {
    expect(claim({matches: "published"}, {matches: "published", value: 40}).fidelity).toBe("misread");
    expect(claim({matches: "published"}, {matches: "published"}).fidelity).toBe("exact");
  });

  it("passes over numbers without a published figure when another could be compared", () => {
    expect(claim({matches: "published"}, {matches: null})).toMatchObject({fidelity: "exact", compared: 1});
  });

  it("is unsourced when no number could be compared", () => {
    expect(claim({matches: null})).toMatchObject({fidelity: "unsourced", compared: 0});
  });

  it("is null for a claim without a number, and never takes the number of another claim or publication", () => {
    expect(claim().fidelity).toBeNull();
    expect(claimFidelity("T1", [printed({claims: "T10 T11"}), published({claims: "T1"})]).fidelity).toBeNull();
  });
});

describe("claimFidelity on the article itself", () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await realEvidence();
  });

  it.each([
    ["T1", "exact"],
    ["T2", "exact"],
    ["T3", "exact"],
    ["T4", "exact"],
    ["T5", "misread"],
    ["T6", "exact"],
    ["T7", "misread"],
    ["T10", null],
    ["M2", "misattributed"],
    ["M6", "misattributed"],
    ["M7", "exact"],
    ["M10", "exact"]
  ] as const)("finds %s %s", (id, fidelity) => {
    expect(claimFidelity(id, evidence.figures).fidelity).toBe(fidelity);
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
    const {figures, compared} = claimFidelity("T6", evidence.figures);
    expect(figures.map(({printed: {value}}) => value)).toEqual([29, 47, 20, 18, 17, 12, 8, 5]);
    expect(compared).toBe(8);
    expect(figures.every(({fidelity}) => fidelity === "exact")).toBe(true);
  });
});
