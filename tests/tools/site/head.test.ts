import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {description, inlined, policy} from "../../../tools/site/head.js";

const sha = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("inlined(html, element)", () => {
  it("gives what scripts hold letter by letter", () => {
    const html = `<script type="module">\nif (a && b < 1) go();\n</script><script>one()</script>`;
    expect([...inlined(html, "script")]).toEqual(["\nif (a && b < 1) go();\n", "one()"]);
  });

  it("gives a style both as it is written and as a drawing would read it", () => {
    expect([...inlined("<svg><style>g &gt; p {}</style></svg>", "style")]).toEqual(["g &gt; p {}", "g > p {}"]);
  });
});

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

describe("description(html, most)", () => {
  const page = (text: string): string => `<main id="m">\n<h1>Title</h1>\n${text}</main>`;

  it("is the first paragraph, without marks and comments", () => {
    const html = page("<p>Of <b>17</b><!--:0a:--> claims,\n 5 &amp; 6 hold.</p><p>More</p>");
    expect(description(html)).toBe("Of 17 claims, 5 & 6 hold.");
  });

  it("ends with a whole word when it has to be cut", () => {
    expect(description(page("<p>one two, three</p>"), 10)).toBe("one two …");
  });

  it("is empty for a page without a paragraph", () => {
    expect(description(page(""))).toBe("");
  });
});
