import {parseCsv} from "../tables/csv.js";
import {amountOf, countryOfEurostat, eurostat} from "./eurostat.js";
import {compareKeys} from "./tally.js";
import type {Read, Recipe, Row} from "./recipe.js";

const ncses = "ncses/10946.csv";
const first = 2010;

/** Eurostat's letters for who pays and who does the work. */
const sectors = {TOTAL: "all", BES: "business", GOV: "government", HES: "higher education"} as const;
type Letters = keyof typeof sectors;

/** Payer and performer of the columns that are kept: everyone's money by performer, and everyone's work by payer. */
const pairs: readonly [Letters, Letters][] = [
  ...(Object.keys(sectors) as Letters[]).map((performer): [Letters, Letters] => ["TOTAL", performer]),
  ["BES", "TOTAL"],
  ["GOV", "TOTAL"],
  ["BES", "HES"]
];

function market(read: Read): Row[] {
  const {records} = parseCsv(read(eurostat), {file: eurostat});
  return records.flatMap((record) => {
    const year = Number(record.cells.YEAR);
    if (year < first) return [];
    return pairs.flatMap(([funder, performer]): Row[] => {
      const millions = amountOf(record, `RD_COU_${funder}_${performer}`, eurostat);
      if (millions === null) return [];
      const country = countryOfEurostat(record);
      const who = {performer: sectors[performer], funder: sectors[funder]};
      return [{country, year, basis: "market", ...who, amount: millions / 1000, unit: "bn EUR", source: "Eurostat"}];
    });
  });
}

/** Countries of the NCSES table by the names it prints, without years and footnotes; aggregates are left out. */
const named = new Map(
  (
    "Argentina AR,Australia AU,Austria AT,Belgium BE,Canada CA,Chile CL,China CN,Colombia CO,Costa Rica CR,Czechia CZ," +
    "Denmark DK,Estonia EE,Finland FI,France FR,Germany DE,Greece GR,Hungary HU,Iceland IS,Ireland IE,Israel IL,Italy IT," +
    "Japan JP,Latvia LV,Lithuania LT,Luxembourg LU,Mexico MX,Netherlands NL,New Zealand NZ,Norway NO,Poland PL," +
    "Portugal PT,Romania RO,Russia RU,Singapore SG,Slovakia SK,Slovenia SI,South Africa ZA,South Korea KR,Spain ES," +
    "Sweden SE,Switzerland CH,Taiwan TW,Turkey TR,United Kingdom GB,United States US,EU-27 EU"
  )
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, -3), pair.slice(-2)])
);

/** The years printed beside a name where the country has no value of 2021. */
function labelOf(label: string): {country: string; year: number} | null {
  const name = label.replace(/^.*-> /, "").replace(/<sup>.*?<\/sup>/g, "");
  const country = named.get(name.replace(/ \(\d{4}\)$/, ""));
  return country === undefined ? null : {country, year: Number(/\((\d{4})\)$/.exec(name)?.[1] ?? 2021)};
}

/** Where a percentage of the NCSES table belongs, by the two levels of its column. */
const columns = new Map([
  ["R&D performing sector: Share of total (percent) Business", {performer: "business", funder: "all"}],
  ["R&D performing sector: Share of total (percent) Government", {performer: "government", funder: "all"}],
  ["R&D performing sector: Share of total (percent) Higher education", {performer: "higher education", funder: "all"}],
  ["R&D source of funds: Share of total (percent) Business", {performer: "all", funder: "business"}],
  ["R&D source of funds: Share of total (percent) Government", {performer: "all", funder: "government"}]
]);

function ppp(read: Read): Row[] {
  const {records} = parseCsv(read(ncses), {file: ncses});
  const all = new Map<string, number>();
  const rest = {basis: "ppp", unit: "bn USD PPP", source: "NCSES, OECD"};
  return records.flatMap((record): Row[] => {
    const label = labelOf(record.cells.time_period!);
    const value = amountOf(record, "value", ncses);
    if (!label || value === null) return [];
    if (record.cells.column_level_1!.startsWith("GERD")) {
      all.set(label.country, value);
      return [{...label, ...rest, performer: "all", funder: "all", amount: value}];
    }
    const who = columns.get(`${record.cells.column_level_1} ${record.cells.column_level_2}`);
    if (!who) return [];
    const whole = all.get(label.country);
    if (whole === undefined) {
      throw new RangeError(`${ncses}, line ${record.line}: a share of ${label.country} comes before its total.`);
    }
    return [{...label, ...rest, ...who, amount: (value / 100) * whole}];
  });
}

/** Who does research and development, and who pays for it, by country: in euros at market rates, and in PPP dollars. */
export const rd: Recipe = {
  name: "rd",
  title: "Research and development by country, performer and funder, at market rates and at purchasing power parities",
  inputs: [eurostat, ncses],
  output: "rd.csv",
  fields: [
    {name: "country", type: "category", description: "ISO 3166-1 code; CN is the mainland; EU: the 27 members"},
    {name: "year", type: "year", unit: "year", description: "Year of the spending"},
    {
      name: "basis",
      type: "category",
      description:
        "market: national money turned into euros at the year's exchange rate; ppp: into US dollars at purchasing power parity, 2021 or the last year before it. The two are never to be mixed"
    },
    {
      name: "performer",
      type: "category",
      description: "Who does the work: business, government, higher education or all"
    },
    {name: "funder", type: "category", description: "Who pays: business, government or all"},
    {name: "amount", type: "number", digits: 5, description: "Money of the year in billions of the unit"},
    {name: "unit", type: "category", description: "bn EUR or bn USD PPP"},
    {name: "source", type: "category", description: "Eurostat, or NCSES from the OECD"}
  ],
  licence: "CC BY 4.0 (Eurostat); US public domain (NCSES, with figures of the OECD)",
  attribution: "Eurostat, R&D expenditure by sector of performance and source of funds; NCSES table SRD-2 from OECD",
  derive: (read) =>
    [...market(read), ...ppp(read)]
      .map((row) => ({row, key: [row.basis, row.country, row.year, row.performer, row.funder] as (string | number)[]}))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({row}) => row)
};
