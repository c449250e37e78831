import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {chosen, cite, cited, computed, confidences, rowLink, sourceLink} from "../../src/components/cite.js";
import {provenanceOf} from "../../src/components/provenance.js";
import {realEvidence} from "../claims/fixtures.js";
import {figureOf, hostile, page} from "./page.js";

describe("cite(figure, {document, text})", () => {
  it("is a link to the number's own row, which says what it is, of whom, and where it was seen", () => {
    const link = cite(figureOf(), {document: page()});
    expect(link.tagName).toBe("A");
    expect(link.getAttribute("href")).toBe("./sources.html#article-2022-top-undergraduate-china");
    expect(link.textContent).toBe("47%");
    expect(link.title).toBe(
      "China, 2022: undergraduate country, of sampled NeurIPS authors. article; the publication itself was seen."
    );
  });

  it("prints another text where the sentence asks for one, and never as HTML", () => {
    expect(cite(figureOf(), {document: page(), text: "nearly half"}).textContent).toBe("nearly half");
    const link = cite(figureOf({place: hostile}), {document: page(), text: hostile});
    expect(link.childElementCount).toBe(0);
    expect(link.getAttributeNames()).toEqual(["class", "href", "title"]);
  });
});

describe("what a number says of itself", () => {
  it("is, when published: value, what it is, where it was seen, how surely, and its row", () => {
    const link = cite(figureOf({range: () => ({low: 43.7, high: 50.3, reading: "papers sampled"})}), {
      document: page()
    });
    expect(provenanceOf(link)).toEqual({
      value: "47%",
      about: "China, 2022: undergraduate country, of sampled NeurIPS authors",
      interval: "43.7–50.3% (95%, papers sampled)",
      published: {
        publication: "article",
        source: "https://example.org/",
        confidence: "P",
        meaning: "the publication itself was seen"
      },
      rows: [
        {
          id: "article-2022-top-undergraduate-china",
          href: "./sources.html#article-2022-top-undergraduate-china"
        }
      ]
    });
  });

  it("has no interval where none is known", () => {
    expect(provenanceOf(cite(figureOf(), {document: page()}))!.interval).toBeUndefined();
    expect(provenanceOf(cite(figureOf({range: () => null}), {document: page()}))!.interval).toBeUndefined();
  });

  it("is, when computed: how, and the rows it came from, of which only figures are linked", () => {
    const known = figureOf();
    const link = computed(
      "18 points",
      {about: "rise", computed: "by claims/top-tier/claims.ts", rows: ["tiers neurips 2022 oral", known.id]},
      {document: page(), link: (id) => rowLink(id, (one) => one === known.id)}
    );
    expect(link.getAttribute("href")).toBe("./sources.html#table-tiers");
    expect(provenanceOf(link)).toEqual({
      value: "18 points",
      about: "rise",
      computed: "by claims/top-tier/claims.ts",
      rows: [
        {id: "tiers neurips 2022 oral", href: "./sources.html#table-tiers"},
        {id: known.id, href: sourceLink(known.id)}
      ]
    });
  });
});

describe("rowLink(id, isFigure)", () => {
  it.each([
    ["known", "./sources.html#known"],
    ["tier-gradient 2022 oral", "./sources.html#table-tier-gradient"],
    ["venture", "./sources.html#table-venture"],
    ["founder-one-degree", "./founders.html#who-counts-as-chinese"],
    ["2022 oral", null]
  ])("leads from %s to %s", (id, href) => {
    expect(rowLink(id, (one) => one === "known")).toBe(href);
  });
});

describe("chosen(text, {about, chosen, href})", () => {
  it("links a convention to its explanation and says what it decides and by whom it was set", () => {
    const link = chosen(
      "0.95",
      {about: "when a universe holds", chosen: "by the audit", href: "./methods.html"},
      {document: page()}
    );
    expect(link.getAttribute("href")).toBe("./methods.html");
    expect(provenanceOf(link)).toEqual({
      value: "0.95",
      about: "when a universe holds",
      chosen: "by the audit",
      rows: []
    });
  });
});

describe("cite on the committed figures", () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await realEvidence();
  });

  it("shows every number of the table with every digit of it", () => {
    const document = page();
    for (const figure of evidence.figures) {
      const shown = cite(figure, {document}).textContent;
      const digits = shown.replaceAll(",", "").replace("−", "-");
      // A sum of less than a billion is told in millions.
      const told = (figure.value < 1 && /^bn/.test(figure.unit) ? [figure.value * 1000] : [figure.value]).map((value) =>
        String(Number(value.toPrecision(12)))
      );
      expect(
        told.some((one) => digits.includes(one)),
        `${figure.id}: ${shown}`
      ).toBe(true);
    }
  });

  it("can say of every figure how far it is to be trusted", () => {
    for (const {id, confidence} of evidence.figures) expect(confidences[confidence], id).toBeTruthy();
  });

  it("links to ids that need no escaping in an address", () => {
    for (const {id} of evidence.figures) expect(encodeURI(sourceLink(id))).toBe(sourceLink(id));
  });
});

describe("cited(pieces, lookUp, {document})", () => {
  it("puts the cited numbers into their places", () => {
    const parts = cited(["rose to ", {figure: "a"}, "."], (id) => figureOf({id, value: 38}), {document: page()});
    expect(parts.map((part) => (typeof part === "string" ? part : (part as HTMLElement).textContent))).toEqual([
      "rose to ",
      "38%",
      "."
    ]);
  });
});
