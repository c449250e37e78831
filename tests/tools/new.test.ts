import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {addClaim, claimEntry, mark, scaffold} from "../../tools/new.js";
import {root} from "../helpers/run.js";

const folders: string[] = [];
let folder = "";
beforeEach(async () => {
  folders.push((folder = await mkdtemp(join(tmpdir(), "new-"))));
  for (const part of ["src/data/figures", "src/data/datapackage.json", "src/claims/money/claims.ts", "src/money.md"]) {
    await mkdir(dirname(join(folder, part)), {recursive: true});
    await cp(join(root, part), join(folder, part), {recursive: true});
  }
});
afterAll(() => Promise.all(folders.map((one) => rm(one, {recursive: true, force: true}))));

const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

describe("scaffold(words, root)", () => {
  it("lays out a claim in the module of its page, with a test that fails until a value is worked out", async () => {
    const {files} = await scaffold(["claim", "M13", "money"], folder);
    expect(files).toEqual(["src/claims/money/claims.ts", "tests/claims/money/m13.test.ts"]);
    const module = await read("src/claims/money/claims.ts");
    const before = await readFile(join(root, "src/claims/money/claims.ts"), "utf8");
    expect(module).toContain(before.slice(0, before.lastIndexOf("\n]")));
    expect(module).toMatch(/^import \{assertionsIn\} from/m);
    expect(module).toMatch(/id: "M13"[^]*FILL IN/);
    expect(await read("tests/claims/money/m13.test.ts")).toMatch(/byHand = Number\.NaN[^]*not\.toBeNaN/);
  });

  it("lays out a figure in a new file that the data package describes, or as a row more", async () => {
    await scaffold(["figure", "survey", "survey-2025-share-china"], folder);
    const pack = JSON.parse(await read("src/data/datapackage.json")) as {resources: {name: string; title: string}[]};
    expect(pack.resources.at(-1)).toMatchObject({name: "survey", title: expect.stringContaining(mark)});
    const before = await read("src/data/figures/survey.csv");
    await scaffold(["figure", "survey", "survey-2025-share-india"], folder);
    const after = await read("src/data/figures/survey.csv");
    expect(after.startsWith(before)).toBe(true);
    expect(after.split("\n")[2]).toMatch(/^survey-2025-share-india,+$/);
  });

  it("lays out a page", async () => {
    expect(await scaffold(["page", "japan"], folder)).toMatchObject({files: ["src/japan.md"]});
    expect(await read("src/japan.md")).toContain(mark);
  });

  it.each([
    ["claim T5 money", "There is a claim T5 already: “"],
    ["claim t5 money", "“t5” is no claim id: expected a letter of F, T, I, M, C, E, S and a number"],
    ["claim M13 nowhere", "There is no src/claims/nowhere/claims.ts"],
    ["figure tracker-2 tracker2-2022-top-undergraduate-china", "in src/data/figures/tracker-2.csv"],
    ["figure Tracker a-b", "“Tracker” is no name of a file"],
    ["figure tracker-2 nonsense", "“nonsense” is no figure id"],
    ["page money", "src/money.md exists already"],
    ["page In_America", "“In_America” is no name of a page"],
    ["page", "“” is no name of a page"],
    ["verdict T1", "There is no “verdict” to lay out"]
  ])("refuses “%s” with a sentence and changes nothing", async (words, says) => {
    const before = await read("src/claims/money/claims.ts");
    await expect(scaffold(words.split(" "), folder)).rejects.toThrow(says);
    expect(await read("src/claims/money/claims.ts")).toBe(before);
  });

  it("overwrites no test that is there", async () => {
    await mkdir(join(folder, "tests/claims/money"), {recursive: true});
    await writeFile(join(folder, "tests/claims/money/m13.test.ts"), "mine");
    await expect(scaffold(["claim", "M13", "money"], folder)).rejects.toThrow(
      "tests/claims/money/m13.test.ts exists already"
    );
    expect(await read("tests/claims/money/m13.test.ts")).toBe("mine");
  });
});

describe("addClaim(module, entry, file)", () => {
  it("adds to a short list, an empty one and one whose entries hold lists", () => {
    const entry = claimEntry("M13", "money");
    const list = (inside: string): string =>
      `import {assertionsIn} from "../../audit/rules/assertion.js";\nexport const a: readonly Claim[] = [${inside}];`;
    expect(addClaim(list("one, two"), entry, "a.ts")).toBe(list(`one, two,\n${entry}\n`));
    expect(addClaim(list(""), entry, "a.ts")).toBe(list(`\n${entry}\n`));
    const using = list("").split("\n");
    expect(addClaim(using[1]!, entry, "a.ts").split("\n")[0], "what the entry needs").toBe(using[0]);
    expect(addClaim(list("\n  {a: [1]\n  ];}\n"), entry, "a.ts")).toBe(list(`\n  {a: [1]\n  ];},\n${entry}\n`));
  });

  it("says that a module has no list", () => {
    expect(() => addClaim("export const a = 1;", "", "a.ts")).toThrow("a.ts has no list of claims");
  });
});
