import {wilson, wilsonShare} from "../analysis/interval.js";
import {ratioDesignEffect} from "../analysis/cluster.js";
import {parseCsv} from "../tables/csv.js";
import {european} from "../tables/europe.js";
import {printable, type Nesting} from "./disclosure.js";
import type {Read, Recipe, Row} from "./recipe.js";
import {resolver, universities} from "./resolver.js";

const file = "education/na_cs_graduate_students_2022.csv";

/** No cell, and no difference of cells, counts fewer people: none must point at anybody. */
const smallest = 10;
/** The subject of the ACM classification under which artificial intelligence stands. */
const ai = "Computing methodologies";

const named = ["US", "CN", "IN", "CA", "KR", "IR", "TW", "GB", "HK", "IL"];
const periods: readonly [name: string, first: number, last: number][] = [
  ["2000–04", 2000, 2004],
  ["2005–09", 2005, 2009],
  ["2010–12", 2010, 2012],
  ["2013–15", 2013, 2015],
  ["2016–18", 2016, 2018],
  ["2019–21", 2019, 2021]
];
const decades: readonly [name: string, first: number, last: number][] = [
  ["before 1990", 0, 1989],
  ["1990s", 1990, 1999],
  ["2000s", 2000, 2009],
  ["from 2010", 2010, 2022]
];

/** One person: never written out. */
interface Person {
  /** Country of the university of the first degree, or of its group; the empty string is unknown. */
  origin: string;
  /** Advisor, whose students resemble one another; the person itself for a professor. */
  cluster: string;
  period: string;
  ai: boolean;
  /** Country of the department. */
  at: string;
}

/** Where students and professors of North American departments of computing took their first degrees. */
export const firstDegrees: Recipe = {
  name: "first-degrees",
  title: "First degrees of doctoral students and professors of computing at 25 North American universities",
  inputs: [file, universities],
  output: "first-degrees.csv",
  fields: [
    {name: "who", type: "category", description: "doctoral students, or professors who advise any graduate student"},
    {
      name: "field",
      type: "category",
      description: `AI: the advisor's fields have “${ai}” of the ACM classification among them; all: any field of computing`
    },
    {
      name: "at",
      type: "category",
      description:
        "US: departments in the United States; North America: all 25, for all years together only, as less would tell of few people in Canada"
    },
    {
      name: "period",
      type: "category",
      description:
        "Students: years in which they began, unknown where no year was found, all together; professors: decade of their first paper"
    },
    {
      name: "origin",
      type: "category",
      description: `Country of the first university named: ISO 3166-1 code; Europe (EU 27, Iceland, Liechtenstein, Norway, Switzerland); other: every other country and any that would tell of fewer than ${smallest} people, by itself or subtracted`
    },
    {name: "people", type: "integer", unit: "people", description: "People of that origin"},
    {name: "of", type: "integer", unit: "people", description: "People whose origin is known: the denominator"},
    {
      name: "unknown",
      type: "integer",
      unit: "people",
      description: `People whose first university is not known; blank where that would tell of fewer than ${smallest}`
    },
    {name: "share", type: "number", unit: "share", digits: 4, description: "people / of"},
    {
      name: "lower",
      type: "number",
      unit: "share",
      digits: 4,
      description: "Lower end of the 95 % Wilson interval, students clustered by advisor"
    },
    {name: "upper", type: "number", unit: "share", digits: 4, description: "Upper end of that interval"},
    {
      name: "least",
      type: "number",
      unit: "share",
      digits: 4,
      description: "Share if nobody whose origin is unknown were of this one"
    },
    {name: "most", type: "number", unit: "share", digits: 4, description: "Share if all of them were"}
  ],
  licence: "none stated: only aggregates are given; MIT (university names)",
  attribution:
    "Kalhor, Zeraati and Bahrak, Advisor-Student Data (2022, arXiv 2302.00589); Hipo university-domains-list",
  derive: (read) => {
    const {students, professors} = readPeople(read);
    return [
      ...rowsOf("doctoral students", students, [...periods.map(([name]) => name), "unknown"]),
      ...rowsOf(
        "professors",
        professors,
        decades.map(([name]) => name)
      )
    ];
  }
};

