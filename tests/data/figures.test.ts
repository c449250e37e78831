import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readFigures, readFounders} from "../../src/data/figures.js";
import {root} from "../helpers/run.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "figures-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** A copy of the data folder in which one file of figures has been changed. */
async function changed(file: string, change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(folder, "copy-"));
  for (const part of ["figures", "schemas", "datapackage.json"]) {
    await cp(join(root, "src/data", part), join(copy, part), {recursive: true});
  }
  const path = join(copy, "figures", file);
  await writeFile(path, change(await readFile(path, "utf8")));
  return copy;
}

/** The same text with one cell of one row replaced. */
const cell = (id: string, from: string, to: string) => (text: string) => {
  const row = text.split("\n").find((line) => line.startsWith(`${id},`));
  if (!row?.includes(from)) throw new Error(`The row ${id} has no “${from}” to replace.`);
  return text.replace(row, row.replace(from, to));
};

const id = "tracker2-2022-top-undergraduate-china";

describe("readFigures(folder)", () => {
  it("reads the figures as they are", async () => {
    const {rows} = readFigures(join(root, "src/data"));
    expect(rows.find((row) => row.id === id)).toMatchObject({place: "China", year: 2022, value: 47, unit: "%"});
  });

  it.each([
    ["a share above 100", cell(id, ",47,%,", ",147,%,"), /tracker-2\.csv line \d+: value is “147”; expected/],
    ["a share below 0", cell(id, ",47,%,", ",-47,%,"), /value is “-47”; expected/],
    ["a word for a number", cell(id, ",47,%,", ",half,%,"), /value is “half”; expected a number/],
    ["a wrong unit", cell(id, ",47,%,", ",47,per cent,"), /unit is “per cent”; expected one of/],
    ["a missing source", cell(id, "https://www.damienma.com/work-1/aitalent", ""), /source is “”; expected a value/],
    ["a confidence that rests on memory", cell(id, ",P,", ",M,"), /confidence is “M”; expected one of/],
    [
      "an unknown measure",
      cell(id, "undergraduate country", "nationality"),
      /measure is “nationality”; expected one of/
    ],
    ["an unknown column", (text: string) => text.replace("note", "colour"), /unknown column “colour”/],
    [
      "a key used twice",
      (text: string) => text + text.split("\n")[1] + "\n",
      /expected a key of its own: line \d+ has it/
    ]
  ])("stops at %s, naming file, row, value and expectation", async (_, change, message) => {
    await expect(changed("tracker-2.csv", change).then(readFigures)).rejects.toThrow(message);
  });

  it("stops at a key that two files use", async () => {
    const copy = await changed(
      "tracker-1.csv",
      cell("tracker1-2019-papers-submitted", "tracker1-2019-papers-submitted", id)
    );
    expect(() => readFigures(copy)).toThrow(`id is “${id}”; expected a key of its own`);
  });

  it("stops at a number of the article that is matched to nothing", async () => {
    const copy = await changed("article.csv", (text) => text.replace(`,${id},`, ",tracker9-none,"));
    expect(() => readFigures(copy)).toThrow(/matches is “tracker9-none”; expected the id of a published figure/);
  });

  it("tells of every file's problems at once", async () => {
    const copy = await changed("tracker-2.csv", cell(id, ",47,%,", ",147,%,"));
    const other = join(copy, "figures/tracker-1.csv");
    await writeFile(other, (await readFile(other, "utf8")).replace(",P,", ",R,"));
    expect(() => readFigures(copy)).toThrow(/confidence is “R”[^]*value is “147”|value is “147”[^]*confidence is “R”/);
  });

  it("says which file is missing", async () => {
    expect(() => readFigures(join(folder, "nowhere"))).toThrow(/nowhere\/datapackage\.json could not be read/);
  });
});

describe("readFounders(folder)", () => {
  it("keeps unknown unknown: a cell without a source says nothing else", async () => {
    const {rows} = readFounders(join(root, "src/data"));
    expect(rows.length).toBeGreaterThan(0);
    for (const {id: row, value, source} of rows) if (source === null) expect(value, String(row)).toBe("unknown");
  });
});
