import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {cutRows, type Marks} from "../../../src/cohort/read/rows.js";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

/** The rows that cutting gives, fed with so many bytes at a time. */
function rowsOf(text: string, marks: Marks, atOnce: number): {rows: string[][]; open: number} {
  const all = utf8.encode(text);
  const rows: string[][] = [];
  let open = 0;
  const into = {
    plain(bytes: Uint8Array, start: number, end: number, cells: number, ends: Int32Array) {
      const own = decoder.decode(bytes.subarray(start, end)).split(marks.delimiter);
      expect(own).toHaveLength(cells);
      const told = own.slice(0, ends.length);
      expect(Array.from(ends.subarray(0, told.length), (stop, c) => stop - (c ? ends[c - 1]! + 1 : start))).toEqual(
        told.map((cell) => utf8.encode(cell).length)
      );
      rows.push(own);
      return true;
    },
    quoted(cells: readonly string[], unclosed: boolean) {
      if (unclosed) open++;
      rows.push([...cells]);
      return true;
    }
  };
  for (let at = 0, size = atOnce; at < all.length;) {
    const bytes = all.subarray(at, at + size);
    const used = cutRows(bytes, marks, {width: 3, last: at + size >= all.length, rows: into});
    size = used ? atOnce : 2 * size;
    at += used;
  }
  return {rows, open};
}

describe("cutRows(bytes, marks, {width, last, rows})", () => {
  const marks = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n" as const, "\r\n" as const)
  });
  const part = fc.constantFrom("a", "é", "中", '"', '""', "|", ";", ",", "\t", "N", "N", " ", "bc");

  it("gives the rows that Papa Parse gives of the whole text, wherever it is cut", () => {
    fc.assert(
      fc.property(fc.array(part, {maxLength: 40}), marks, fc.integer({min: 1, max: 30}), (parts, own, atOnce) => {
        const text = parts.join("").replaceAll("N", own.newline);
        const whole = Papa.parse<string[]>(text, {...own, quoteChar: '"'});
        // An empty line behind the last line end is no row of either.
        const expected = text.endsWith(own.newline) ? whole.data.slice(0, -1) : whole.data;
        const unclosed = whole.errors.some(({code}) => code === "MissingQuotes");
        const {rows, open} = rowsOf(text, own, atOnce);
        if (unclosed) {
          expect(open).toBe(1);
          const n = Math.min(rows.length, whole.data.length) - 1;
          expect(rows.slice(0, n)).toEqual(whole.data.slice(0, n));
        } else expect(rows).toEqual(text === "" ? [] : expected);
      }),
      {numRuns: 2000, seed: 7}
    );
  });

  it("says that bytes are no UTF-8", () => {
    const rows = {plain: () => true, quoted: () => true};
    const bytes = Uint8Array.of(0x41, 0xe9, 0x0a);
    expect(() => cutRows(bytes, {delimiter: ",", newline: "\n"}, {width: 1, last: true, rows})).toThrow("windows-1252");
  });
});
