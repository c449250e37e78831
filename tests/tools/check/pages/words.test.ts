import {describe, expect, it} from "vitest";
import {readPage} from "../../../../tools/check/pages/read.js";
import {wordy} from "../../../../tools/check/pages/words.js";

const glossary = {interval: {written: /\bintervals?\b/i}};
const page = (text: string, name = "a") => readPage(`src/${name}.md`, text);
const said = (text: string, name?: string): string[] =>
  wordy(page(text, name), {glossary}).map((line) => line.replace(/^.* - /, ""));
const times = (count: number, word: string): string => Array.from({length: count}, () => word).join(" ");
const title = "# China rose beyond all doubt\n\n";

describe("wordy(page)", () => {
  it("lets a lede have sixty words and three numbers, and a paragraph ninety and four", () => {
    expect(said(`${title}${times(60, "word")}\n\n${times(90, "word")}\n`)).toEqual([]);
    expect(said(`${title}${times(61, "word")}\n\n${times(91, "word")}\n`)).toEqual([
      "A lede of 61 words; 60 at most.",
      "A paragraph of 91 words; 90 at most."
    ]);
    expect(said(`${title}${times(4, '${book.n("x")}')}\n\n${times(5, "${n}")}\n`)).toEqual([
      "A lede of 4 numbers; 3 at most.",
      "A paragraph of 5 numbers; 4 at most."
    ]);
  });

  it("counts no year and no opened word as a number", () => {
    expect(said(`${title}In 2019, ${times(5, "${y(2022)}")} and \${term("interval")} of 3 to 4.\n`)).toEqual([]);
  });

  it("wants headings that say a finding, but for those of working parts and pages to look things up in", () => {
    expect(said("# Money\n\n## Where they work\n\n## The working\n\n## China passed America in 2022\n")).toEqual([
      "The heading “Money” says no finding; say it in a sentence.",
      "The heading “Where they work” says no finding; say it in a sentence."
    ]);
    expect(said("# Methods\n\n## The choices\n", "methods")).toEqual([]);
    expect(said("# Do they hold it up?\n")).toEqual([]);
  });

  it("wants one kind of apostrophe", () => {
    expect(said(`${title}China's and China’s.\n`)).toEqual([
      "“China’s” has a bent apostrophe; the pages have straight ones: '."
    ]);
  });

  it("wants a term explained where it is first used, and once", () => {
    expect(said(`${title}An interval, then \${term("interval")}.\n`)).toEqual([
      '“interval” is a term: use ${term("interval")} here.'
    ]);
    expect(said(`${title}The \${term("interval", "intervals")}, then an interval.\n`)).toEqual([]);
    expect(said(`${title}\${term("interval")}\n\n\${term("interval")}\n`)).toEqual([
      "The term “interval” is explained twice; once a page is enough."
    ]);
  });
});
