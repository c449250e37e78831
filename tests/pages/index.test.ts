import {describe, expect, it} from "vitest";
import type {LedgerRow} from "../../src/components/tables/ledger.js";
import {
  claimFiles,
  claimsByVerdictFigure,
  doors,
  ledgerFiles,
  misreportedSentence,
  spread,
  studiedFigure,
  studiedAndWorking,
  tallyTable
} from "../../src/pages/index.js";
import type {Figure} from "../../src/tables/rows.js";
import {claimColumns} from "../../src/views/claims-table.js";
import {realEvaluations, realEvidence} from "../claims/fixtures.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

const row: LedgerRow = {
  ...{id: "T1", section: "talent", page: "elite", by: "article", written: true, title: "A title", says: ["It says."]},
  ...{reported: [], borneOut: [{verdict: "holds", parts: 2}], follows: [], robustness: 0.5, universes: 8}
};

describe("spread(verdicts, none)", () => {
  it("counts parts only where they differ, and has words for no part at all", () => {
    expect(spread([{verdict: "holds", parts: 2}], "none")).toBe("holds");
    expect(
      spread(
        [
          {verdict: "holds", parts: 2},
          {verdict: "fails", parts: 1}
        ],
        "none"
      )
    ).toBe("2 holds, 1 fails");
    expect(spread([], "takes no step")).toBe("takes no step");
  });
});

describe("ledgerFiles({rows, book})", () => {
  it("has a line a claim, and says where a claim prints no number or takes no step", () => {
    const {data, columns} = ledgerFiles({rows: [row], book: bookOf()});
    expect(data).toEqual([
      {
        ...{id: "T1", title: "A title", says: "It says.", reported: "prints no number", borne: "holds"},
        ...{follows: "takes no step", holds: 0.5, universes: 8}
      }
    ]);
    expect(Object.keys(columns)).toEqual(Object.keys(data[0]!));
  });
});

describe("claimsByVerdictFigure({rows})", () => {
  it("gives each claim with the answers of its parts", () => {
    expect(claimsByVerdictFigure({rows: [row]}).data[0]).toMatchObject({borne: "holds", holds: 0.5});
  });
});

describe("tallyTable({book, rows, facts, steps})", () => {
  it("counts facts and steps by verdict, and says where there is none", () => {
    const facts = ["holds", "holds", "fails"].map((verdict, i) => ({id: `a${i}`, verdict}));
    const steps = [{id: "s", verdict: "undecided"}];
    const table = tallyTable({book: bookOf(), rows: [row], facts, steps});
    const cells = [...table.querySelectorAll("tbody tr")].map((line) =>
      [...line.querySelectorAll("td")].map((one) => one.textContent)
    );
    expect(cells).toEqual([
      ["2", "–", "–", "1", "–"],
      ["–", "–", "1", "–", "–"]
    ]);
  });
});

describe("misreportedSentence({book, rows})", () => {
  const of = (...reported: [string, number][]) =>
    said(
      misreportedSentence({
        book: bookOf(),
        rows: [{...row, reported: reported.map(([verdict, parts]) => ({verdict, parts}))}]
      })
    );

  it("says that most are right only where most are, and names the claims that have one that is not", () => {
    expect(of(["exact", 3], ["misread", 1])).toBe(
      "Most numbers are reported rightly. In 1 claims (T1) one is not what the article says it is."
    );
    expect(of(["exact", 1], ["misread", 1])).toBe("In 1 claims (T1) one is not what the article says it is.");
  });
});

describe("studiedFigure(rows)", () => {
  it("sets studying against working, and says what is counted and what is not", () => {
    const figures = ["undergraduate country", "work country"].flatMap((measure, i) =>
      ["China", "United States"].flatMap((place, j) =>
        [2019, 2022].map((year, k) => ({
          measure,
          place,
          year,
          tier: "top",
          unit: "%",
          publication: "tracker-2",
          value: 10 + 4 * i + 2 * j + k
        }))
      )
    ) as unknown as Figure[];
    const told = studiedFigure(studiedAndWorking(figures));
    expect(said(told.title)).toBe(
      "11% had studied in China and 15% work there; 13% had studied in America and 17% work there"
    );
    expect(said(told.note)).toMatch(/^Counted: .* Not counted: /);
  });
});

describe("doors()", () => {
  it("leads to the article, its questions and a table of the reader's own", () => {
    expect([...doors().querySelectorAll("h3 a")].map((one) => one.getAttribute("href"))).toEqual([
      "./article.html",
      "./elite.html",
      "./your-cohort.html"
    ]);
  });
});

describe("claimFiles({book})", () => {
  const realBook = async () => {
    const [evaluations, {figure}] = await Promise.all([realEvaluations(), realEvidence()]);
    return {...bookOf(), evaluations, value: (id: string) => figure(id).value};
  };

  it("links to the built files, and gives the same without them, in the columns that stay", async () => {
    const kept: [string, string][] = [];
    const waiting: Promise<unknown>[] = [];
    const keep = (name: string, content: Blob): void => {
      waiting.push(content.text().then((text) => kept.push([name, text])));
    };
    const links = [...claimFiles({book: await realBook(), keep}).querySelectorAll("a")];
    expect(links.map((one) => one.getAttribute("href"))).toEqual(["./claims.csv", "./claims.json"]);
    for (const link of links) link.dispatchEvent(new document.defaultView!.Event("click", {cancelable: true}));
    await Promise.all(waiting);
    const files = new Map(kept);
    expect(files.get("claims.csv")!.split("\n")[0]).toBe(Object.keys(claimColumns).join(","));
    const {columns, rows} = JSON.parse(files.get("claims.json")!) as {columns: object; rows: {claim: string}[]};
    expect(columns).toEqual(claimColumns);
    expect(new Set(rows.map(({claim}) => claim)).size).toBe((await realEvaluations()).length);
  });
});
