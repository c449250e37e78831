import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {citationMeta, readCitation} from "../../../src/components/exports/citation.js";

const committed = readFileSync("CITATION.cff", "utf8");

describe("readCitation(text)", () => {
  it("reads every field of the committed file, quoted and folded ones whole", () => {
    const read = readCitation(committed);
    expect(read.title).toBe(
      "Exam-Takers: a computational audit of one article about AI talent (做题家：对一篇AI人才文章的计算审计)"
    );
    expect(read.abstract).toMatch(/^Every claim .* choices\.$/);
    expect(read.released).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(read.authors).toEqual(["Exam-Takers contributors"]);
  });

  it("reads people by both names", () => {
    const people = committed.replace(
      /authors:\n.*\n/,
      'authors:\n  - family-names: "Lovelace"\n    given-names: Ada\n  - name: Others\n'
    );
    expect(readCitation(people).authors).toEqual(["Ada Lovelace", "Others"]);
  });

  it.each(["title", "version", "date-released", "license"])("says which field is missing: %s", (name) => {
    const without = committed.replace(new RegExp(`^${name}:.*\\n`, "m"), "");
    expect(() => readCitation(without)).toThrow(`CITATION.cff has no ${name}`);
  });

  it("says that there are no authors", () => {
    expect(() => readCitation(committed.replace(/authors:\n.*\n/, ""))).toThrow("names no authors");
  });
});

describe("citationMeta(citation)", () => {
  it("lets no quotation mark end an attribute", () => {
    const meta = citationMeta({...readCitation(committed), title: 'A "b" <c>'});
    expect(meta).toContain('content="A &quot;b&quot; &lt;c>"');
  });
});
