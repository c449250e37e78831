import {seeded} from "../src/analysis/random.js";

const countries = "CN US IN GB CA DE FR KR JP IL SG CH IR AU IT NL ES HK TW BR".split(" ");

/** Columns of many invented people, the same every time: one author slot a row, a few slots a paper, mixed spellings. */
export function bigColumns(rows: number): Record<string, (string | number)[]> {
  const random = seeded(7);
  const names = new Intl.DisplayNames(["en"], {type: "region"});
  // Squaring favours the front of the list, so that shares differ as they do in truth.
  const country = (): string => countries[Math.floor(countries.length * random() ** 2)]!;
  const columns: Record<string, (string | number)[]> = {
    person: [],
    paper: [],
    undergraduate_country: [],
    graduate_country: [],
    work_country: [],
    institution: [],
    tier: [],
    year: []
  };
  let paper = 0;
  let left = 0;
  let place = "US";
  for (let i = 0; i < rows; i++) {
    if (left-- <= 0) {
      paper++;
      left = 1 + Math.floor(6 * random());
      place = country();
    }
    const work = random() < 0.5 ? place : country();
    columns.person!.push(`Person ${Math.floor(0.7 * rows * random())}`);
    columns.paper!.push(`paper-${paper}`);
    columns.undergraduate_country!.push(names.of(country())!);
    columns.graduate_country!.push(country());
    columns.work_country!.push(names.of(work)!);
    columns.institution!.push(`University ${1 + Math.floor(120 * random() ** 2)} of ${work}`);
    columns.tier!.push(random() < 0.05 ? "oral" : "poster");
    columns.year!.push(2019 + (paper % 4));
  }
  return columns;
}

/** The same as comma-separated text. */
export function bigCsv(rows: number): string {
  const columns = bigColumns(rows);
  const names = Object.keys(columns);
  const lines = [names.join(",")];
  for (let i = 0; i < rows; i++) lines.push(names.map((name) => columns[name]![i]).join(","));
  return `${lines.join("\n")}\n`;
}
