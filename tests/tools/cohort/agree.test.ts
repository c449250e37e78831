import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answer} from "../../../src/cohort/answer.js";
import {openFile} from "../../../src/cohort/open.js";
import {type Result, resultOf} from "../../../src/cohort/result.js";
import {answered} from "../../../tools/cohort/ask.js";
import {readOptions} from "../../../tools/cohort/options.js";
import {bigCsv} from "../../../bench/people.js";
import {dropped} from "../../cohort/files.js";
import {countries} from "../../cohort/people.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agree-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** What the page says of a file. */
async function byPage(bytes: Uint8Array): Promise<Result> {
  const {sheet, choices} = await openFile(new Blob([Uint8Array.from(bytes)]), {countries});
  return resultOf(answer(sheet, choices, countries));
}

/** What the command says of the same. */
async function byCommand(bytes: Uint8Array, name: string, ...flags: string[]): Promise<Result> {
  const own = await mkdtemp(join(folder, "run-"));
  await writeFile(join(own, name), bytes);
  const {result} = await answered(readOptions([name, ...flags]), {folder: own, from: own});
  return result!;
}

/** Of notices, those about values stand: rows are numbered by each engine on its own. */
const without = ({notices, ...result}: Result) => ({
  ...result,
  notices: notices.map((notice) => notice.replace(/ in row \d+/, "")).sort()
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("page and command", () => {
  it.each(dropped.filter(({fails}) => !fails).map((one) => [one.what, one] as const))(
    "agree to the digit on %s",
    async (_, {bytes, name}) => {
      expect(without(await byCommand(bytes, name))).toEqual(without(await byPage(bytes)));
    }
  );

  it.each(dropped.filter(({fails}) => fails && !/gzip/.test(String(fails))).map((one) => [one.what, one] as const))(
    "refuse %s with the same sentence",
    async (_, {bytes, name, fails}) => {
      await expect(byCommand(bytes, name)).rejects.toThrow(fails);
    }
  );

  it("agree on thousands of people in papers, whatever is chosen", async () => {
    const bytes = utf8(bigCsv(20_000));
    const {sheet, choices} = await openFile(new Blob([Uint8Array.from(bytes)]), {countries});
    const cases = [
      [{}, []],
      [{several: "first"}, ["--several", "first"]],
      [{several: "left out"}, ["--several", "out"]],
      [{counting: "rows"}, ["--count", "rows"]],
      [{before: null, after: null}, ["--after", "every"]],
      [{tier: "oral", hongKong: "in China"}, ["--only", "oral", "--hong-kong", "in-china"]],
      [{mapping: without_(choices.mapping, "paper")}, ["--paper", "none"]],
      [{mapping: without_(choices.mapping, "person")}, ["--person", "none"]]
    ] as const;
    for (const [part, flags] of cases) {
      const page = resultOf(answer(sheet, {...choices, ...part}, countries));
      expect(without(await byCommand(bytes, "big.csv", ...flags)), flags.join(" ")).toEqual(without(page));
    }
  });

  it("agree on weights, with papers and without", async () => {
    const rows = Array.from(
      {length: 900},
      (_, i) =>
        `P${(i * i) % 500},q${(i * 7) % 300},${["CN", "US", "DE", "IN"][(i * i * 3) % 4]},${((i * 13) % 9) / 4 || ""}`
    );
    const bytes = utf8(`person,paper,work,weight\n${rows.join("\n")}\n`);
    expect(without(await byCommand(bytes, "weights.csv"))).toEqual(without(await byPage(bytes)));
  });

  it("take several files for one, and say which one lacks a column", async () => {
    const own = await mkdtemp(join(folder, "parts-"));
    const [header, ...lines] = bigCsv(3000).trimEnd().split("\n");
    const part = (rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
    await writeFile(join(own, "a.csv"), part(lines.slice(0, 1000)));
    await writeFile(join(own, "b.csv"), part(lines.slice(1000)));
    const {result} = await answered(readOptions(["*.csv"]), {folder: own, from: own});
    expect(without(result!)).toEqual(without(await byPage(utf8(part(lines.toReversed())))));
    await writeFile(join(own, "c.csv"), "name\nAda\n");
    await expect(
      answered(readOptions(["a.csv", "c.csv"]), {folder: await mkdtemp(join(own, "x")), from: own})
    ).rejects.toThrow(/“c.csv” has no column “person”, which the first file has/);
  });
});

function without_<T extends object, K extends keyof T>(all: T, key: K): Omit<T, K> {
  const rest = {...all};
  delete rest[key];
  return rest;
}
