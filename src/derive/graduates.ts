import {degrees} from "./degrees.js";
import type {Recipe, Row} from "./recipe.js";

/** Economies that the page compares, with their codes; Europe as in population.csv. */
const codes = new Map([
  ["China", "CN"],
  ["India", "IN"],
  ["United States", "US"],
  ["Europe", "Europe"],
  ["Germany", "DE"],
  ["France", "FR"],
  ["United Kingdom", "GB"],
  ["Japan", "JP"],
  ["South Korea", "KR"],
  ["Canada", "CA"],
  ["Russia", "RU"],
  ["Brazil", "BR"],
  ["Taiwan", "TW"],
  ["Israel", "IL"],
  ["Turkey", "TR"],
  ["Mexico", "MX"]
]);
const kept = new Set(["all fields", "science and engineering", "engineering", "computer sciences"]);

/** Who schools how many scientists and engineers: first degrees and doctorates, with each economy's rank. */
export const graduates: Recipe = {
  name: "graduates",
  title: "First degrees and doctorates in science and engineering by economy, with rank and part of all that report",
  inputs: degrees.inputs,
  output: "graduates.csv",
  fields: [
    {name: "country", type: "category", description: "ISO 3166-1 code, or Europe as in degrees.csv"},
    {name: "level", type: "category", description: "first degree or doctorate, as in degrees.csv"},
    {
      name: "field",
      type: "category",
      description:
        "all fields; science and engineering (without health); engineering; computer sciences, which China and Japan do not print"
    },
    {name: "year", type: "year", unit: "year", description: "Year of graduation"},
    {name: "degrees", type: "integer", unit: "degrees", description: "Degrees awarded"},
    {
      name: "rank",
      type: "integer",
      unit: "rank",
      description: "1 + the number of economies (Europe's members apart) with more; empty for Europe"
    },
    {name: "economies", type: "integer", unit: "economies", description: "Economies that report that year"},
    {
      name: "share",
      type: "number",
      unit: "share",
      digits: 4,
      description: "Part of all degrees that those economies report, which are not the whole world's"
    }
  ],
  licence: degrees.licence,
  attribution: degrees.attribution,
  derive(read) {
    const rows = degrees.derive(read).filter(({field}) => kept.has(String(field)));
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      if (row.degrees === null) continue;
      const key = [row.level, row.field, row.year].join("|");
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((group) => {
      const alone = group.filter(({economy}) => economy !== "Europe" && !/^(EU|OECD|World)/.test(String(economy)));
      const all = alone.reduce((sum, row) => sum + Number(row.degrees), 0);
      return group.flatMap((row): Row[] => {
        const country = codes.get(String(row.economy));
        if (country === undefined) return [];
        const {level, field, year, degrees: count} = row;
        const rank =
          country === "Europe" ? null : 1 + alone.filter((one) => Number(one.degrees) > Number(count)).length;
        return [
          {
            country,
            level,
            field,
            year,
            degrees: count,
            rank,
            economies: alone.length,
            share: Number(count) / all
          } as Row
        ];
      });
    });
  }
};
