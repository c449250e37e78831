import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addressFollower,
  type Publication,
  showSources,
  sourceGroups
} from "../../../src/components/tables/source-groups.js";
import type {SourceRow} from "../../../src/components/tables/source-query.js";
import {readFigures} from "../../../src/data/figures.js";
import {hostile, page, text, texts} from "../page.js";
import {sourceRow as row} from "./source-row.js";

const publication = (name: string): Publication => ({
  name,
  title: `The ${name}`,
  description: "Its charts were seen.",
  sources: "a page; a chart"
});
const publications = ["article", "tracker-1", "tracker-2", "empty"].map(publication);
const titles = new Map([
  ["T1", "Two thirds in America"],
  ["T5", "Overtaken"],
  ["T6", "China up"]
]);
const rows = [
  row({id: "b", publication: "tracker-1", year: 2019, value: 29, claims: "background T6"}),
  row({id: "a", publication: "tracker-1", year: 2020, value: 4, claims: "T6"}),
  row({id: "c", publication: "article", claims: "T6 T1"}),
  row({id: "d", publication: "tracker-1", year: 2018, value: 65, claims: "T1 T5"})
];
const draw = (some: readonly SourceRow[] = rows, document = page()): HTMLElement => {
  const list = sourceGroups(some, {publications, titles, document});
  document.body.append(list);
  return list;
};
const ids = (list: Element): string[] => [...list.querySelectorAll("li[id]")].map(({id}) => id);
const visible = (list: Element): string[] =>
  [...list.querySelectorAll<HTMLElement>("details:not([hidden]) li[id]:not([hidden])")].map(({id}) => id);
const folds = (list: Element): HTMLDetailsElement[] => [...list.querySelectorAll("details")];
const of = (...some: string[]): {id: string}[] => some.map((id) => ({id}));
const all = {narrowed: false, byClaim: true};

describe("sourceGroups(rows, {publications, titles, document})", () => {
  it("folds figures by publication, in the order of the publications, and within one by claim, background last", () => {
    const list = draw();
    expect(texts(list, "summary strong")).toEqual(["The article", "The tracker-1"]);
    expect(texts(list, ".source-count")).toEqual(["1 figure", "3 figures"]);
    expect(texts(list, ".source-serves")).toEqual(["for T1 and T6", "for T1, T5 and T6"]);
    expect(folds(list).every(({open}) => !open)).toBe(true);
    expect(texts(folds(list)[1]!, "li").map((one) => one.replace(/ of sampled.*/, ""))).toEqual([
      "For T1: Two thirds in America",
      "65%China, 2018: undergraduate country",
      "For T6: China up",
      "4%China, 2020: undergraduate country",
      "Background, used by no page and no calculation",
      "29%China, 2019: undergraduate country"
    ]);
  });

  it("says what each publication is and how it was seen, at an anchor within the fold, which then unfolds", () => {
    const list = draw();
    expect(text(list.querySelector("#from-tracker-1")!)).toBe("Its charts were seen. Seen in: a page; a chart.");
    expect(list.querySelector("#from-tracker-1")!.closest("summary")).toBeNull();
  });

  it("takes over what the page shows already, if that is all of it", () => {
    const document = page();
    const loading = document.createElement("observablehq-loading");
    document.body.append(loading);
    loading.append(sourceGroups(rows, {publications, titles, document}));
    expect(sourceGroups(rows, {publications, titles, document})).toBe(loading.firstChild);
    expect(sourceGroups(rows.slice(1), {publications, titles, document})).not.toBe(loading.firstChild);
  });

  it.each([
    [47, "%", "47%"],
    [7.25, "%", "7.25%"],
    [128000, "people", "128,000 people"],
    [-3.5, "points", "−3.5 points"]
  ])("prints %d %s as %s, with every decimal it was published with", (value, unit, printed) => {
    expect(texts(draw([row({value, unit})]), "li b")).toEqual([printed]);
  });

  it("links to every address where the figure was seen, named by its host, and to none for the article itself", () => {
    const seen = draw([
      row({also: "https://b.example.com/1 https://c.example.com/2"}),
      row({id: "e", source: "urn:article"})
    ]);
    const links = [...seen.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://www.example.org/a/page",
      "https://b.example.com/1",
      "https://c.example.com/2"
    ]);
    expect(links.map(text)).toEqual(["example.org", "b.example.com", "c.example.com"]);
    expect(links[0]!.innerHTML).toBe("example.<wbr>org");
    expect(text(seen.querySelector("#e p")!)).toMatch(/^the article \(no public address known\) · S, secondary source/);
  });

  it("parses no text as HTML", () => {
    const odd = draw([row({place: hostile, measure: hostile, note: hostile, population: hostile})]);
    expect(odd.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(odd.textContent.split(hostile)).toHaveLength(5);
  });

  it("shows every figure of the report once, with the value its file has", () => {
    const {rows: read} = readFigures("src/data");
    const figures = read as unknown as SourceRow[];
    const named = [...new Set(figures.map((one) => one.publication))].map(publication);
    const list = sourceGroups(figures, {publications: named, titles, document: page()});
    const printed = new Map([...list.querySelectorAll("li[id]")].map((one) => [one.id, text(one.querySelector("b")!)]));
    expect(ids(list)).toHaveLength(figures.length);
    for (const {id, value, unit} of figures) {
      const words = printed.get(id)!.replaceAll(",", "").replace("−", "-");
      const shown = Number(/-?[\d.]+/.exec(words)?.[0]);
      // Sums below a billion are told in millions.
      expect(unit.startsWith("bn ") && / m /.test(words) ? shown / 1000 : shown, id).toBe(value);
    }
  });
});

