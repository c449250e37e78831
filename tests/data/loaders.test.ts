import {tableFromIPC} from "apache-arrow";
import {group} from "d3";
import {readdirSync, readFileSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, describe, expect, it, vi} from "vitest";
import {claims} from "../../src/claims/index.js";
import {readShelf, unite} from "../../src/audit/results/shelf.js";
import {universesRows} from "../../src/audit/results/universes.js";
import {loadEvidence} from "../../src/data/load.js";
import type {Row} from "../../src/tables/field.js";
import {evaluationReader} from "../../src/audit/results/stored.js";
import {decode} from "../../src/tables/decode.js";
import type {Figure} from "../../src/tables/rows.js";
import {dictionary} from "../../src/tables/dictionary.js";
import {table} from "../../src/tables/table.js";
import {parseCsv} from "../../src/tables/csv.js";
import {ContentCache} from "../../tools/tables/content-cache.js";
import {findLoaders, runLoaders} from "../../tools/tables/loaders.js";
import {type Ran, root, runScript} from "../helpers/run.js";
import {runTransform} from "../pages/cell.js";

const names = readdirSync(join(root, "src/data")).filter((name) => name.endsWith(".arrow.ts"));
// Tables that were made from the same content before are the same now: tests/tools/tables/content-cache.test.ts holds that to be so.
const made = await mkdtemp(join(tmpdir(), "tables-"));
const loaders = (await findLoaders("src")).map((loader) => ({...loader, cached: join(made, loader.output)}));
const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
await runLoaders(loaders, {cache: new ContentCache(".cache/tables")});
log.mockRestore();
const ran = new Map<string, Ran>();
for (const name of names) {
  const stdout = await readFile(join(made, "data", name.slice(0, -".ts".length)));
  ran.set(name, {code: 0, stdout, stderr: "", said: ""});
}
afterAll(() => rm(made, {recursive: true, force: true}));

/** What is wrong with a loader's output as a file of its own: nothing may stand before or after the Arrow file. */
function complaints({code, stdout, stderr}: Ran): string[] {
  const magic = (at: number): string => stdout.subarray(at, at + 6).toString("latin1");
  return [
    ...(code === 0 ? [] : [`it ended with code ${code}: ${stderr}`]),
    ...(magic(0) === "ARROW1" ? [] : [`it begins with “${stdout.subarray(0, 20).toString("latin1")}”`]),
    ...(magic(stdout.length - 6) === "ARROW1" ? [] : [`it ends with “${stdout.subarray(-20).toString("latin1")}”`])
  ];
}

describe.each(names)("%s", (name) => {
  const output = ran.get(name)!;

  it("prints one Arrow file and nothing else", () => {
    expect(complaints(output)).toEqual([]);
  });

  it("stores years, counts, numbers and categories in the types meant for them, in one record batch", () => {
    const {schema, batches} = tableFromIPC(output.stdout);
    const words = ["Int8", "Int16", "Int32"].map((width) => `Dictionary<${width}, Utf8>`);
    const allowed = ["Int16", "Int32", "Float64", ...words];
    expect(schema.fields.filter((field) => !allowed.includes(String(field.type))).map(({name}) => name)).toEqual([]);
    // In the universes a year is a choice like any other, by its name.
    const year = name === "universes.arrow.ts" ? undefined : schema.fields.find((field) => field.name === "year");
    expect(year?.type.toString() ?? "Int16").toBe("Int16");
    expect(batches.length).toBe(1);
  });

  it("says what it is, where it comes from, and what each column means", () => {
    const book = dictionary(output.stdout);
    expect(book.title).not.toBe("");
    expect(book.description).not.toBe("");
    expect(book.source).not.toBe("");
    expect(book.fields.filter(({description}) => !description).map((field) => field.name)).toEqual([]);
  });

  it("has rows, the same whether Arquero reads them or they are only decoded", () => {
    const [whole, decoded] = [table(output.stdout), decode(output.stdout)];
    expect(whole.numRows()).toBeGreaterThan(0);
    expect(decoded.totalRows()).toBe(whole.numRows());
    expect(decoded.objects()).toEqual(whole.objects());
    for (const name of whole.columnNames()) {
      const last = whole.numRows() - 1;
      expect(decoded.column(name)!.at(last)).toEqual(whole.get(name, last));
    }
    expect(decoded.column("no such column")).toBeUndefined();
  });
});

