import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {efta, europeanUnion, otherEurope} from "../../src/derive/europe.js";
import {population} from "../../src/derive/population.js";

const single = "CAN CHN DEU FRA GBR HKG IND IRN ISR JPN KOR MAC RUS SGP CHE USA WLD".split(" ");
const codes = new Set([...single, ...europeanUnion, ...efta, ...otherEurope]);

/** Raw text in which each economy has a thousand people in each year, but for the cells in `changes`. */
function raw(changes: Record<string, string> = {}): string {
  const lines = ["Country Name,Country Code,Year,Value"];
  for (const code of codes) {
    for (let year = 2000; year <= 2024; year++) {
      const value = changes[`${code} ${year}`] ?? "1000";
      if (value !== "absent") lines.push(`"Name, of ${code}",${code},${year},${value}`);
    }
  }
  return lines.join("\n");
}

const people = (text: string, place: string, year: number) =>
  population.derive(() => text).find((row) => row.place === place && row.year === year)?.people;

describe("population.derive(read)", () => {
  it("gives an economy its own value of each year", () => {
    const text = raw({"IND 2019": "1234567890"});
    expect(people(text, "India", 2019)).toBe(1234567890);
    expect(people(text, "India", 2020)).toBe(1000);
  });

  it("sums Hong Kong and Macao into China only where the place says so", () => {
    const text = raw({"CHN 2022": "500", "HKG 2022": "30", "MAC 2022": "2"});
    expect(people(text, "China", 2022)).toBe(500);
    expect(people(text, "China with Hong Kong and Macao", 2022)).toBe(532);
  });

  it("counts 27, 31 and 43 members in the three Europes, none of them the United Kingdom, Russia or Turkey", () => {
    const text = raw({"GBR 2010": "999999", "RUS 2010": "999999"});
    expect(people(text, "European Union", 2010)).toBe(27_000);
    expect(people(text, "Europe", 2010)).toBe(31_000);
    expect(people(text, "Europe, wide", 2010)).toBe(43_000);
  });

  it("gives every place every year from 2000 to 2024", () => {
    const rows = population.derive(() => raw());
    const counts = new Map<unknown, number>();
    for (const row of rows) counts.set(row.place, (counts.get(row.place) ?? 0) + 1);
    expect(new Set(counts.values())).toEqual(new Set([25]));
  });

  it("refuses to sum a group without one of its members, and names it", () => {
    expect(() => population.derive(() => raw({"XKX 2007": "absent"}))).toThrow(
      /XKX has no value in 2007; Europe, wide/
    );
  });

  it.each(["", "-5", "1.5", "many"])("says file, line and value when a count is %j", (value) => {
    expect(() => population.derive(() => raw({"CAN 2000": value}))).toThrow(
      `population/population.csv, line 2: Value is "${value}", expected a whole number of people.`
    );
  });

  it.skipIf(!process.env.RAW_DATA)("has members of the European Union that sum to the source's own total", () => {
    const text = readFileSync(join(process.env.RAW_DATA!, "population/population.csv"), "utf8");
    const own = /European Union,EUU,2019,(\d+)/.exec(text)?.[1];
    expect(people(text, "European Union", 2019)).toBe(Number(own));
  });
});
