import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {founderFacts} from "../../../src/claims/founders/claims.js";
import {claimOf, claims} from "../../../src/claims/index.js";
import {bearing, departures, happenings, published, tallyByClaim} from "../../../src/claims/since/claims.js";
import type {EventRow} from "../../../src/tables/rows.js";
import {readEvents} from "../../../src/data/figures.js";
import {dataFolder} from "../../../src/data/emit.js";
import {answersOf, ownAnswer, realEvidence, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
let events: EventRow[];
beforeAll(async () => {
  evidence = await realEvidence();
  events = readEvents(dataFolder).rows as unknown as EventRow[];
});

const event = (part: Partial<EventRow>): EventRow => ({
  id: "event-a",
  date: "2025-06",
  kind: "count",
  says: "It happened.",
  strengthens: null,
  weakens: null,
  why: "Because.",
  source: "https://example.org/",
  confidence: "P",
  note: null,
  story: null,
  ...part
});

describe("the record of events", () => {
  it("names only claims that exist, and only what came with or after the article", () => {
    const known = new Set(claims.map(({id}) => id));
    for (const one of happenings(events, founderFacts(evidence))) {
      for (const claim of [...one.strengthens, ...one.weakens])
        expect(known.has(claim), `${one.id}: ${claim}`).toBe(true);
      expect(one.date >= published.slice(0, one.date.length), `${one.id}: ${one.date}`).toBe(true);
    }
  });

  it("types no number but years and names: every other one is the cell of a table", () => {
    for (const {id, says} of events) {
      const words = says.replace(/\{[a-z0-9-]+\}/g, "").replace(/\b(19|20)\d\d\b/g, "");
      expect(words, id).not.toMatch(/\d/);
    }
  });
});

describe("happenings(events, facts)", () => {
  it("puts events and departures in the order of time, with texts cut at their figures", () => {
    const all = happenings([event({date: "2026-02-11", says: "Of {some-figure} one."})], founderFacts(evidence));
    const dates = all.map(({date}) => date).filter((date) => date.length === 10);
    expect(dates).toEqual(dates.toSorted());
    expect(all.find(({id}) => id === "event-a")!.says).toEqual(["Of ", {figure: "some-figure"}, " one."]);
  });
});

describe("happenings(events, [])", () => {
  it("puts what is known to the month or the year only after what is known better", () => {
    const made = ["2025", "2026-01-02", "2025-07", "2025-07-30", "2025-08-01"].map((date) => event({id: date, date}));
    expect(happenings(made, []).map(({date}) => date)).toEqual([
      "2025-07-30",
      "2025-07",
      "2025-08-01",
      "2025",
      "2026-01-02"
    ]);
  });
});

describe("departures(facts)", () => {
  it("leaves out whoever had left before the article, and whoever stays", () => {
    const text = departures(founderFacts(evidence)).map(({says}) => String(says[0]));
    expect(text).toHaveLength(10);
    expect(text.some((one) => /Kosic|Musk/.test(one))).toBe(false);
    expect(text.filter((one) => one.includes("one of the five"))).toHaveLength(5);
  });
});

describe("bearing({strengthens, weakens})", () => {
  it("tells four cases apart", () => {
    const of = (strengthens: string[], weakens: string[]) => bearing({strengthens, weakens});
    expect([of(["T8"], []), of([], ["T8"]), of(["T8"], ["T9"]), of([], [])]).toEqual([
      "strengthens",
      "weakens",
      "both ways",
      "neither"
    ]);
  });
});

describe("tallyByClaim(events)", () => {
  it("counts for and against, most spoken of first", () => {
    const made = happenings(
      [event({strengthens: "T8 T9"}), event({id: "event-b", strengthens: "T9", weakens: "T8"}), event({weakens: "C1"})],
      []
    );
    expect(tallyByClaim(made)).toEqual([
      {claim: "T8", strengthens: 1, weakens: 1},
      {claim: "T9", strengthens: 2, weakens: 0},
      {claim: "C1", strengthens: 0, weakens: 1}
    ]);
  });
});

describe("S1 on the committed tables", () => {
  it("gets no verdict of its own, being a question of the audit", async () => {
    expect(await verdictsOf("S1")).toEqual({});
    expect(claimOf("S1").by).toBe("audit");
  });

  it("finds the same people to be 43, 50 or 59 per cent from China", () => {
    const of = (list: string) => Math.round(answersOf("S1.meta", evidence, {list})[0]!.value);
    expect([of("mainland"), of("said"), of("ethnic"), of("first")]).toEqual([43, 50, 59, 64]);
  });

  it("finds most of DeepSeek's authors never to have left, and most of Carnegie's hundred to have stayed", () => {
    expect(ownAnswer("S1.home", evidence).value).toBeCloseTo((100 * 111) / 201, 9);
    expect(ownAnswer("S1.stayed", evidence)).toMatchObject({value: 87, holds: true});
  });
});
