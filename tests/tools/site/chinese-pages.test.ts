import {describe, expect, it} from "vitest";
import {chinesePage, englishHash} from "../../../tools/site/chinese-pages.js";

const english = `---
title: A page
---

# One in three

There are \${book.n("a")} of \${book.n("b")}, see [methods](./methods).

\`\`\`js
import {x} from "./pages/x.js";
const y = await FileAttachment("./data/y.json").json();
\`\`\`

<div id="old"></div>

## The second heading

Last.
`;
const chinese = `---
english: 01234567
title: 一页
---

# 三中有一

\${2}中的\${1}，见[方法](./methods#rule)与[文章](./article)。

<!-- cell -->

<div id="old"></div>

## 第二节

完。
`;

describe("chinesePage(name, {english, chinese})", () => {
  const page = chinesePage("page", {english, chinese});

  it("takes cells and expressions from the English page, from one folder deeper", () => {
    expect(page).toContain('${book.n("b")}中的${book.n("a")}');
    expect(page).toContain(
      'import {x} from "../pages/x.js";\nconst y = await FileAttachment("../data/y.json").json();'
    );
  });

  it("leads to Chinese pages where there are any, and keeps the anchors of headings", () => {
    expect(page).toContain("[方法](../methods#rule)与[文章](./article)");
    expect(page).toContain('<div id="the-second-heading"></div>\n\n## 第二节');
    expect(page).not.toContain("01234567");
  });

  it.each([
    ["a cell left out", chinese.replace("<!-- cell -->", ""), "has places for 0 cells; src/page.md has 1"],
    ["a cell of its own", `${chinese}\n\`\`\`js\n1\n\`\`\`\n`, "has a cell of its own"],
    ["a number left out", chinese.replace("${2}", ""), 'leaves out ${2}, which is “book.n("b")”'],
    ["a number that is not there", `${chinese}\${3}`, "refers to ${3}; the English prose has 2"],
    ["a heading left out", chinese.replace("## 第二节", ""), "has 1 headings; src/page.md has 2"],
    ["an anchor left out", chinese.replace('<div id="old"></div>', ""), 'lacks the anchor <div id="old">']
  ])("says what does not fit: %s", (_, text, said) => {
    expect(() => chinesePage("page", {english, chinese: text})).toThrow(said);
  });
});

describe("englishHash(english)", () => {
  it("changes with prose, and not with cells", () => {
    expect(englishHash(english.replace("Last.", "Least."))).not.toBe(englishHash(english));
    expect(englishHash(english.replace("const y", "const z"))).toBe(englishHash(english));
  });
});
