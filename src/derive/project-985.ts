import {readFileSync} from "node:fs";
import {rules} from "../authors/rules.js";
import type {Read} from "../authors/read.js";
import {perRun} from "../authors/read.js";
import type {Resolution} from "../authors/types.js";
import {parseCsv} from "../tables/csv.js";
import {answerable, codedFiles, countedCoded} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {partRows} from "./parts.js";
import type {Recipe, Row} from "./recipe.js";
import {resolver} from "./resolver.js";

const file = "project-985.csv";
export const academy = "Chinese Academy of Sciences";

/**
 * The 39 universities that China's Project 985 supported when it was closed in 2016, by the names the resolver gives
 * them. The list is the Ministry of Education's; it was seen reproduced at
 * https://wodeyuanxiao.com/Universityrankings/zxbeykbfqi.html. Throws an Error naming the line of a university that the
 * resolver does not know in China, or gives the name of another on the list.
 */
export const universitiesOf985 = perRun((read: Read): ReadonlySet<string> => {
  const {records} = parseCsv(readFileSync(new URL(file, import.meta.url), "utf8"), {file});
  const {resolve} = resolver(read);
  const names = new Map<string, number>();
  for (const {line, cells} of records) {
    const {institution, country, sector} = resolve(cells.university!);
    const told = `${file}, line ${line}: ${cells.university} is resolved to “${institution}” (${country || "no country"})`;
    if (country !== "CN" || sector !== "university") {
      throw new Error(`${told}, expected a university in CN.`);
    }
    const other = names.get(institution);
    if (other !== undefined) throw new Error(`${told}, the name of line ${other} too.`);
    names.set(institution, line);
  }
  return new Set(names.keys());
});

/** Which part of China's research an institution belongs to; the empty string where its sector is unknown. */
function partOf({institution, owner, sector}: Resolution, on985: ReadonlySet<string>): string {
  if (on985.has(institution) || on985.has(owner)) return "985";
  if (institution === academy || owner === academy) return "CAS";
  switch (sector) {
    case "university":
      return "other university";
    case "unknown":
      return "";
    default:
      return sector;
  }
}

/** What part of China's points the 39 universities have, beside the Academy, other institutes, firms and the rest. */
export const project985: Recipe = {
  name: "project-985",
  title: "The 39 universities of Project 985 in China's points, beside the Academy of Sciences, firms and others",
  inputs: codedFiles,
  output: "project-985.csv",
  fields: [
    columns.venue,
    columns.year,
    columns.rule,
    {
      name: "part",
      type: "category",
      description:
        "985: the 39 universities of Project 985; CAS: the Chinese Academy of Sciences with its institutes and its university; other university; institute: any other, state or private; firm; other; unknown: sector unknown, as a share of all China's points"
    },
    {...columns.share, description: "Share of mainland China's points (by location, main track) whose part is known"},
    columns.lower,
    columns.upper,
    columns.credit,
    {...columns.base, description: "Mainland China's points whose part is known: the denominator"},
    columns.papers,
    columns.effective
  ],
  ...provenance,
  derive(read) {
    const on985 = universitiesOf985(read);
    return countedCoded(read).flatMap((it) => {
      const {venue, year} = it.list.source;
      const asked = answerable(it).filter((rule) => venue === "neurips" || rule === "institution");
      return rules
        .filter((rule) => asked.includes(rule))
        .flatMap((rule) =>
          partRows(it, {
            whole: "CN",
            tier: "all",
            tracks: "main",
            rule,
            place: "location",
            partOf: (resolution) => partOf(resolution, on985)
          }).map((row): Row => ({venue, year, rule, ...row}))
        );
    });
  }
};