describe("showSources(list, shown, {narrowed, byClaim})", () => {
  it("leaves the lines asked for and the publications that have some, counts them, and unfolds those", () => {
    const list = draw();
    showSources(list, of("d", "b"), {narrowed: true, byClaim: true});
    expect(visible(list)).toEqual(["d", "b"]);
    expect(texts(list, "details:not([hidden]) .source-count")).toEqual(["2 of 3 figures"]);
    expect(folds(list).map(({open}) => open)).toEqual([false, true]);
    expect(texts(list, "details:not([hidden]) .source-for:not([hidden])")).toEqual([
      "For T1: Two thirds in America",
      "Background, used by no page and no calculation"
    ]);
  });

  it("folds again what it unfolded, and nothing that the reader did", () => {
    const list = draw();
    folds(list)[0]!.open = true;
    showSources(list, of("c", "a"), {narrowed: true, byClaim: true});
    expect(folds(list).map(({open}) => open)).toEqual([true, true]);
    showSources(list, rows, all);
    expect(folds(list).map(({open}) => open)).toEqual([true, false]);
  });

  it("orders lines within their publication, without those of claims, and goes back", () => {
    const list = draw();
    const before = ids(list);
    showSources(list, of("c", "a", "b", "d"), {narrowed: false, byClaim: false});
    expect(visible(list)).toEqual(["c", "a", "b", "d"]);
    expect(list.querySelectorAll(".source-for:not([hidden])")).toHaveLength(0);
    showSources(list, rows, all);
    expect(ids(list)).toEqual(before);
    expect(list.querySelectorAll(".source-for[hidden]")).toHaveLength(0);
  });

  it("shows exactly what was asked for last, keeps every line in the page, and moves none for a filter", () => {
    const document = page();
    fc.assert(
      fc.property(fc.array(fc.subarray(rows.map(({id}) => id)), {minLength: 1, maxLength: 4}), (asked) => {
        const list = draw(rows, document);
        for (const ul of list.querySelectorAll("ul"))
          ul.append = () => {
            throw new Error("moved");
          };
        for (const one of asked) showSources(list, of(...one), {narrowed: true, byClaim: true});
        expect(visible(list).toSorted()).toEqual(asked.at(-1)!.toSorted());
        expect(ids(list).toSorted()).toEqual(["a", "b", "c", "d"]);
      })
    );
  });
});

describe("addressFollower(list, {location})", () => {
  const at = (hash: string) => {
    const gone: (string | URL)[] = [];
    return {gone, location: {hash, replace: (url: string | URL) => void gone.push(url)}};
  };

  it("unfolds the publication of the line named in the address, and shows it though it was filtered out", () => {
    const list = draw();
    showSources(list, of("c"), {narrowed: true, byClaim: true});
    const {gone, location} = at("#b");
    addressFollower(list, {location})();
    expect(visible(list)).toEqual(["c", "b"]);
    expect(folds(list)[1]!.open).toBe(true);
    expect(gone).toEqual(["#b"]);
  });

  it("goes there once, so that a reader who filters afterwards is not taken back", () => {
    const list = draw();
    const {gone, location} = at("#b");
    const follow = addressFollower(list, {location});
    follow();
    showSources(list, of("c"), {narrowed: true, byClaim: true});
    follow();
    expect(visible(list)).toEqual(["c"]);
    location.hash = "#a";
    follow();
    expect(gone).toEqual(["#b", "#a"]);
  });

  it.each(["", "#z", "#%", "#a%20b"])("goes nowhere when the address ends in “%s”", (hash) => {
    const {gone, location} = at(hash);
    addressFollower(draw(), {location})();
    expect(gone).toEqual([]);
  });
});
