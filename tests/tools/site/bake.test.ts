import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it, vi} from "vitest";
import {bake, insertDisplayed} from "../../../tools/site/bake.js";
import {findBrowser} from "../../../tools/site/browser.mjs";
import {rebuildSearch, wordsOf} from "../../../tools/site/search.js";
import {serve} from "../../../tools/site/serve.js";

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(path, {recursive: true, force: true}))));

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "bake-"));
  made.push(path);
  return path;
}

describe("insertDisplayed(html, displayed)", () => {
  it("puts what a cell displayed right before its root, inside the element that the live cell removes", () => {
    expect(insertDisplayed("<p><!--:0123abcd:--></p>", {"0123abcd": "<b>47%</b>"})).toBe(
      "<p><observablehq-loading><b>47%</b></observablehq-loading><!--:0123abcd:--></p>"
    );
  });

  it("fills the loading element that is there already, instead of adding another", () => {
    const html = "<observablehq-loading></observablehq-loading><!--:0123abcd-2:-->";
    expect(insertDisplayed(html, {"0123abcd-2": "x"})).toBe(
      "<observablehq-loading>x</observablehq-loading><!--:0123abcd-2:-->"
    );
  });

  it("takes text as it is, even where it looks like a pattern of replacement", () => {
    expect(insertDisplayed("<!--:0123abcd:-->", {"0123abcd": "$& $1 $$"})).toContain("$& $1 $$");
  });

  it("leaves cells that displayed nothing, and other comments, alone", () => {
    const html = "<!--:0123abcd:--><!-- a note --><!--:zzzz:-->";
    expect(insertDisplayed(html, {})).toBe(html);
  });
});

describe("bake(folder)", () => {
  it("changes nothing and says why where there is no browser", async () => {
    const site = await folder();
    await writeFile(join(site, "index.html"), "<p>as it was</p>");
    vi.stubEnv("CHROME_PATH", "").stubEnv("PATH", "");
    expect(await bake(site)).toEqual({
      reason: expect.stringContaining("no Chrome or Chromium was found: set CHROME_PATH")
    });
    vi.unstubAllEnvs();
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("<p>as it was</p>");
  });
});

describe("wordsOf(html)", () => {
  it("keeps the words of the main part, without tags, drawings and accents", () => {
    const html = "<nav>menu</nav><main><h1>Zürich</h1><svg><text>axis</text></svg><p>P &lt; 0.05</p></main>";
    expect(wordsOf(html)).toBe("Zurich P 0 05");
  });
});

describe("rebuildSearch(folder, pages)", () => {
  it("makes what only a cell displayed findable, for the pages that were in the index", async () => {
    const site = await folder();
    await mkdir(join(site, "_observablehq"));
    const path = join(site, "_observablehq/minisearch.0123abcd.json");
    await writeFile(path, JSON.stringify({documentIds: {0: "/elite.html"}}));
    const page = "<title>The elite | Site</title><main>Tsinghua</main>";
    await rebuildSearch(site, [
      {path: "/elite.html", html: page},
      {path: "/draft.html", html: page}
    ]);
    const index = JSON.parse(await readFile(path, "utf8"));
    expect(Object.values(index.documentIds)).toEqual(["/elite.html"]);
    expect(JSON.stringify(index.index)).toContain("tsinghua");
    expect(JSON.stringify(index.storedFields)).toContain("The elite");
  });

  it("leaves a site without search alone", async () => {
    const site = await folder();
    await mkdir(join(site, "_observablehq"));
    await expect(rebuildSearch(site, [])).resolves.toBeUndefined();
  });
});

describe("serve(folder)", () => {
  it("serves the folder's files on the loopback interface, and nothing outside it", async () => {
    const outer = await folder();
    await mkdir(join(outer, "site"));
    await writeFile(join(outer, "secret.txt"), "secret");
    await writeFile(join(outer, "site/index.html"), "<p>home");
    const site = await serve(join(outer, "site"));
    try {
      expect(new URL(site.url).hostname).toBe("127.0.0.1");
      expect(await (await fetch(site.url)).text()).toBe("<p>home");
      for (const path of ["nowhere.html", "%2e%2e/secret.txt", "..%2fsecret.txt"]) {
        expect((await fetch(site.url + path)).status, path).toBe(404);
      }
    } finally {
      await site.close();
    }
  });
});

describe("findBrowser(env)", () => {
  it("takes the browser that CHROME_PATH names", () => {
    expect(findBrowser({CHROME_PATH: process.execPath})).toBe(process.execPath);
  });

  it("says when there is none at that path", () => {
    expect(() => findBrowser({CHROME_PATH: "/nowhere/chrome"})).toThrow(
      /CHROME_PATH is “\/nowhere\/chrome”, which does not exist/
    );
  });
});
