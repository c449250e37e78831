import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../src/claims/evidence.js";
import {cite, cited, confidences, host, sourceLink} from "../../src/components/cite.js";
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

describe("cite on the committed figures", () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await realEvidence();
  });

  it("shows every number of the table with every digit of it", () => {
    const document = page();
    for (const figure of evidence.figures) {
      const shown = cite(figure, {document}).textContent!;
      const digits = shown.replaceAll(",", "").replace("−", "-");
      expect(digits, figure.id).toContain(String(figure.value));
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

describe("host(url)", () => {
  it.each([
    ["https://www.damienma.com/work-1/aitalent", "damienma.com"],
    ["https://news.zum.com/articles/96133238", "news.zum.com"],
    ["urn:article:xinghai-2025-02-24", "the article"],
    ["not an address", "not an address"]
  ])("calls %s %s", (url, name) => {
    expect(host(url)).toBe(name);
  });
});
