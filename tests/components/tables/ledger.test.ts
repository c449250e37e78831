import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ledger, type LedgerQuery, type LedgerRow, selectRows} from "../../../src/components/tables/ledger.js";
import {figureOf, hostile, page, text, texts} from "../page.js";

const row = (part: Partial<LedgerRow> = {}): LedgerRow => ({
  id: "T6",
  section: "talent",
  page: "top-tier",
  written: true,
  title: "China up",
  says: ["China's share rose to ", {figure: "a"}, "."],
  reported: [{verdict: "exact", parts: 1}],
  borneOut: [{verdict: "holds", parts: 1}],
  follows: [],
  robustness: 0.9,
  universes: 20,
  ...part
});

const everything: LedgerQuery = {text: "", section: "", reported: "", borneOut: "", follows: "", order: "article"};
const wording = ({says}: LedgerRow): string => says.map((piece) => (typeof piece === "string" ? piece : "47")).join("");

const rows = [
  row({
    id: "F1",
    section: "founders",
    title: "Two faces",
    reported: [],
    borneOut: [{verdict: "not testable", parts: 1}],
    robustness: null
  }),
  row({
    id: "T5",
    title: "Overtaken",
    reported: [{verdict: "misread", parts: 3}],
    borneOut: [
      {verdict: "holds", parts: 1},
      {verdict: "undecided", parts: 2}
    ],
    robustness: 0.6
  }),
  row({id: "T6"}),
  row({
    id: "T11",
    title: "Chinese against Chinese",
    reported: [],
    borneOut: [],
    follows: [{verdict: "fails", parts: 1}],
    robustness: 0
  })
];
const ids = (query: Partial<LedgerQuery>): string[] =>
  selectRows(rows, {...everything, ...query}, wording).map(({id}) => id);

describe("selectRows(rows, query, wording)", () => {
  it("leaves all, in the article's order, for an empty query", () => {
    expect(ids({})).toEqual(["F1", "T5", "T6", "T11"]);
    expect(ids({text: "   "})).toEqual(["F1", "T5", "T6", "T11"]);
  });

  it.each([
    [{section: "founders"}, ["F1"]],
    [{reported: "misread"}, ["T5"]],
    [{follows: "fails"}, ["T11"]],
    [{borneOut: "undecided"}, ["T5"]],
    [{section: "talent", borneOut: "holds"}, ["T5", "T6"]],
    [{text: "OVERTAKEN"}, ["T5"]],
    [{text: "t1"}, ["T11"]],
    [{text: "chinese 47"}, ["T11"]],
    [{text: "47 rose"}, ["F1", "T5", "T6", "T11"]],
    [{text: "rose nowhere"}, []]
  ] as const)("leaves by %o only %o", (query, left) => {
    expect(ids(query)).toEqual(left);
  });

  it("puts the most fragile first and those never answered last, others keeping the article's order", () => {
    expect(ids({order: "fragility"})).toEqual(["T11", "T5", "T6", "F1"]);
    const tied = ["a", "b", "c"].map((id) => row({id, robustness: 0.5}));
    expect(selectRows(tied, {...everything, order: "fragility"}, wording).map(({id}) => id)).toEqual(["a", "b", "c"]);
  });

  it("never adds, repeats or changes a line, and leaves its input alone", () => {
    const before = structuredClone(rows);
    fc.assert(
      fc.property(
        fc.string({maxLength: 3}),
        fc.constantFrom("", "talent", "founders"),
        fc.constantFrom("article" as const, "fragility" as const),
        (words, section, order) => {
          const left = selectRows(rows, {...everything, text: words, section, order}, wording);
          expect(new Set(left).size).toBe(left.length);
          for (const one of left) expect(rows).toContain(one);
        }
      )
    );
    expect(rows).toEqual(before);
  });
});

describe("ledger(rows, {document, lookUp})", () => {
  const draw = (shown: readonly LedgerRow[]): HTMLElement =>
    ledger(shown, {document: page(), lookUp: (id) => figureOf({id})});

  it("is a table with a caption, column headings and a heading for every row", () => {
    const table = draw(rows);
    expect(table.tagName).toBe("TABLE");
    expect(text(table.querySelector("caption")!)).toBe("Every claim of the article with the three answers");
    expect(texts(table, "thead th[scope='col']")).toEqual([
      "Claim",
      "What the article says",
      "Reported?",
      "Borne out?",
      "Does it follow?"
    ]);
    expect(texts(table, "tbody th[scope='row']")).toEqual(["F1", "T5", "T6", "T11"]);
  });

  it("is sorted by its headings, claims by number and the unanswered last", () => {
    const table = draw(rows);
    const [claim, , , evidence] = table.querySelectorAll<HTMLElement>("thead button");
    claim!.click();
    claim!.click();
    expect(texts(table, "tbody th[scope='row']")).toEqual(["T11", "T6", "T5", "F1"]);
    evidence!.click();
    expect(texts(table, "tbody th[scope='row']")).toEqual(["T11", "T5", "T6", "F1"]);
  });

  it("gives the three answers in words, and the share of universes only where several were answered", () => {
    const [first, , third] = draw(rows).querySelectorAll("tbody tr");
    expect(texts(first!, ".answer-marks")).toEqual(["prints no number", "–not testable", "takes no step"]);
    expect(first!.querySelector(".ledger-share")).toBeNull();
    expect(texts(third!, ".answer-marks")).toEqual(["exact", "●holds", "takes no step"]);
    expect(texts(third!, ".ledger-share")).toEqual(["holds in 90% of 20 universes"]);
    expect(texts(draw([row({universes: 1, robustness: 1})]), ".ledger-share")).toEqual([]);
  });

  it("links a claim to where it is argued, and only if that is written", () => {
    const link = draw([row()]).querySelector("a.ledger-title")!;
    expect(link.getAttribute("href")).toBe("./top-tier.html#t6");
    expect(draw([row({written: false})]).querySelector("a.ledger-title")).toBeNull();
  });

  it("prints the numbers of the tables in the sentences", () => {
    expect(texts(draw([row()]), ".ledger-text")).toEqual(["China's share rose to 47%."]);
  });

  it("announces that nothing fits instead of showing an empty table", () => {
    const empty = draw([]);
    expect(empty.getAttribute("role")).toBe("status");
    expect(text(empty)).toBe("No claim fits: loosen the filter above.");
  });

  it("parses no text as HTML", () => {
    const table = draw([row({title: hostile, says: [hostile], written: false})]);
    expect(table.querySelector("img, script, [onclick]")).toBeNull();
    expect(table.textContent.split(hostile)).toHaveLength(3);
  });
});
