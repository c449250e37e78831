import {gzipSync} from "node:zlib";
import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {spawnSync} from "node:child_process";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readOptions} from "../../../tools/cohort/options.js";
import {root} from "../../helpers/run.js";

describe("readOptions(args)", () => {
  it("reads columns, choices and what is to come out", () => {
    expect(
      readOptions(["a.csv", "--country", "home", "--year", "none", "--several", "out", "--after", "every", "--json"])
    ).toMatchObject({
      files: ["a.csv"],
      columns: {work: "home", year: "none"},
      choices: {several: "left out", before: null, after: null},
      json: true,
      out: "."
    });
    expect(readOptions(["--given", "Eire=Ireland", "a"]).given).toEqual([["Eire", "Ireland"]]);
  });

  it.each([
    [["--several", "both"], /--several is “both”; expected shared or first or out\./],
    [["--memory", "much"], /--memory is “much”; expected a size such as 2GB/],
    [["--after", "22"], /--after is “22”; expected a year/],
    [["--given", "Eire"], /expected VALUE=COUNTRY/],
    [["--nonsense"], /--nonsense.*--help/]
  ])("says of %j what was expected", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

describe("npm run cohort", {timeout: 120_000}, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "command-"));
    await writeFile(join(folder, "a.csv.gz"), gzipSync("who,place,year\nAda,CN,2022\nBo,US,2022\nCy,CN,2021\n"));
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "tools/cohort/cohort.ts"), ...args],
      {
        encoding: "utf8",
        env: {...process.env, INIT_CWD: folder}
      }
    );

  it("prints one object, writes the answers and a page, and reads what is packed", async () => {
    const {stdout, stderr, status} = run(
      "a.csv.gz",
      "--person",
      "who",
      "--country",
      "place",
      "--json",
      "--report",
      "--out",
      "out"
    );
    expect([status, stderr]).toEqual([0, ""]);
    const said = JSON.parse(stdout) as Record<string, unknown>;
    expect(said).toMatchObject({
      rows: 3,
      people: 3,
      papers: null,
      columns: {person: "who", work: "place", year: "year"}
    });
    expect((await readdir(join(folder, "out"))).sort()).toEqual([
      "answers.arrow",
      "answers.csv",
      "answers.html",
      "answers.json"
    ]);
    expect(JSON.parse(await readFile(join(folder, "out/answers.json"), "utf8"))).toEqual(said);
    expect(await readFile(join(folder, "out/answers.html"), "utf8")).toMatch(/work in China.*<svg/s);
  });

  it("prints SQL, and ends with a sentence and a code where it cannot count", () => {
    expect(run("a.csv.gz", "--country", "place", "--sql", "--table", "people").stdout).toMatch(/FROM "people"/);
    const cases: [string[], RegExp][] = [
      [["b.csv"], /^“b.csv” does not exist\.\n$/],
      [[], /^No file was named/],
      [
        ["a.csv.gz", "--person", "name"],
        /^The file has no column “name” for --person\. Its columns are “who”, “place”, “year”\.\n$/
      ],
      [
        ["a.csv.gz", "--country", "place", "--after", "1999"],
        /^--after is 1999, but the years of the file are 2021, 2022\.\n$/
      ]
    ];
    for (const [args, sentence] of cases) {
      const {stdout, stderr, status} = run(...args);
      expect([stdout, status]).toEqual(["", 1]);
      expect(stderr).toMatch(sentence);
    }
  });
});
