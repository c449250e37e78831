import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {description, finishHeads, policy} from "../../../tools/site/head.js";
import {pageOf} from "./page.js";

const sha = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("policy({scripts, styles})", () => {
  it("allows the scripts and styles named, the site's own files, and nothing by default", () => {
    const allowed = policy({scripts: ["one()"], styles: ["p{}"]});
    expect(allowed).toMatch(/^default-src 'none';/);
    expect(allowed).toContain(`script-src 'self' 'unsafe-eval' ${sha("one()")};`);
    expect(allowed).toContain(`style-src-elem ${sha("p{}")};`);
    expect(allowed).not.toMatch(/https?:|\*/);
  });

  it("lets styles be where it is not known which will come", () => {
    expect(policy({scripts: []})).toContain("style-src-elem 'unsafe-inline'");
  });
});

describe("description(page, most)", () => {
  const page = (text: string) => pageOf(`<main id="m">\n<h1>Title</h1>\n${text}</main>`);

  it("is the first paragraph, without marks and comments", () => {
    expect(description(page("<p>Of <b>17</b><!--:0a:--> claims,\n 5 &amp; 6 hold.</p><p>More</p>"))).toBe(
      "Of 17 claims, 5 & 6 hold."
    );
  });

  it("ends with a whole word when it has to be cut", () => {
    expect(description(page("<p>one two, three</p>"), 10)).toBe("one two …");
  });

  it("says which page has no paragraph", () => {
    expect(() => description(page(""))).toThrow("page.html has 0 of “main p”");
  });
});

describe("finishHeads(pages, options)", () => {
  const html = `<head><meta charset="utf-8"><style>a{}</style></head><body><script>\nif (a && b < 1) go();\n</script><script type="application/json">{}</script><main><p>Says.</p>`;

  it("allows what is written in the page letter by letter, and the styles of drawings of every page", () => {
    const pages = [
      pageOf(html),
      pageOf(html.replace("Says.", `Says.<svg><style>g &gt; p {}</style></svg>`), "other.html")
    ];
    finishHeads(pages, {baked: true, url: "https://example.org/audit"});
    const {$} = pages[0]!;
    const allowed = $("meta[http-equiv]").attr("content")!;
    expect(allowed).toContain(`script-src 'self' 'unsafe-eval' ${sha("\nif (a && b < 1) go();\n")};`);
    expect(allowed).toContain(`style-src-elem ${sha("a{}")} ${sha("g > p {}")};`);
    expect($("meta[name=description]").attr("content")).toBe("Says.");
    expect($("link[rel=canonical]").attr("href")).toBe("https://example.org/audit/page.html");
    expect($("meta").first().next().attr("http-equiv")).toBe("Content-Security-Policy");
  });
});
