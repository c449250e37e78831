import MiniSearch from "minisearch";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {partsOf, rebuildSearch, segmentingSearch, wordsOf} from "../../../tools/site/search.js";
import {pageOf} from "./page.js";

describe("wordsOf(page)", () => {
  it.each([
    ["<main><script>let secret;</script><p>seen</p><style>p{color:red}</style></main>", "seen"],
    ["<main><p>one</p><!--:0123abcd:--><p>two</p></main>", "one two"],
    ["<main>47% &amp; 3&nbsp;points — “China’s”</main>", "47 3 points China s"],
    ["<main id='x'><p>first</p></main><footer>last</footer>", "first"],
    ["<main><table><tr><td>12</td><td>34</td></tr></table></main>", "12 34"],
    ["<main>北京大学, é</main>", "北京 大学 e"],
    ["<main><h1>Zürich</h1><svg><text>axis</text></svg><p>P &lt; 0.05</p></main>", "Zurich P 0 05"],
    ['<main><p class="drawn-wide">once</p><p class="drawn-narrow">once</p></main>', "once"]
  ])("reads %j as %j", (html, words) => {
    expect(wordsOf(pageOf(html))).toBe(words);
  });

  it("says which page has no main part", () => {
    expect(() => wordsOf(pageOf("<p>x</p>"))).toThrow("page.html has 0 of “main”");
  });
});

const folded =
  '<title>Sources | Site</title><main><p>All</p><details data-search="The tracker"><summary>Tracker</summary>' +
  '<p id="from-tracker">its charts</p><ul><li id="row">Zhejiang</ul></details></main>';

describe("segmentingSearch(code)", () => {
  it("parts what is asked for before it is looked up, and throws where it finds no place for that", () => {
    const code = 'const r=Re.search(H,{boost:{title:4}});x=r.length?"":"<div>no results</div>"';
    const changed = segmentingSearch(code);
    expect(changed).toContain('Re.search([...new Intl.Segmenter("zh",{granularity:"word"}).segment(H)]');
    expect(changed).toContain("没有结果");
    expect(() => segmentingSearch("other")).toThrow("Framework's search has nothing like");
  });
});

describe("partsOf(page)", () => {
  it("gives each part by its title and the first anchor in it, and leaves its words out of the page's", () => {
    const page = pageOf(folded, "sources.html");
    expect(partsOf(page)).toEqual([
      {id: "/sources.html#from-tracker", title: "The tracker", text: "Tracker its charts Zhejiang"}
    ]);
    expect(wordsOf(page)).toBe("All");
  });
});

describe("rebuildSearch(folder, pages)", () => {
  let folder = "";
  let index: MiniSearch;
  const pages = [
    pageOf("<title>The &amp; elite | Site</title><main>orals <b>Tsinghua</b></main>", "elite.html"),
    pageOf("<title>Site</title><main>ledger 20250224 2022 abcdefghijklmnopqrstuvwxyz</main>", "index.html"),
    pageOf(folded, "sources.html"),
    pageOf("<title>Draft</title><main>unfinished</main>", "draft.html")
  ];
  const found = (word: string): unknown[] => index.search(word).map(({id}) => id as unknown);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "search-"));
    const place = join(folder, "_observablehq");
    await mkdir(place);
    // What Framework writes: of the pages it found, and of their text before any cell ran.
    await writeFile(
      join(place, "minisearch.0123abcd.json"),
      JSON.stringify({documentIds: {0: "/elite.html", 1: "/index.html", 2: "/sources.html"}})
    );
    await writeFile(join(place, "search.js"), "");
    await rebuildSearch(folder, pages);
    const text = await readFile(join(place, "minisearch.0123abcd.json"), "utf8");
    // As Framework's client opens it: with the options that the file itself carries.
    const {options, ...rest} = JSON.parse(text) as {options: ConstructorParameters<typeof MiniSearch>[0]};
    index = MiniSearch.loadJSON(JSON.stringify(rest), {
      ...options,
      processTerm: (term) => term.slice(0, 15).toLowerCase()
    });
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("finds by a word of a page as it is read the page that has it, and no other", () => {
    expect(found("tsinghua")).toEqual(["/elite.html"]);
    expect(found("zhejiang")).toEqual(["/sources.html#from-tracker"]);
    expect(found("ledger")).toEqual(["/index.html"]);
    expect(found("nowhere")).toEqual([]);
  });

  it("names a page by its own title, without the site's", () => {
    expect(index.search("tsinghua")[0]!.title).toBe("The & elite");
    expect(index.search("ledger")[0]!.title).toBe("Site");
  });

  it("keeps out the pages that were not in the index", () => {
    expect(index.documentCount).toBe(4);
    expect(found("unfinished")).toEqual([]);
  });

  it("finds years, but no long number, and long words by their beginning", () => {
    expect(found("2022")).toEqual(["/index.html"]);
    expect(found("20250224")).toEqual([]);
    expect(found("abcdefghijklmno")).toEqual(["/index.html"]);
  });

  it("says when there is no index to write anew", async () => {
    await expect(rebuildSearch(join(folder, "_observablehq"), pages)).rejects.toThrow();
  });

  it("writes the index in its place and nothing else", async () => {
    expect((await readdir(join(folder, "_observablehq"))).toSorted()).toEqual([
      "minisearch.0123abcd.json",
      "search.js"
    ]);
  });
});
