import {tokenise} from "./normalise.js";
import type {Organisation} from "./registry/organisation.js";

/** A city of the registry. */
export interface City {
  /** Countries that hold a city of this name, the likeliest first. */
  countries: readonly string[];
  /** Share of the organisations in a city of this name that sit in the first of them. */
  share: number;
  /** Organisations in cities of this name. */
  organisations: number;
}

/** The cities that organisations sit in, by the folded words of their names. */
export function gazetteer(registry: readonly Organisation[]): Map<string, City> {
  const counts = new Map<string, Map<string, number>>();
  const keys = new Map<string, string>();
  for (const {city, country} of registry) {
    if (city === "" || country === "") continue;
    let key = keys.get(city);
    if (key === undefined) {
      key = tokenise(city)
        .map((token) => token.word)
        .join(" ");
      keys.set(city, key);
    }
    if (key === "" || /^\d/.test(key)) continue;
    const known = counts.get(key) ?? new Map<string, number>();
    known.set(country, (known.get(country) ?? 0) + 1);
    counts.set(key, known);
  }
  const cities = new Map<string, City>();
  for (const [key, known] of counts) {
    const sorted = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const organisations = sorted.reduce((sum, [, count]) => sum + count, 0);
    cities.set(key, {
      countries: sorted.map(([country]) => country),
      share: sorted[0]![1] / organisations,
      organisations
    });
  }
  return cities;
}
