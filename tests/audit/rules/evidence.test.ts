import {from} from "arquero";
import type {Rounding, Sampling} from "../../../src/audit/rules/dimensions.js";
import {beforeAll, describe, expect, it} from "vitest";
import {effectiveSize} from "../../../src/analysis/cluster.js";
import {posterior, probabilityGreater} from "../../../src/analysis/composition.js";
import {probabilityRose} from "../../../src/analysis/rise.js";
import {sampling as samplingDimension} from "../../../src/audit/rules/dimensions.js";
import {type Composition, createEvidence, type Evidence, type Query} from "../../../src/audit/rules/evidence.js";
import type {Answer} from "../../../src/audit/rules/types.js";
import {answerOf, evidenceOf, figureRow, papersOf, realEvidence, sampled, shareRows} from "../../claims/fixtures.js";

const query: Query = {measure: "undergraduate country", tier: "top", year: 2022, edition: "2.0"};
const before: Query = {...query, year: 2019};

const world = {
  figures: [
    ...shareRows({China: 47, "United States": 18, Europe: 12, "United Kingdom": 2}),
    ...shareRows({China: 29, "United States": 20, Europe: 17}, {year: 2019}),
    sampled(2022, 800),
    sampled(2019, 600)
  ],
  sizes: [papersOf(5), papersOf(4, {year: 2019})]
};

const lead = (evidence: Evidence, sampling: Sampling, rounding: Rounding = "printed"): Answer =>
  answerOf(
    evidence.assess(
      [query],
      {sampling, rounding},
      (share) => 100 * (share(0, "China") - share(0, "United States")),
      (points) => points > 0
    )
  );

const rise = (evidence: Evidence, sampling: Sampling, place = "United States"): Answer =>
  answerOf(
    evidence.assess(
      [before, query],
      {sampling, rounding: "printed"},
      (share) => 100 * (share(1, place) - share(0, place)),
      (points) => points > 0
    )
  );

/** How far a share of `draws` draws may lie from its probability by luck: five standard errors at the worst. */
const luck = (draws: number): number => 5 * Math.sqrt(0.25 / draws);

