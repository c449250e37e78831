import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {toBibtex, toCsl, toPlain, workIn} from "../../../src/components/exports/cite.js";
import {citationMeta, readCitation} from "../../../src/components/exports/citation.js";

const cff = `title: "Exam-Takers: an audit"
version: 0.1.0
date-released: 2026-11-24
license: ISC
authors:
  - name: Exam-Takers contributors
`;
const html = `<!doctype html><head>${citationMeta(readCitation(cff))}</head>`;
const {document} = new JSDOM(html).window;
const work = workIn(
  document,
  {id: "fig-shares", title: "China & India: 47% of 100_000 {all}"},
  {now: new Date("2026-12-01T00:00:00Z"), address: "https://example.org/elite.html?rho=0.5#here"}
);

describe("workIn(document, {id, title})", () => {
  it("takes the report from the page, and keeps the reader's choices in the address", () => {
    expect(work).toMatchObject({
      url: "https://example.org/elite.html?rho=0.5#fig-shares",
      report: "Exam-Takers: an audit",
      authors: ["Exam-Takers contributors"],
      version: "0.1.0",
      released: "2026-11-24",
      doi: null,
      seen: "2026-12-01"
    });
  });
});

describe("toBibtex(work)", () => {
  it("is an entry in which nothing of the title means anything to TeX", () => {
    expect(toBibtex(work)).toBe(`@misc{exam-takers-fig-shares,
  author = {{Exam-Takers contributors}},
  title = {{China \\& India: 47\\% of 100\\_000 \\{all\\}}},
  howpublished = {Figure in Exam-Takers: an audit, version 0.1.0},
  year = {2026},
  url = {https://example.org/elite.html?rho=0.5#fig-shares},
  note = {Accessed 2026-12-01}
}
`);
  });
});

describe("toCsl(work)", () => {
  it("is one CSL item with its dates in parts", () => {
    expect(JSON.parse(toCsl({...work, doi: "10.1/x"}))).toEqual([
      {
        id: "exam-takers-fig-shares",
        type: "figure",
        title: work.title,
        author: [{literal: "Exam-Takers contributors"}],
        "container-title": "Exam-Takers: an audit",
        version: "0.1.0",
        issued: {"date-parts": [[2026, 11, 24]]},
        DOI: "10.1/x",
        URL: work.url,
        accessed: {"date-parts": [[2026, 12, 1]]}
      }
    ]);
  });
});

describe("toPlain(work)", () => {
  it("is one line with author, year, title, report, version, address and date", () => {
    expect(toPlain(work)).toBe(
      "Exam-Takers contributors (2026). “China & India: 47% of 100_000 {all}” [figure]. In Exam-Takers: an audit (version 0.1.0). https://example.org/elite.html?rho=0.5#fig-shares (accessed 2026-12-01)."
    );
  });
});
