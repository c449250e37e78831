import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createCountries} from "../../src/cohort/countries.js";
import {peopleOf} from "../../src/cohort/people.js";
import {readSheet} from "../../src/cohort/read/read.js";
import {FileError} from "../../src/cohort/sheet.js";
import {answer, choicesFor} from "../../src/cohort/answer.js";
import {bigColumns, bigCsv} from "../../bench/people.js";
import {dropped} from "./files.js";

const countries = createCountries();
const bufferOf = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);

describe("readSheet(buffer)", () => {
  it.each(dropped.filter(({fails}) => fails).map((one) => [one.what, one] as const))(
    "says in a sentence why it cannot read %s",
    async (_, {bytes, fails}) => {
      const problem: unknown = await readSheet(bufferOf(bytes)).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(FileError);
      expect((problem as Error).message).toMatch(fails!);
      expect((problem as Error).message).toMatch(/^\S.*\.$/s);
    }
  );

  it.each(dropped.filter(({fails}) => !fails).map((one) => [one.what, one] as const))(
    "reads %s, and tells what was left out",
    async (_, {bytes, rows, kind, notice, work}) => {
      const sheet = await readSheet(bufferOf(bytes));
      expect(sheet.rows).toBe(rows);
      for (const column of sheet.columns) if (column) expect(column.codes).toHaveLength(rows!);
      if (kind) expect(sheet.kind).toBe(kind);
      const choices = choicesFor(sheet, countries);
      const told = answer(sheet, choices, countries).notices;
      if (notice) expect(told.join("\n")).toMatch(notice);
      else expect(told).toEqual([]);
      const people = peopleOf(sheet, choices, countries);
      const its = people.country.work;
      const codes = its && Array.from(its.codes, (code) => people.understood.codes[its.meaning[code]!]);
      expect(codes).toEqual(work);
    }
  );

  it("reads every cell of a generated file as it was written", async () => {
    const columns = bigColumns(3000);
    const sheet = await readSheet(bufferOf(new TextEncoder().encode(bigCsv(3000))));
    for (const column of sheet.columns) {
      const {name, codes, texts} = column!;
      expect(Array.from(codes, (code) => texts.text(code))).toEqual(columns[name]!.map(String));
    }
  });

  /** Reads, counts and gives the rows, or nothing where the file was refused with a sentence. */
  const taken = async (bytes: Uint8Array): Promise<number | undefined> => {
    try {
      const sheet = await readSheet(bufferOf(bytes));
      return answer(sheet, choicesFor(sheet, countries), countries).rows;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return undefined;
    }
  };

  it("either counts a file or refuses it with a sentence, whatever its bytes are", async () => {
    const starts = ["", "PAR1", "ARROW1", "{", "[", "work\n", "\ufeffwork,year\n"].map((one) =>
      new TextEncoder().encode(one)
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({maxLength: 300}), async (start, rest) => {
        await taken(Uint8Array.of(...start, ...rest));
      }),
      {numRuns: 200, seed: 7}
    );
  });

  it("either counts a damaged text or refuses it with a sentence, wherever the damage is", async () => {
    // Damaged binary files may keep their decoders counting, which the session gives up on.
    const whole = dropped.filter(
      ({fails, bytes, name}) => !fails && bytes.length < 30_000 && !/arrow|parquet/.test(name)
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.nat(), fc.integer({min: 1, max: 255}), async ({bytes}, at, by) => {
        const damaged = bytes.slice();
        damaged[at % bytes.length]! ^= by;
        await taken(damaged);
      }),
      {numRuns: 200, seed: 7}
    );
  });

  it("reads any table of texts back as it was written", async () => {
    const cell = fc.string({unit: "binary", maxLength: 12}).map((one) => `x${one.replace(/\p{C}|\p{Z}|\0/gu, "")}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}), async (rows) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","));
        const sheet = await readSheet(bufferOf(new TextEncoder().encode(`a,b\n${quoted.join("\n")}\n`)));
        expect(sheet.columns.map((column) => Array.from(column!.codes, (code) => column!.texts.text(code)))).toEqual([
          rows.map(([one]) => one),
          rows.map(([, one]) => one)
        ]);
      }),
      {numRuns: 100, seed: 7}
    );
  });
});