describe("createEvidence(tables).composition(query)", () => {
  const evidence = evidenceOf(world);

  it("puts what the printed shares leave over into Others, and leaves the printed ones as printed", () => {
    const made = evidence.composition(query) as Composition;
    expect(made.parts).toEqual(["China", "United States", "Europe", "United Kingdom", "Others"]);
    expect(made.shares.slice(0, 4)).toEqual([0.47, 0.18, 0.12, 0.02]);
    expect(made.shares[4]).toBeCloseTo(0.21, 12);
    expect(made.unit).toBeCloseTo(0.01, 12);
  });

  it("knows the people and the paper size behind it, and which rows it rests on", () => {
    const made = evidence.composition(query) as Composition;
    expect(made).toMatchObject({sampleSize: 800, clusterSize: 5});
    expect(made.rows).toContain("sampled-2022");
    expect(made.rows).toContain("tracker-2-2022-top-undergraduate-country-china");
    expect(made.rows.every((row) => world.figures.some(({id}) => id === row))).toBe(true);
  });

  it("keeps printed shares that sum to a little over 100 as printed, and leaves nothing over", () => {
    const made = evidenceOf({figures: shareRows({China: 47, "United States": 34, Europe: 20})});
    expect((made.composition(query) as Composition).shares).toEqual([0.47, 0.34, 0.2, 0]);
    const {value} = answerOf(
      made.assess(
        [query],
        {},
        (share) => 100 * share(0, "China"),
        () => true
      )
    );
    expect(value).toBe(47);
  });

  it("refuses shares that no rounding brings to 100, and shares of different people", () => {
    expect(evidenceOf({figures: shareRows({China: 60, "United States": 50})}).composition(query)).toEqual({
      reason: "Edition 2.0 prints shares of undergraduate country (top tier, 2022) that sum to 110 %."
    });
    const mixed = [
      ...shareRows({India: 20}),
      ...shareRows({"South Korea": 70}, {population: "authors of Korean origin"})
    ];
    expect(evidenceOf({figures: mixed}).composition(query)).toEqual({
      reason:
        "Edition 2.0 prints undergraduate country of sampled NeurIPS authors and of authors of Korean origin, which do not make one whole."
    });
  });

  it("never takes a sum for a part", () => {
    const figures = shareRows({China: 38, "United States": 37, "United States and China": 75, World: 100, Others: 25});
    const made = evidenceOf({figures}).composition(query) as Composition;
    expect(made.parts).toEqual(["China", "United States", "Others"]);
    expect(made.shares[2]).toBeCloseTo(0.25, 12);
  });

  it("merges the United Kingdom into Europe on request, and says so where one of them is not printed", () => {
    const merged = evidence.composition({...query, europe: "with UK"}) as Composition;
    expect(merged.parts).toEqual(["China", "United States", "Europe", "Others"]);
    expect(merged.shares[2]).toBeCloseTo(0.14, 12);
    expect(evidence.composition({...before, europe: "with UK"})).toEqual({
      reason: "Edition 2.0 prints no share of the United Kingdom (undergraduate country, top tier, 2019)."
    });
  });

  it("says which shares an edition does not print", () => {
    expect(evidence.composition({...query, edition: "1.0"})).toEqual({
      reason: "Edition 1.0 prints no shares of undergraduate country for the top tier of 2022."
    });
  });

  it("counts behind US institutions only the people who work there", () => {
    const us = {measure: "origin at US institutions", population: "sampled NeurIPS authors at US institutions"};
    const working = figureRow({
      id: "tracker2-2022-top-work-united-states",
      measure: "work country",
      place: "United States",
      value: 42
    });
    const figures = [...shareRows({China: 38, "United States": 37}, us), sampled(2022, 800), working];
    const at = {...query, measure: "origin at US institutions"};
    expect((evidenceOf({figures}).composition(at) as Composition).sampleSize).toBeCloseTo(336, 9);
    expect((evidenceOf({figures: figures.slice(0, -1)}).composition(at) as Composition).sampleSize).toBeNull();
  });

  it("does not take the whole sample for the people behind shares of a part of it", () => {
    const figures = [...shareRows({China: 51}, {population: "authors of Chinese origin"}), sampled(2022, 800)];
    expect((evidenceOf({figures}).composition(query) as Composition).sampleSize).toBeNull();
  });

  it("finds the decimals in which a composition is printed", () => {
    const {unit} = evidenceOf({figures: shareRows({China: 81.9, India: 8.2})}).composition(query) as Composition;
    expect(unit).toBeCloseTo(0.001, 12);
  });

  it("names the figure that is missing", () => {
    expect(() => evidence.figure("tracker-9")).toThrow("There is no figure “tracker-9” in src/data/figures");
  });
});