describe("book/*.json.ts", () => {
  it("print, each for its page, what is said of every claim and every universe of it, as the whole table has them", async () => {
    const names = (await readdir(join(made, "data/book"))).sort();
    const shelves = await Promise.all(
      names.map(async (name) => [name, readShelf(await readFile(join(made, "data/book", name), "utf8"))] as const)
    );
    expect(names).toEqual([...new Set(claims.map(({page}) => `${page}.json`))].sort());
    for (const [name, {claims}] of shelves) expect(claims.every(({page}) => `${page}.json` === name)).toBe(true);
    const {claims: read, universes, pages} = unite(shelves.map(([, shelf]) => shelf));
    expect(new Set(read.map(({id}) => id))).toEqual(new Set(claims.map(({id}) => id)));
    expect(pages).toEqual(Object.fromEntries(claims.map(({id, page}) => [id, page])));
    for (const one of read) expect(claims.find(({id}) => id === one.id)).toMatchObject({says: one.says});
    const figures = decode(await readFile(join(made, "data/figures.arrow"))).objects() as Figure[];
    const whole = decode(await readFile(join(made, "data/universes.arrow")));
    const [first] = claims[0]!.assertions;
    const anew = universesRows(await loadEvidence(), new Set([first!.id]));
    const stored = (whole.objects() as Row[]).filter(({assertion}) => assertion === first!.id);
    expect(stored.map(({value, probability, holds}) => [value, probability, holds])).toEqual(
      anew.map(({value, probability, holds}) => [value, probability, holds])
    );
    const fromWhole = evaluationReader(claims, whole, {figures});
    for (const [name, shelf] of shelves) {
      const {claims, bridges, universes} = unite([shelf]);
      const fromShelf = evaluationReader(claims, universes, {figures}, {bridges});
      for (const claim of claims) expect(fromShelf(claim), `${claim.id} of ${name}`).toEqual(fromWhole(claim));
    }
    expect(universes).toHaveLength(names.length);
  });
});

describe("a loader that talks", () => {
  const folder = join(root, ".cache");
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((path) => rm(path, {recursive: true, force: true}))));

  it("is caught", async () => {
    await mkdir(folder, {recursive: true});
    const place = await mkdtemp(join(folder, "talk-"));
    made.push(place);
    const script = join(place, "talk.arrow.ts");
    await writeFile(
      script,
      `console.log("loading …");\nawait import(${JSON.stringify(join(root, "src/data/tiers.arrow.ts"))});\n`
    );
    expect(complaints(await runScript(script))).toEqual([expect.stringContaining("begins with “loading")]);
  });
});

describe("figures.arrow", () => {
  const figures = () =>
    table(ran.get("figures.arrow.ts")!.stdout).objects() as Record<string, string | number | null>[];

  it("has a row for every line of every file of figures", () => {
    const folder = join(root, "src/data/figures");
    const lines = readdirSync(folder)
      .filter((file) => file !== "founders.csv")
      .reduce((sum, file) => sum + parseCsv(readFileSync(join(folder, file), "utf8"), {file}).records.length, 0);
    expect(figures().length).toBe(lines);
  });

  it("names an address and a confidence for every figure, and nothing that was only remembered", () => {
    for (const {id, source, confidence} of figures()) {
      expect(source, String(id)).toMatch(/^(https?:\/\/|urn:article:)/);
      expect(["P", "A", "S", "B"], String(id)).toContain(confidence);
    }
  });

  it("prints compositions that are complete as sums of 100, give or take their rounding", () => {
    const groups = group(
      figures().filter(({publication, unit}) => /^tracker-/.test(String(publication)) && unit === "%"),
      ({publication, measure, tier, year, population}) => [publication, measure, tier, year, population].join(" | ")
    );
    const complete = [...groups].filter(([, rows]) => rows.some(({place}) => place === "Others") && rows.length > 2);
    expect(complete.length).toBeGreaterThan(2);
    for (const [name, rows] of complete) {
      const sum = rows.reduce((total, {value}) => total + Number(value), 0);
      expect(Math.abs(sum - 100), name).toBeLessThanOrEqual(rows.length / 2);
    }
  });

  it("matches the article's numbers to published figures of another publication", () => {
    const byId = new Map(figures().map((row) => [row.id, row]));
    const matched = figures().filter(({matches}) => matches !== null);
    expect(matched.length).toBeGreaterThan(20);
    for (const {id, matches} of matched)
      expect(byId.get(matches)?.publication ?? "article", String(id)).not.toBe("article");
  });
});

