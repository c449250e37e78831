import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Claim} from "../../../../src/audit/rules/types.js";
import {
  countedWords,
  numbersInClaims,
  numbersInEvents,
  numbersOnPage
} from "../../../../tools/check/pages/uncited-numbers.js";
import {uncitedNumbers} from "../../../../tools/check/pages/numbers.js";
import {readPage} from "../../../../tools/check/pages/read.js";
import {checkReferences} from "../../../../tools/check/pages/references.js";
import {unargued, unusedFigures, usedByCode} from "../../../../tools/check/pages/usage.js";

const counts = countedWords([
  {measure: "authors sampled", unit: "papers"},
  {measure: "founders", unit: "people of 12"},
  {measure: "R&D, whole company, ten years", unit: "points"},
  {measure: "doctorate recipients still in the United States", unit: "times"}
]);
const bare = (text: string): string[] => uncitedNumbers(text, {counts}).map((one) => one.text);

describe("the words for what tables count", () => {
  it("are the plural words of measures and units, without spans of years and names", () => {
    expect([...counts].sort()).toEqual(["authors", "founders", "papers", "people", "points", "recipients", "times"]);
  });
});

describe("a bare number", () => {
  it.each([
    ["It was 38% of all.", ["38%"]],
    ["It was 37.5 to 38.5.", ["37.5", "38.5"]],
    ["A rise of +18 points", ["+18"]],
    ["There were 1,428 papers.", ["1,428"]],
    ["Between 5–7 of them", ["5–7"]],
    ["It holds 2000 papers of 2019.", ["2000"]],
    ["the 3rd place", ["3rd"]],
    ["worth 2bn", ["2bn"]],
    ["At the top 25% of submissions", ["25%"]],
    ["Twelve founders signed.", ["Twelve founders"]],
    ["the four Chinese founders", ["four Chinese"]],
    ["three times as many", ["three times"]],
    ["Five of the group came.", ["Five of"]],
    ["two thirds of the field", ["thirds of the field"]],
    ["Nearly half of the authors", ["half of the authors"]],
    ["ten thousand people", ["ten thousand"]]
  ])("is found in “%s”", (text, found) => expect(bare(text)).toEqual(found));

  it.each([
    ["In 2019 researchers moved; 2021–2024 they did not, nor from 2019 to 2022."],
    ["On 24 February 2025 it appeared."],
    ["GPT-4, SHA-256, T4.same and H100 are names, as is Grok\u00a03."],
    ["Edition 1.0, the tracker 2.0, page 12, section 3.2 and the top 25 of 2022."],
    ["with 95% intervals, a 95% Wilson interval, at 95% confidence"],
    ["papers per 100 accepted, as many per hundred, worth a hundred people"],
    ["relative to the United States = 1, with n / (1 + (m − 1)ρ)"],
    ["It says “38% of the 1,428 papers” in its own words."],
    ["Two questions are asked, three years later, and half of it is told."],
    ["One of the authors, no two of the same people, all of them."],
    ["It was \uFFFC% of \uFFFC papers."]
  ])("is none in “%s”", (text) => expect(bare(text)).toEqual([]));
});

const text = await readFile(join(import.meta.dirname, "prose.md"), "utf8");
const page = readPage("src/prose.md", text);
const methods = readPage("src/methods.md", "## How sure\n\n${book.card('T4')}\n");

describe("the check of a page's prose", () => {
  it("points at each number in Markdown and in what cells write, and at none in quotations and references", () => {
    expect(numbersOnPage(page, counts)).toEqual([
      "src/prose.md:5:7 - “12” is a bare number; cite the figure, or compute it.",
      "src/prose.md:7:6 - “38%” is a bare number; cite the figure, or compute it.",
      "src/prose.md:7:22 - “1,428” is a bare number; cite the figure, or compute it.",
      "src/prose.md:8:11 - “thirds of the authors” is a bare number; cite the figure, or compute it.",
      "src/prose.md:18:45 - “47%” is a bare number; cite the figure, or compute it.",
      "src/prose.md:19:12 - “Twelve founders” is a bare number; cite the figure, or compute it.",
      "src/prose.md:23:23 - “5” is a bare number; cite the figure, or compute it."
    ]);
  });

  it("points at claims, figures, pages and headings that are not there", () => {
    const known = {
      figures: new Set(["tracker-2022"]),
      claims: new Set(["T4"]),
      assertions: new Set(["T4.same"]),
      pages: [page, methods]
    };
    expect(checkReferences(page, known).sort()).toEqual([
      "src/prose.md:12:11 - There is no claim or assertion T99.",
      "src/prose.md:12:33 - There is no claim or assertion T4.other.",
      "src/prose.md:13:33 - There is no page “nothing” that ./nothing could lead to.",
      "src/prose.md:13:82 - The page “methods” has no heading or claim “nowhere” that ./methods#nowhere could lead to.",
      "src/prose.md:23:13 - There is no page “absent” that ./absent.html could lead to.",
      'src/prose.md:24:19 - There is no claim "T98".',
      'src/prose.md:24:34 - There is no figure "no-such-figure" in src/data/figures.',
      "src/prose.md:24:64 - There is no figure `no-such-${kind}-either` in src/data/figures."
    ]);
  });
});