describe("createEvidence(tables).assess(inputs, universe, quantity, holds)", () => {
  const evidence = evidenceOf(world);

  it("is certain of the printed number in a full count", () => {
    const answer = lead(evidence, "none");
    expect(answer.value).toBeCloseTo(29, 12);
    expect(answer).toMatchObject({probability: 1, holds: true, low: answer.value, high: answer.value, effective: null});
  });

  it("asks for the part that a composition lacks", () => {
    expect(() =>
      evidence.assess(
        [query],
        {},
        (share) => share(0, "Japan"),
        () => true
      )
    ).toThrow("The composition has no part “Japan”; it has China, United States, Europe, United Kingdom, Others.");
  });

  it("knows less the more co-authors are alike: wider intervals, probabilities nearer one half", () => {
    const models = samplingDimension.options.map(({value}) => value);
    const falls = models.map((model) => rise(evidence, model));
    for (let i = 1; i < falls.length; i++) {
      expect(falls[i]!.high - falls[i]!.low).toBeGreaterThan(falls[i - 1]!.high - falls[i - 1]!.low);
      expect(falls[i]!.probability).toBeGreaterThan(falls[i - 1]!.probability);
      expect(falls[i]!.probability).toBeLessThan(0.5);
      expect(falls[i]!.value).toBe(falls[0]!.value);
    }
  });

  it("weighs clustered people by Kish's design effect", () => {
    expect(lead(evidence, "random").effective).toBe(800);
    expect(lead(evidence, 0.5).effective).toBeCloseTo(800 / 3, 9);
    expect(rise(evidence, 0.5).effective).toBeCloseTo(800 / 3 + 600 / 2.5, 9);
    expect(rise(evidence, "random").n).toBe(1400);
  });

  it("agrees with the closed form that one part exceeds another", () => {
    const draws = 40_000;
    const close = evidenceOf(
      {figures: [...shareRows({China: 38, "United States": 37}), sampled(2022, 364)], sizes: [papersOf(5)]},
      {draws}
    );
    for (const rho of [0.2, 0.5, 0.7]) {
      const effective = effectiveSize(364, {m: 5, rho: Number(rho)});
      const exact = probabilityGreater(posterior([0.38, 0.37, 0.25], effective), 0, 1);
      expect(Math.abs(lead(close, rho).probability - exact)).toBeLessThan(luck(draws));
    }
  });

  it("agrees with the closed form that a share rose", () => {
    const draws = 40_000;
    const place = {figures: [...shareRows({China: 47}), ...shareRows({China: 44}, {year: 2019})], sizes: world.sizes};
    const two = evidenceOf({...place, figures: [...place.figures, sampled(2022, 800), sampled(2019, 600)]}, {draws});
    const exact = probabilityRose({share: 0.44, n: 240}, {share: 0.47, n: 800 / 3});
    expect(Math.abs(rise(two, 0.5, "China").probability - exact)).toBeLessThan(luck(draws));
  });

  it("draws two compositions independently of each other", () => {
    const kept: [number, number][] = [];
    evidence.assess(
      [before, query],
      {sampling: "random"},
      (share) => {
        kept.push([share(0, "China"), share(1, "China")]);
        return 0;
      },
      () => true
    );
    const drawn = kept.slice(1);
    const mean = (k: 0 | 1): number => drawn.reduce((sum, pair) => sum + pair[k], 0) / drawn.length;
    const [mx, my] = [mean(0), mean(1)];
    const product = (i: 0 | 1, j: 0 | 1): number =>
      drawn.reduce((sum, pair) => sum + (pair[i] - (i ? my : mx)) * (pair[j] - (j ? my : mx)), 0);
    const correlation = product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
    // The standard error of a correlation of nothing is 1/√n.
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(drawn.length));
  });

  it("finds no change in a composition compared with itself, however it was sampled", () => {
    const {low, high} = answerOf(
      evidence.assess(
        [query, query],
        {sampling: 0.7},
        (share) => share(0, "China") - share(1, "China"),
        () => true
      )
    );
    expect([low, high]).toEqual([0, 0]);
  });

  it("lets rounding alone move a share by half a unit and no more", () => {
    const {value, low, high, probability, effective} = lead(evidence, "none", "half");
    expect(value).toBeCloseTo(29, 12);
    expect(low).toBeGreaterThanOrEqual(28);
    expect(high).toBeLessThanOrEqual(30);
    expect(high - low).toBeGreaterThan(0.8);
    expect({probability, effective}).toEqual({probability: 1, effective: null});
  });

  it("widens intervals further when the printed numbers were rounded", () => {
    const coarse = evidenceOf({figures: [...shareRows({China: 47, "United States": 18}), sampled(2022, 1e6)]});
    const width = ({low, high}: Answer): number => high - low;
    expect(width(lead(coarse, "random", "half"))).toBeGreaterThan(3 * width(lead(coarse, "random")));
  });

  it("draws the same with the same seed and otherwise with another", () => {
    const again = evidenceOf(world);
    const other = evidenceOf(world, {seed: 7});
    expect(lead(again, 0.5)).toEqual(lead(evidence, 0.5));
    expect(lead(other, 0.5).low).not.toBe(lead(evidence, 0.5).low);
  });

  it("answers alike in whatever order the questions come", () => {
    const [one, two] = [evidenceOf(world), evidenceOf(world)];
    const forwards = (["none", "random", 0.2] as const).map((model) => lead(one, model));
    const backwards = ([0.2, "random", "none"] as const).map((model) => lead(two, model)).toReversed();
    expect(backwards).toEqual(forwards);
  });

  it("says why it cannot answer where nobody printed how many people there were, or they were not drawn by paper", () => {
    const unknown = evidenceOf({figures: shareRows({China: 47, "United States": 18})});
    const ask = (evidence: Evidence, sampling: Sampling) =>
      evidence.assess(
        [query],
        {sampling},
        (share) => share(0, "China"),
        () => true
      );
    expect(ask(unknown, "random")).toEqual({
      reason: "It is not published how many people tracker-2-2022-top-undergraduate-country-china rests on."
    });
    const plain = evidenceOf({figures: [...shareRows({China: 47}), sampled(2022, 800)]});
    expect(ask(plain, 0.2)).toEqual({
      reason: "The people behind tracker-2-2022-top-undergraduate-country-china were not sampled by paper."
    });
    expect(answerOf(ask(plain, "random")).effective).toBe(800);
    expect(answerOf(ask(unknown, "none")).value).toBe(0.47);
  });

  it("takes a share of nothing into its own interval", () => {
    const none = evidenceOf({figures: [...shareRows({China: 0, "United States": 60}), sampled(2022, 100)]});
    const {value, low, high} = answerOf(
      none.assess(
        [query],
        {sampling: "random"},
        (share) => 100 * share(0, "China"),
        () => true
      )
    );
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(1);
    expect(high).toBeLessThan(5);
  });

  it("refuses a correlation that is none with a sentence", () => {
    expect(() => lead(evidence, 1.5)).toThrow(/within-cluster correlation rho is 1\.5, but .* from 0 to 1/);
    expect(() => lead(evidence, NaN)).toThrow(/within-cluster correlation rho is NaN, but a finite number/);
  });
});