describe("loaders of large tables", () => {
  const rows = (name: string) => table(ran.get(name)!.stdout).objects() as Record<string, string | number | null>[];
  const distinct = (name: string, column: string) => [...new Set(rows(name).map((row) => String(row[column])))];

  it("send a page no single model or cluster, and each table in less than 7 kB after gzip", () => {
    for (const name of ["models", "computing", "rd", "venture", "careers", "countries"].map(
      (one) => `${one}.arrow.ts`
    )) {
      const {stdout} = ran.get(name)!;
      expect(stdout.toString("latin1"), name).not.toMatch(/GPT-|Colossus/);
      expect(gzipSync(stdout).length, name).toBeLessThan(7000);
    }
  });

  it("send R&D on both bases, each in its own unit", () => {
    const units = new Set(rows("rd.arrow.ts").map(({basis, unit}) => `${basis}: ${unit}`));
    expect(units).toEqual(new Set(["market: bn EUR", "ppp: bn USD PPP"]));
  });

  it("send every kind of maker and owner, so that shares of the whole can be taken", () => {
    expect(distinct("models.arrow.ts", "maker").toSorted()).toEqual(["academia", "both", "industry", "other"]);
    expect(distinct("computing.arrow.ts", "owner").toSorted()).toEqual(["both", "private", "public", "unknown"]);
  });

  it("send careers whose percentages make a whole in every year", () => {
    const totals = new Map<number, number>();
    for (const {year, percent} of rows("careers.arrow.ts"))
      totals.set(Number(year), (totals.get(Number(year)) ?? 0) + Number(percent));
    expect(totals.size).toBeGreaterThan(5);
    for (const [year, total] of totals) expect(Math.abs(total - 100), String(year)).toBeLessThan(0.5);
  });
});

/** The transforms of pages that readers steer: the table that each reads, and what the controls offer. */
const steered: readonly {
  page: string;
  gives: string;
  reads: string;
  from: string;
  offers: Record<string, unknown[]>;
}[] = [
  {
    ...{page: "elite", gives: "there", reads: "sectors", from: "oral-sectors"},
    offers: {land: ["CN", "CN+HK+MO", "US"], grade: ["oral", "oral+spotlight"]}
  },
  {
    ...{page: "in-america", gives: "onStage", reads: "oralPlaces", from: "oral-places"},
    offers: {oralRule: ["person", "slot", "institution"]}
  },
  {
    ...{page: "founders", gives: "programme", reads: "parts", from: "project-985"},
    offers: {cupRule: ["institution", "person", "slot", "first", "last"]}
  },
  {
    ...{page: "money", gives: "standing", reads: "largeClusters", from: "large-clusters"},
    offers: {size: [1000, 10_000, 100_000], clustersIn: ["world", "CN", "US"]}
  },
  {
    ...{page: "money", gives: "paid", reads: "funding", from: "university-funding"},
    offers: {paidIn: [2015, 2021, 2022]}
  },
  {
    ...{page: "cause", gives: "together", reads: "joint", from: "joint-papers"},
    offers: {jointVenue: ["neurips", "icml", "cvpr"], jointSense: ["both", "university"]}
  }
];

describe.each(steered)("the transform “$gives” of $page.md", ({page, gives, reads, from, offers}) => {
  const rows = decode(ran.get(`${from}.arrow.ts`)!.stdout).objects();
  const choices = Object.entries(offers).reduce<Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({...one, [name]: value}))),
    [{}]
  );

  it.each(choices)("has rows to draw for %o", (chosen) => {
    expect(runTransform(page, gives, {[reads]: rows, ...chosen}).length).toBeGreaterThan(0);
  });
});