describe("the check of claims' texts", () => {
  const check = (code: string): string[] =>
    numbersInClaims({path: "src/claims/x.ts", text: code}, {counts, figures: new Set(["a-figure"])});

  it("finds numbers, and ids that no figure has", () => {
    expect(check('const a = {section: "x",\n  says: "Of {a-figure} about 38% left for {no-figure}."};')).toEqual([
      "src/claims/x.ts:2:30 - “38%” is a bare number; name the figure in braces.",
      "src/claims/x.ts:2:44 - There is no figure “no-figure” in src/data/figures."
    ]);
  });

  it("lets a rule's bounds and a claim's title stand in words, but not in figures", () => {
    const rule = (says: string) => `const a = {says: "${says}", quantity: "share", evaluate: (e) => e};`;
    expect(check(rule("More than half of the authors stay."))).toEqual([]);
    expect(check(rule("More than 50% of the authors stay."))).toHaveLength(1);
    expect(check('const a = {section: "x", title: "Five of twelve founders"};')).toEqual([]);
    expect(check('const a = {section: "x", argued: "Five of twelve founders left."};')).not.toEqual([]);
  });

  it("does not take an error's sentence or a style for prose", () => {
    expect(check('throw new Error("expected more than 0.5 and at most 1");')).toEqual([]);
    expect(check('const shade = "color-mix(in srgb, var(--china) 65%, var(--others))";')).toEqual([]);
  });

  it("reads the record of events in the same way, and says the line", () => {
    const events = {path: "events.csv", text: "id,says,why\na,Of {a-figure} some left.,So.\nb,About 50% left.,So.\n"};
    expect(numbersInEvents(events, counts)).toEqual([
      "events.csv:3:1 - says has the bare number “50%”; name the figure in braces."
    ]);
  });
});

const claim = (id: string, own: Partial<Claim>): Claim => ({
  id,
  section: "talent",
  page: "methods",
  title: "",
  says: "",
  found: "",
  argued: "",
  assertions: [],
  ...own
});

describe("claims and figures", () => {
  it("must be argued on the page that the claim names, once they are evaluated", () => {
    const steps = [{id: "T4.so", part: "so", says: "So.", from: [], unbridged: "Nobody knows."}];
    const claims = [
      claim("T4", {steps}),
      claim("T5", {steps}),
      claim("T6", {steps, page: "absent"}),
      claim("C1", {page: "cause"})
    ];
    expect(unargued(claims, [methods])).toEqual([
      "src/methods.md:1:1 - Claim T5 is to be argued here, and no cell shows it.",
      "src/claims:1:1 - Claim T6 is to be argued on src/absent.md, which does not exist."
    ]);
  });

  it("are used where code names an id, an id with computed parts, or a measure", () => {
    const figures = [
      {id: "tracker-2019-work", measure: "work country"},
      {id: "tracker-2022-work", measure: "work country"},
      {id: "tracker-2022-stay", measure: "stay"},
      {id: "alone", measure: "alone as a measure"}
    ];
    const used = (code: string): string[] => [...usedByCode(code, figures)];
    expect(used('book.n("tracker-2022-stay")')).toEqual(["tracker-2022-stay"]);
    expect(used("book.n(`tracker-${year}-work`)")).toEqual(["tracker-2019-work", "tracker-2022-work"]);
    expect(used("book.n(`${anything}`)")).toEqual([]);
    expect(used('ask("work country", 2022)')).toEqual(["tracker-2019-work", "tracker-2022-work"]);
    expect(used('const says = "By {tracker-2022-stay}."')).toEqual(["tracker-2022-stay"]);
  });

  it("must be used, or be background for a reason", () => {
    const rows = [
      {id: "used", claims: "T4", publication: "a"},
      {id: "unused", claims: "T4 T5", publication: "a"},
      {id: "waits", claims: "C1", publication: "a"},
      {id: "kept", claims: "background T4", publication: "b"},
      {id: "silent", claims: "background", publication: "c"}
    ];
    const files = new Map([["a", "id,claims\nused,T4\nunused,T4 T5\nwaits,C1\n"]]);
    const options = {
      used: new Set(["used"]),
      pending: new Set(["C1"]),
      files,
      reasons: new Map([["b", "Seen beside it."]])
    };
    expect(unusedFigures(rows, options)).toEqual([
      "src/data/figures/a.csv:3:1 - Nothing uses the figure “unused” (T4 T5): cite it, compute with it, or mark it as background.",
      "src/data/datapackage.json:1:1 - “c” has background rows, but its x-background gives no reason."
    ]);
  });
});
