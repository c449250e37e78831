import {wilson} from "../analysis/interval.js";
import {allLists, listFiles} from "../authors/lists.js";
import {isBlank} from "../authors/slots.js";
import {european} from "../tables/europe.js";
import {provenance} from "./columns.js";
import type {Read, Recipe, Row} from "./recipe.js";
import {resolver, universities} from "./resolver.js";
import {tally} from "./tally.js";

/** Destinations with fewer people are added to `other`: a cell must not point at anybody. */
const smallest = 10;

interface Sighting {
  year: number;
  region: string;
  student: boolean;
}

/** Where people seen in two years worked in the first and in the last. */
export const mobility: Recipe = {
  name: "mobility",
  title: "People with an OpenReview profile seen in two years: where they worked first and last",
  inputs: [...listFiles, universities],
  output: "mobility.csv",
  fields: [
    {name: "who", type: "category", description: "all, or student: students of any degree when first seen"},
    {
      name: "first",
      type: "year",
      unit: "year",
      description: "Year first seen, submissions that were rejected included"
    },
    {name: "last", type: "year", unit: "year", description: "Year last seen"},
    {
      name: "from",
      type: "category",
      description:
        "Where their profile said they worked when the list was gathered, which may be after the conference: US, CN, HK+MO, GB, Europe (EU 27, Iceland, Liechtenstein, Norway, Switzerland) or other"
    },
    {
      name: "to",
      type: "category",
      description: `Where they worked last. Places with fewer than ${smallest} people are in other, and are left out when other is that small`
    },
    {name: "people", type: "integer", unit: "people", description: "People who went from the one to the other"},
    {name: "of", type: "integer", unit: "people", description: "People seen first in `from` and seen again"},
    {name: "share", type: "number", unit: "share", digits: 4, description: "people / of"},
    {name: "lower", type: "number", unit: "share", digits: 4, description: "Lower end of the 95 % Wilson interval"},
    {name: "upper", type: "number", unit: "share", digits: 4, description: "Upper end of that interval"}
  ],
  ...provenance,
  derive(read) {
    const people = [...sightings(read).values()].flatMap((seen) => {
      const [first, last] = [seen.at(0)!, seen.at(-1)!];
      return first.year < last.year ? [{first, last}] : [];
    });
    return ["all", "student"].flatMap((who) =>
      tally(
        people.filter(({first}) => who === "all" || first.student),
        ({first, last}) => [first.year, last.year, first.region]
      ).flatMap(({key: [first, last, from], items}) => {
        if (items.length < smallest) return [];
        return moves(items.map((item) => item.last.region)).map(([to, people]): Row => {
          const {value, lower, upper} = wilson(people, items.length);
          const key = {who, first: first as number, last: last as number, from: from as string, to};
          return {...key, people, of: items.length, share: value, lower, upper};
        });
      })
    );
  }
};

/** Destinations by count, largest first, small ones folded into `other`. */
function moves(regions: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const {key, items} of tally(regions, (region) => [region])) {
    const to = items.length < smallest ? "other" : (key[0] as string);
    counts.set(to, (counts.get(to) ?? 0) + items.length);
  }
  return [...counts].filter(([, count]) => count >= smallest).sort((a, b) => b[1] - a[1]);
}

/** Each profile's sightings in the order of years, one a year: the first list and paper that tells a country. */
function sightings(read: Read): Map<string, Sighting[]> {
  const {resolve, split} = resolver(read);
  const byProfile = new Map<string, Sighting[]>();
  const dated = allLists(read)
    .filter(({source}) => source.restored)
    .sort((a, b) => a.source.year - b.source.year || (a.source.venue < b.source.venue ? -1 : 1));
  for (const {papers} of dated) {
    for (const {year, profiles, affiliations, domains, authors, roles} of papers) {
      if (profiles.length !== authors.length || affiliations.length !== authors.length) continue;
      profiles.forEach((profile, i) => {
        if (profile === "" || isBlank(affiliations[i]!)) return;
        const seen = byProfile.get(profile) ?? [];
        if (seen.at(-1)?.year === year) return;
        const parts = split(affiliations[i]!);
        const {country} = resolve(parts[0]!, parts.length === 1 ? domains[i] : "");
        if (country === "") return;
        const student = roles.length === authors.length && /student/i.test(roles[i]!);
        seen.push({year, region: regionOf(country), student});
        byProfile.set(profile, seen);
      });
    }
  }
  return byProfile;
}

function regionOf(country: string): string {
  if (["US", "CN", "GB"].includes(country)) return country;
  if (country === "HK" || country === "MO") return "HK+MO";
  return european.has(country) ? "Europe" : "other";
}
