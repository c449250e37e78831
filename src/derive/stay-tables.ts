/** One column of percentages, with the column of its base and the years it is about. */
export interface StayColumn {
  percent: string;
  people?: string;
  /** First and last year of graduation. */
  cohort?: readonly [number, number];
  year: number;
  /** Years between degree and observation. */
  after: number;
}

/** What one table measures, of whom, and in which of its columns. */
export interface StayTable {
  table: number;
  /** Column of line labels, for a table without a column of paths. */
  labels?: string;
  measure: string;
  population: string;
  /** Field of the lines that name none. */
  field: string;
  /** Places to keep, where the rest of the file cannot be trusted. */
  only?: readonly string[];
  columns(header: readonly string[]): StayColumn[];
}

const onVisas = {measure: "stay rate", population: "science and engineering, temporary visas"};

/** People found in the United States, five and ten years after two cohorts of degrees. */
function found(table: number, year: number, cohorts: readonly [string, string], suffix = ""): StayTable {
  const span = (cohort: string) => cohort.split("_").map(Number) as [number, number];
  return {
    ...onVisas,
    table,
    field: "science and engineering",
    columns: () =>
      cohorts.map((cohort, i) => {
        const [from, end] = span(cohort);
        const after = i === 0 ? 5 : 10;
        const century = Math.floor(from / 100) * 100;
        const people = suffix ? `field_foreign_doctorate_recipients_${cohort}${suffix}` : peopleColumn(cohort);
        return {percent: `field_${after}_year_stay_rate_`, people, cohort: [from, century + end], year, after};
      })
  };
}

const peopleColumn = (cohort: string) => `field_${cohort}_foreign_doctorate_recipients`;

/** Answers at graduation, one pair of columns a year. */
function intended(table: number): StayTable {
  return {
    table,
    measure: "intends to stay",
    population: "all subjects, temporary visas, place named",
    field: "all fields",
    columns: (header) =>
      header.flatMap((people) => {
        const year = Number(/^field_(\d{4})_number$/.exec(people)?.[1]);
        if (!year) return [];
        return [{percent: `field_${year}_staying`, people, cohort: [year, year] as const, year, after: 0}];
      })
  };
}

/** Answers at graduation of three cohorts of four years. */
function planned(
  options: Omit<StayTable, "columns"> & {
    people: string;
    percent: string;
    cohorts: readonly string[];
  }
): StayTable {
  const {people, percent, cohorts, ...table} = options;
  return {
    ...table,
    columns: () =>
      cohorts.map((cohort) => {
        const [from, end] = cohort.split("_").map(Number) as [number, number];
        const to = 2000 + end;
        return {percent: `${percent}_${cohort}`, people: `${people}_${cohort}`, cohort: [from, to], year: to, after: 0};
      })
  };
}

const noncitizens = {
  table: 4417,
  population: "science and engineering, not US citizens",
  field: "science and engineering",
  // In the blocks of this file lines below the large countries carry their neighbours' numbers. The lines kept add up:
  // China's and India's fields sum to their totals.
  only: ["all", "China", "India"],
  people: "field_noncitizen_s_e_doctorate_recipients",
  cohorts: ["2008_11", "2012_15", "2016_19"]
};
const residents = {
  table: 11025,
  population: "science, engineering and health, temporary visas",
  field: "science, engineering and health",
  people: "field_temporary_residents_doctorate_recipients_number",
  cohorts: ["2010_13", "2014_17", "2018_21"]
};

/** Every table read, editions of one series in the order in which they appeared. */
export const stayTables: readonly StayTable[] = [
  {
    ...onVisas,
    table: 1639,
    labels: "region_country_or_economy_of_citizenship",
    field: "science and engineering",
    columns: (header) =>
      header.filter((name) => /^\d{4}$/.test(name)).map((name) => ({percent: name, year: Number(name), after: 5}))
  },
  found(1608, 2017, ["2011_13", "2006_08"]),
  found(1609, 2017, ["2011_13", "2006_08"]),
  found(10996, 2021, ["2015_17", "2010_12"], "_number_"),
  ...[997, 1778, 2837, 4690, 7542, 9582].map(intended),
  planned({...noncitizens, measure: "plans to stay", percent: "field_plans_to_stay"}),
  planned({...noncitizens, measure: "definite plans to stay", percent: "field_definite_plans_to_stay"}),
  planned({...residents, measure: "plans to stay", percent: "field_temporary_residents_plans_to_stay"}),
  planned({
    ...residents,
    measure: "definite plans to stay",
    percent: "field_temporary_residents_definite_commitments_to_stay"
  })
];
