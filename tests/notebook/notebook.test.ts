import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {claims} from "../../src/claims/index.js";
import type {ClaimText} from "../../src/audit/rules/types.js";
import {universesSchema} from "../../src/audit/results/universes.js";
import {rowLink} from "../../src/components/cite.js";
import {interval, quantity} from "../../src/components/format.js";
import {provenanceOf} from "../../src/components/provenance.js";
import {type Notebook, openNotebook} from "../../src/notebook/notebook.js";
import {encodeArrow} from "../../src/tables/arrow.js";
import {table} from "../../src/tables/table.js";
import {realEvaluations, realTables, realUniverses} from "../claims/fixtures.js";

/** What pages are given of claims: no more than JSON holds. */
const texts = JSON.parse(JSON.stringify(claims)) as readonly ClaimText[];
let book: Notebook;
let stored: Parameters<typeof openNotebook>[0];
beforeAll(async () => {
  const tables = {...(await realTables())};
  delete tables.gradient;
  const universes = table(encodeArrow(await realUniverses(), universesSchema()));
  // A page loads the stored universes instead of the tables they were computed from.
  stored = {...tables, claims: texts, universes};
  book = openNotebook(stored);
  vi.stubGlobal("document", new JSDOM("<!doctype html>").window.document);
});
afterAll(() => vi.unstubAllGlobals());

const shown = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ");

describe("openNotebook(tables, {limits, live})", () => {
  it("knows every claim in the article's order, with the verdicts of evaluating anew", async () => {
    const anew = await realEvaluations();
    expect(book.evaluations.map(({claim}) => claim)).toEqual(texts);
    for (const [i, {claim, reported, borneOut, follows}] of book.evaluations.entries()) {
      const fresh = anew[i]!;
      expect([reported.parts, borneOut, follows], claim.id).toEqual([
        fresh.reported.parts,
        fresh.borneOut,
        fresh.follows
      ]);
      expect(book.evaluation(claim.id).claim).toBe(claim);
    }
  });

  it("judges by the thresholds it was given", () => {
    const strict = openNotebook(stored, {limits: {certain: 0.999, most: 1}});
    expect(book.evaluation("T8").borneOut.whole).toBe("holds");
    const europe = (of: typeof book): number =>
      of.evaluation("T6").multiverses.find(({assertion}) => assertion.id === "T6.europe")!.tally.holds;
    expect(europe(book)).toBeGreaterThan(europe(strict));
  });

  it("names what it does not know", () => {
    expect(() => book.evaluation("T99")).toThrow("There is no claim “T99”");
    expect(() => book.claim("T99")).toThrow("There is no claim “T99”; expected one of F1, ");
    expect(() => book.n("nowhere")).toThrow("There is no figure “nowhere”");
    expect(() => book.value("nowhere")).toThrow("There is no figure “nowhere”");
  });

  it("cites a published number with the table's value, and prints another text on request", () => {
    const link = book.n("article-2022-top-undergraduate-china");
    expect(link.textContent).toBe("47%");
    expect(link.getAttribute("href")).toBe("./sources.html#article-2022-top-undergraduate-china");
    expect(book.n("article-2022-top-undergraduate-china", "nearly half").textContent).toBe("nearly half");
    expect(book.value("article-2022-top-undergraduate-china")).toBe(47);
  });
});

describe("openNotebook(tables).computed and the like", () => {
  it("lead to the rows a number came from: figures, claims and derived tables", () => {
    const link = book.computed("2", "two", ["T4.same", "tracker2-2022-elite-cut", "rd market CN 2022 business"], "1–3");
    expect(link.getAttribute("href")).toBe("./elite.html#t4");
    expect(provenanceOf(link)).toMatchObject({
      about: "two",
      interval: "1–3",
      rows: [
        {href: "./elite.html#t4"},
        {href: "./sources.html#tracker2-2022-elite-cut"},
        {href: "./sources.html#table-rd"}
      ]
    });
  });

  it("name the rows that a computation looked up, each once", () => {
    const ids = ["tracker2-2022-elite-cut", "tracker1-2019-elite-cut"] as const;
    const {result, rows} = book.traced((look) => look(ids[0]).value / look(ids[1]).value / look(ids[0]).value);
    expect(result).toBeCloseTo(1 / book.value(ids[1]), 12);
    expect(rows).toEqual(ids);
  });

  it("say of a convention that the audit chose it", () => {
    expect(provenanceOf(book.chosen("0.95", "when a universe holds"))!.chosen).toMatch(/by the audit/);
  });
});

describe("openNotebook(tables).card(id)", () => {
  it("makes a card for every claim, with the three answers and no reference left open", () => {
    for (const {claim, reported, borneOut, follows} of book.evaluations) {
      const card = book.card(claim.id);
      expect(card.dataset).toMatchObject({
        claim: claim.id,
        reported: reported.whole ?? "prints no number",
        borneout: borneOut.whole ?? "states no fact",
        follows: follows.whole ?? "takes no step"
      });
      expect(shown(card), claim.id).not.toMatch(/[{}]|undefined|NaN|null/);
      expect(card.querySelectorAll("[data-assertion]").length, claim.id).toBe(claim.assertions.length);
    }
  });

  it("shows the value of every assertion as the universes have it, and the interval of its cautious reading", () => {
    for (const {claim, multiverses} of book.evaluations) {
      const card = book.card(claim.id);
      for (const {assertion, article, rows} of multiverses) {
        const words = shown(card.querySelector(`[data-assertion="${assertion.id}"] .answer`)!);
        if ("reason" in article) {
          expect(words, assertion.id).toBe(article.reason);
          continue;
        }
        expect(words, assertion.id).toContain(
          quantity(article.value, assertion.unit, {signed: assertion.unit === "points"})
        );
        const intervals = rows.flatMap(({outcome}) =>
          "reason" in outcome ? [] : [interval(outcome.low, outcome.high, assertion.unit)]
        );
        const printed = / — (.+?) and P\(holds\)/.exec(words)?.[1];
        if (printed) expect(intervals, assertion.id).toContain(printed);
      }
    }
  });

  it("links every row that an assertion used, of the figures or of a derived table", () => {
    const ids = new Set(book.evidence.figures.map(({id}) => id));
    for (const {claim, multiverses} of book.evaluations) {
      const card = book.card(claim.id);
      for (const {assertion, article} of multiverses) {
        if ("reason" in article) continue;
        const item = card.querySelector(`[data-assertion="${assertion.id}"]`)!;
        const linked = [...item.querySelectorAll("details:not(.exploration) a")].map((a) => a.getAttribute("href"));
        // What a number of the answer is cited from is linked there too.
        const rows = new Set(article.rows.map((row) => rowLink(row, (id) => ids.has(id)) ?? "./sources.html"));
        expect(new Set(linked), assertion.id).toEqual(rows);
      }
    }
  });

  it("opens the universes of an assertion from the article's own reading", () => {
    const card = book.card("T5");
    const details = card.querySelector<HTMLDetailsElement>("[data-assertion='T5.passed'] .exploration")!;
    details.open = true;
    details.dispatchEvent(new details.ownerDocument.defaultView!.Event("toggle"));
    expect(shown(details.querySelector(".explorer-answer")!)).toContain("the article's own reading");
    expect(details.querySelectorAll("svg")).toHaveLength(2);
    expect(details.querySelectorAll("select")).toHaveLength(2);
  });
});
