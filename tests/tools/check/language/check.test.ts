import {describe, expect, it} from "vitest";
import {catalogue} from "../../../../src/language/zh/catalogue.js";
import {catalogueProblems, differences} from "../../../../tools/check/language/check.js";
import {messagesIn} from "../../../../tools/check/language/extract.js";
import {typedNumbers} from "../../../../tools/check/language/numbers.js";

describe("messagesIn(path, text)", () => {
  it("finds what is handed to say, weave and named, and nothing else", () => {
    const text =
      'import {say} from "../language/say.js"; say("a {n}", {n});\nnamed(one);\nweave("b {x}", {x});\nsay(c ? "d" : "e");\nother("f");';
    expect(messagesIn("x.ts", text).map(({message, line}) => [message, line])).toEqual([
      ["a {n}", 1],
      ["b {x}", 3],
      ["d", 4],
      ["e", 4]
    ]);
  });
});

describe("differences(english, chinese)", () => {
  it("tells figures, computed values and findings that the two do not share", () => {
    expect(differences("[It is {T1.a}](T1.a holds) of {fig-1}", "[是{T1.a}](T1.a holds)，{fig-1}")).toEqual([]);
    expect(differences("{fig-1}", "{fig-2}")).toEqual(["has other figures in Chinese (fig-2) than in English (fig-1)"]);
    expect(differences("{T1.a}", "一")).toEqual(["has other computed values in Chinese (none) than in English (T1.a)"]);
    expect(differences("[x](T1.a holds)", "[x](T1.a fails)")[0]).toContain("other findings");
  });
});

describe("typedNumbers(prose)", () => {
  it.each([
    ["近一半的人", ["近一半"]],
    ["其中三成", ["三成"]],
    ["二十五家机构", ["二十五家"]],
    ["有 47 个", ["47"]],
    ["三分之一", ["三分之一"]],
    ["2025年2月24日，一篇文章，三个问题，${1}", []]
  ])("in %s finds %j", (prose, found) => {
    expect(typedNumbers(prose)).toEqual(found);
  });
});

describe("catalogueProblems(words)", () => {
  it("says which words are missing, and which belong to English that is no longer there", async () => {
    const {["Nothing so far."]: _, ...rest} = catalogue;
    const problems = await catalogueProblems({...rest, "Nothing that is said": "无"});
    expect(problems).toEqual([
      expect.stringMatching(/conclusion-list\.ts:\d+: “Nothing so far\.” has no Chinese/),
      expect.stringContaining("“Nothing that is said” is said nowhere any more")
    ]);
  });
});