describe("createEvidence(tables) on the committed tables", () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await realEvidence();
  });

  it("shows every share that the tracker prints of a whole tier as the tracker prints it", () => {
    const rows = evidence.figures.filter(
      ({publication, measure, unit, tier}) =>
        publication.startsWith("tracker-") &&
        unit === "%" &&
        tier &&
        ["undergraduate country", "work country", "origin at US institutions"].includes(measure)
    );
    let shown = 0;
    for (const {publication, measure, tier, year, place, value} of rows) {
      const edition = publication === "tracker-1" ? "1.0" : "2.0";
      const made = evidence.composition({measure, tier: tier!, year, edition});
      // 2.0 reprints only the sum of two origins for 2019, which is no composition.
      if ("reason" in made) continue;
      const i = made.parts.indexOf(place);
      if (i < 0 || place === "Others") continue;
      expect(100 * made.shares[i]!).toBeCloseTo(value, 9);
      shown++;
    }
    expect(shown).toBeGreaterThan(50);
  });

  it("makes every whole of the tracker sum to 1", () => {
    for (const tier of ["top", "elite"] as const) {
      for (const measure of ["undergraduate country", "work country"]) {
        for (const [year, edition] of [
          [2019, "1.0"],
          [2022, "2.0"]
        ] as const) {
          const {shares} = evidence.composition({measure, tier, year, edition}) as Composition;
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }
    }
  });

  it("rests the tracker's shares on the samples it names: 675 people in 2019 and 867 in 2022", () => {
    expect((evidence.composition({...before, edition: "1.0"}) as Composition).sampleSize).toBe(675);
    expect((evidence.composition(query) as Composition).sampleSize).toBe(867);
  });

  it("gives the same answers when the tables' rows come in another order", async () => {
    const {figures, tiers, sizes} = evidence.tables;
    const shuffled = createEvidence({
      figures: from(figures.objects().toReversed()),
      tiers: from(tiers.objects().toReversed()),
      sizes: from(sizes.objects().toReversed())
    });
    const ask = (one: Evidence) =>
      answerOf(
        one.assess(
          [query],
          {sampling: "none", rounding: "printed"},
          (share) => 100 * (share(0, "China") - share(0, "United States")),
          (points) => points > 0
        )
      );
    const [here, there] = [ask(evidence), ask(shuffled)];
    expect({...there, rows: there.rows.toSorted()}).toEqual({...here, rows: here.rows.toSorted()});
  });
});
