import * as arrow from "apache-arrow";
import {describe, expect, it} from "vitest";
import {readArrow} from "../../src/cohort/arrow.js";
import {checkLengths} from "../../src/cohort/arrow-lengths.js";
import {FileError} from "../../src/cohort/sheet.js";

const rows = 600;
const numbers = Array.from({length: rows}, (_, i) => i);
const list = new arrow.List(new arrow.Field("one", new arrow.Utf8()));
const record = new arrow.Struct<{a: arrow.Int32}>([new arrow.Field("a", new arrow.Int32())]);
const columns: Record<string, arrow.Vector> = {
  person: arrow.vectorFromArray(
    numbers.map((i) => `Person ${i}`),
    new arrow.Utf8()
  ),
  work: arrow.vectorFromArray(numbers.map((i) => ["CN", "US", null][i % 3])),
  year: arrow.vectorFromArray(
    numbers.map(() => 2022),
    new arrow.Int32()
  ),
  known: arrow.vectorFromArray(
    numbers.map((i) => i % 2 === 0),
    new arrow.Bool()
  ),
  nothing: arrow.vectorFromArray(
    numbers.map(() => null),
    new arrow.Null()
  ),
  many: arrow.vectorFromArray(
    numbers.map((i) => (i % 5 ? [`x${i}`] : [])),
    list
  ),
  inside: arrow.vectorFromArray(
    numbers.map((a) => ({a})),
    record
  )
};
const whole = new arrow.Table(columns);
const people = new arrow.Table({person: columns.person!, work: columns.work!, year: columns.year!});
const formats = ["file", "stream"] as const;

/** A copy with the 32-bit number that stands at some place replaced. */
function with32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setInt32(at, value, true);
  return copy;
}

/** Where eight bytes that say a number first stand. */
function find64(bytes: Uint8Array, value: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; at += 4) if (view.getBigInt64(at, true) === BigInt(value)) return at;
  throw new RangeError(`${value} stands nowhere.`);
}

describe("checkLengths(bytes)", () => {
  it.each(formats)(
    "lets whole data through, with lists, records, dictionaries and columns of nothing (%s)",
    (format) => {
      expect(() => checkLengths(arrow.tableToIPC(whole, format))).not.toThrow();
      expect(() => checkLengths(arrow.tableToIPC(whole.slice(0, 0), format))).not.toThrow();
      const parts = new arrow.Table([...whole.batches, ...whole.batches]);
      expect(() => checkLengths(arrow.tableToIPC(parts, format))).not.toThrow();
    }
  );

  it.each(formats)("finds more rows than the bytes could hold (%s)", (format) => {
    const bytes = arrow.tableToIPC(people, format);
    expect(() => checkLengths(with32(bytes, find64(bytes, rows), 2_000_000))).toThrow(/^2000000 rows in \d+ bytes$/);
  });

  it.each(formats)("finds a list longer than the message it stands in (%s)", (format) => {
    const bytes = arrow.tableToIPC(people, format);
    const view = new DataView(bytes.buffer);
    // The columns are three, and so is the list of their fields: the first such number that is a list's.
    const lists = numbers.filter((i) => view.getInt32(4 * i, true) === 3).slice(0, 40);
    const said = lists.map((i) => {
      try {
        checkLengths(with32(bytes, 4 * i, 0x0f000003));
        return "";
      } catch (error) {
        return String(error);
      }
    });
    expect(said).toContainEqual(expect.stringMatching(/a list of 251658243 where there is room for \d+$/));
  });

  it("finds a message that ends after the file, and one of less than nothing", () => {
    const bytes = arrow.tableToIPC(people, "stream");
    expect(() => checkLengths(with32(bytes, 4, 1 << 28))).toThrow("a message of 268435456 bytes");
    expect(() => checkLengths(with32(bytes, 4, -8))).toThrow("a message of -8 bytes");
  });
});

describe("readArrow on damaged data", () => {
  it.each(formats)(
    "reads it or refuses it with a sentence, soon, wherever one byte is another (%s)",
    async (format) => {
      const sound = arrow.tableToIPC(people, format);
      let slowest = 0;
      let state = 20250224;
      const random = (below: number): number => (state = (state * 1103515245 + 12345) % 2 ** 31) % below;
      for (let i = 0; i < 150; i++) {
        const bytes = sound.slice();
        // What tells lengths stands at both ends; between them are values.
        bytes[i % 2 ? random(1500) : bytes.length - 1 - random(1500)] = random(256);
        const start = performance.now();
        await readArrow(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(FileError));
        slowest = Math.max(slowest, performance.now() - start);
      }
      expect(slowest).toBeLessThan(1000);
    }
  );
});
