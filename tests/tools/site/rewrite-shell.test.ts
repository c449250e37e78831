import {describe, expect, it} from "vitest";
import {rewriteShell} from "../../../tools/site/rewrite-shell.js";
import {pageOf} from "./page.js";

const shell = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<link rel="preload" as="style" href="./_import/style.0123abcd.css">
<link rel="stylesheet" type="text/css" href="./_import/style.0123abcd.css">
<link rel="preload" as="font" type="font/woff2" href="./_file/fonts/serif.0a0b0c0d.woff2" crossorigin>
<style>@font-face{font-family:"Serif";src:url("/_file/fonts/serif.woff2")}</style>
</head>
<body>
<nav id="observablehq-sidebar"><ol><label id="observablehq-sidebar-close"></label><li>Home</li></ol></nav>
<aside id="observablehq-toc"><nav></nav></aside>
<main id="observablehq-main"></main>
<footer id="observablehq-footer"><nav></nav></footer>
</body>
</html>`;

function rewritten(html = shell) {
  const page = pageOf(html);
  rewriteShell(page, new Map([["./_import/style.0123abcd.css", "p > a{color:red}"]]));
  return page.$;
}

describe("rewriteShell(page, styles)", () => {
  it("names the language, lets readers zoom and past the menu, and tells menus apart", () => {
    const $ = rewritten();
    expect($("html").attr("lang")).toBe("en");
    expect($("meta[name=viewport]").attr("content")).toBe("width=device-width, initial-scale=1");
    expect($("body > a").first().attr("href")).toBe("#observablehq-main");
    expect(
      $("nav")
        .get()
        .map((nav) => $(nav).attr("aria-label"))
    ).toEqual(["Pages", "On this page", "Previous and next page"]);
    expect(
      $("ol")
        .children()
        .get()
        .map(({name}) => name)
    ).toEqual(["li", "li"]);
  });

  it("writes the stylesheet into the page, as it is", () => {
    const $ = rewritten();
    expect($.html()).toContain("<style>p > a{color:red}</style>");
    expect($("link[rel=stylesheet], link[as=style]")).toHaveLength(0);
  });

  it("names fonts by their hashed files, and asks for them at once only where no script runs", () => {
    const $ = rewritten();
    expect($.html()).toContain('src:url("./_file/fonts/serif.0a0b0c0d.woff2")');
    expect($.html()).toMatch(
      /<noscript>\s*<link rel="preload" as="font" [^>]*href="\.\/_file\/fonts\/serif\.0a0b0c0d\.woff2"[^>]*>\s*<\/noscript>/
    );
    expect($.html().match(/rel="preload"/g)).toHaveLength(1);
  });

  it.each([
    ['<main id="observablehq-main"></main>', "#observablehq-main"],
    ['<label id="observablehq-sidebar-close"></label>', "#observablehq-sidebar-close"],
    ['<nav id="observablehq-sidebar">', "#observablehq-sidebar"],
    ['<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">', "meta[name=viewport]"],
    ['src:url("/_file/fonts/serif.woff2")', "/_file/fonts/serif.woff2"]
  ])("says which page has no %s", (part, name) => {
    expect(() => rewritten(shell.replace(part, ""))).toThrow(
      new RegExp(`^page\\.html has .*${name.replace(/[[\]]/g, "\\$&")}`)
    );
  });
});
