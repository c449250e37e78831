import {readFileSync} from "node:fs";
import {globSync} from "tinyglobby";
import {describe, expect, it} from "vitest";

/** Figures that name China and count nobody there: what they show is sums, a record, a drawing or founders one by one. */
const countless = new Set(["causes", "founders-by-definition", "founders-stages", "large-clusters"]);

/** What each figure of the pages says of itself, by the name of its files. */
const figures = globSync("src/pages/**/*.ts").flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return text
    .split(/^export (?:const|function) (?=\w*Figure\b)/m)
    .slice(1)
    .map((own) => own.split(/^export /m)[0]!)
    .map((own) => ({file, own, name: /^\s+name: "([\w-]+)"/m.exec(own)?.[1] ?? /^\s+name\b/m.exec(own)?.[0].trim()}));
});

describe("figures that count China", () => {
  it("are found", () => {
    expect(figures.length).toBeGreaterThan(50);
  });

  it("say whether Hong Kong is in it", () => {
    const silent = figures.filter(
      ({own, name}) => /Chin(a|ese)/.test(own) && !/\bchina: |\bprintedFigure\(/.test(own) && !countless.has(name ?? "")
    );
    for (const name of countless) expect(figures.map((one) => one.name)).toContain(name);
    expect(silent.map(({file, name}) => `${file}: ${name}`)).toEqual([]);
  });
});
