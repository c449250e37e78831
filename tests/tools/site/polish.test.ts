import {describe, expect, it} from "vitest";
import {polish} from "../../../tools/site/polish.js";

const modified = new Date("2025-02-24T00:00:00Z");

describe("polish(html, {lang, modified})", () => {
  it("names the language and lets readers zoom", () => {
    const page = '<html>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';
    expect(polish(page, {modified})).toBe(
      '<html lang="en">\n<meta name="viewport" content="width=device-width, initial-scale=1">'
    );
    expect(polish("<html>", {modified, lang: "zh"})).toBe('<html lang="zh">');
  });

  it("leads past the menu with the first link, and names the menus", () => {
    const polished = polish('<body>\n<nav id="observablehq-sidebar">\n<footer id="observablehq-footer">\n<nav>', {
      modified
    });
    expect(polished).toMatch(/^<body>\n<a class="skip-link" href="#observablehq-main">/);
    expect(polished.match(/<nav[^>]*aria-label="/g)).toHaveLength(2);
  });

  it("writes the stylesheet into the page", () => {
    const page =
      '<link rel="preload" as="style" href="./_import/style.01.css">\n' +
      '<link rel="stylesheet" type="text/css" href="./_import/style.01.css">';
    expect(polish(page, {modified, styles: {"_import/style.01.css": "p{margin:0}"}})).toBe(
      "<style>p{margin:0}</style>"
    );
    expect(polish(page, {modified})).toContain('<link rel="stylesheet"');
  });

  it("gives every file the same date", () => {
    const page = 'registerFile("./a.csv", {"name":"./a.csv","lastModified":1930460400123.4567,"size":3});';
    expect(polish(page, {modified})).toContain(`"lastModified":${modified.getTime()},"size":3`);
  });

  it("leaves it to the page's script when to ask for fonts, and asks for them at once where scripts are off", () => {
    const link =
      '<link rel="preload" as="font" type="font/woff2" href="./_file/fonts/serif.0123abcd.woff2" crossorigin>\n';
    expect(polish(`${link}<style>@font-face{src:url("/_file/fonts/serif.woff2")}</style>`, {modified})).toBe(
      `<noscript>\n${link}</noscript>\n<style>@font-face{src:url("./_file/fonts/serif.0123abcd.woff2")}</style>`
    );
  });
  it("points the font rules at the hashed files that the links name", () => {
    const page =
      '<link href="./_file/fonts/sans.0123abcd.woff2"><style>@font-face{src:url("/_file/fonts/sans.woff2")}</style>';
    expect(polish(page, {modified})).toContain('url("./_file/fonts/sans.0123abcd.woff2")');
    expect(polish('url("/_file/fonts/other.woff2")', {modified})).toBe('url("/_file/fonts/other.woff2")');
  });
});