/** Groups in the order of what matters: America over the years, then all years, then Canada with it. */
function rowsOf(who: string, people: readonly Person[], spans: readonly string[]): Row[] {
  const nestings: Nesting[] = [
    {dimension: "field", whole: "all", parts: ["AI"]},
    {dimension: "at", whole: "North America", parts: ["US"]},
    {dimension: "period", whole: "all", parts: spans}
  ];
  const groups = [
    ...spans.flatMap((period) => ["AI", "all"].map((field) => ({field, at: "US", period}))),
    ...["US", "North America"].flatMap((at) => ["AI", "all"].map((field) => ({field, at, period: "all"})))
  ].map((at) => {
    const within = people.filter(
      (one) =>
        (at.field === "all" || one.ai) &&
        (at.at === "North America" || one.at === "US") &&
        (at.period === "all" || one.period === at.period)
    );
    const known = within.filter(({origin}) => origin !== "");
    const counts = new Map<string, number>();
    for (const {origin} of known) counts.set(origin, (counts.get(origin) ?? 0) + 1);
    return {at, people: known, known: known.length, counts, unknown: within.length - known.length};
  });
  const options = {smallest, nestings};
  const unknown = new Set(
    printable(
      groups.map(({at, unknown}) => ({at, known: unknown, counts: new Map<string, number>()})),
      options
    ).map(({group}) => group.at)
  );
  return printable(groups, {...options, never: ["other"]}).flatMap(({group, named, rest}) =>
    originRows(group.people, rest > 0 ? new Map([...named, ["other", rest]]) : named, {
      unknown: group.unknown,
      told: unknown.has(group.at)
    }).map((row): Row => ({who, ...group.at, ...row}))
  );
}

/** Rows of one group: of how many the origin is not known is told, or that it is fewer than the smallest cell. */
function originRows(
  known: readonly Person[],
  named: ReadonlyMap<string, number>,
  {unknown, told}: {unknown: number; told: boolean}
): Row[] {
  const groups = new Map<string, string[]>();
  for (const {cluster, origin} of known)
    groups.set(cluster, [...(groups.get(cluster) ?? []), named.has(origin) ? origin : "other"]);
  const most = told ? unknown : smallest - 1;
  return [...named].map(([origin, count]): Row => {
    const clusters = [...groups.values()].map((origins) => ({
      size: origins.length,
      count: origins.filter((one) => one === origin).length
    }));
    const share = count / known.length;
    const alone = clusters.length === known.length || share === 1;
    const effective = alone ? known.length : known.length / Math.max(1, ratioDesignEffect(clusters));
    const {lower, upper} = alone ? wilson(count, known.length) : wilsonShare(share, effective);
    const bounds = {least: count / (known.length + most), most: (count + most) / (known.length + most)};
    return {origin, people: count, of: known.length, unknown: told ? unknown : null, share, lower, upper, ...bounds};
  });
}

function readPeople(read: Read): {students: Person[]; professors: Person[]} {
  const {resolve} = resolver(read);
  const {records} = parseCsv(read(file), {file});
  const origin = (path: string): string => {
    const first = path.split("/")[0]!.trim();
    const country = first === "" ? "" : resolve(first).country;
    if (country === "" || named.includes(country)) return country;
    return european.has(country) ? "Europe" : "other";
  };
  const within = (spans: typeof periods, cell: string, where: string): string => {
    if (cell === "") return "unknown";
    const year = Number(cell);
    if (!Number.isInteger(year) || year < 1900 || year > 2022)
      throw new RangeError(`${where} is “${cell}”, expected a year from 1900 to 2022 or a blank.`);
    return spans.find(([, first, last]) => year >= first && year <= last)?.[0] ?? "other";
  };
  const professors = new Map<string, Person>();
  const students: Person[] = [];
  for (const {line, cells} of records) {
    const where = `${file}, line ${line}`;
    const cluster = cells.advisor!;
    const rest = {cluster, ai: cells.advisor_field!.split("/").includes(ai), at: resolve(cells.university!).country};
    if (!professors.has(cluster))
      professors.set(cluster, {
        ...rest,
        origin: origin(cells.advisor_previous_universities!),
        period: within(decades, cells.advisor_first_paper_year!, `${where}: advisor_first_paper_year`)
      });
    if (cells.student_degree !== "PhD") continue;
    students.push({
      ...rest,
      origin: origin(cells.student_previous_universities!),
      period: within(periods, cells.student_start_year!, `${where}: student_start_year`)
    });
  }
  return {students, professors: [...professors.values()]};
}
