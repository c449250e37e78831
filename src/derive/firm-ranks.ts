import {rules} from "../authors/rules.js";
import {codedFiles, countedCoded, type CodedList} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {firms} from "./firms.js";
import {rankedBy, resamples, seed} from "./rankings.js";
import type {Recipe, Row} from "./recipe.js";

const venues = new Set(["neurips", "cvpr", "aaai"]);
/** Where firms stand among all institutions, with what another draw of papers could have made of it. */
export const firmRanks: Recipe = {
  name: "firm-ranks",
  title: "Ranks and points of American and Chinese firms by conference, year and counting rule, with intervals",
  inputs: codedFiles,
  output: "firm-ranks.csv",
  fields: [
    columns.venue,
    columns.year,
    columns.rule,
    {name: "firm", type: "category", description: "The firm, its laboratories included"},
    {name: "country", type: "category", description: "ISO 3166-1 code of its seat"},
    {
      name: "score",
      type: "number",
      unit: "points",
      digits: 5,
      description: "Points in the main track; empty below the first 200 institutions"
    },
    {
      name: "lower",
      type: "number",
      unit: "points",
      digits: 4,
      description: "2.5th percentile of points over resamples"
    },
    {name: "upper", type: "number", unit: "points", digits: 4, description: "97.5th percentile of points"},
    {...columns.share, description: "Share of all points whose institution is known"},
    {
      name: "rank",
      type: "integer",
      unit: "rank",
      description: "1 + the number of institutions with more points; ties share a rank; empty below the first 200"
    },
    {name: "rankLower", type: "integer", unit: "rank", description: "2.5th percentile of the rank over resamples"},
    {name: "rankUpper", type: "integer", unit: "rank", description: "97.5th percentile of the rank"},
    {
      name: "top25",
      type: "number",
      unit: "probability",
      digits: 4,
      description: `Share of the ${resamples} resamples (seed ${seed}) in which the rank is 25 or better`
    },
    {name: "institutions", type: "integer", unit: "institutions", description: "Institutions that were ranked"}
  ],
  ...provenance,
  derive: (read) =>
    countedCoded(read)
      .filter(({list: {source}}) => venues.has(source.venue) && source.year >= 2017)
      .flatMap(firmRows)
};

function firmRows(it: CodedList): Row[] {
  const {venue, year} = it.list.source;
  // Elsewhere the article's own rule alone: a paper is one point, shared among its institutions.
  const asked = venue === "neurips" ? rules : (["institution"] as const);
  return rankedBy(it, {tracks: "main", unit: "owner", rules: asked}).flatMap(({rule, ranked, institutions, base}) =>
    Object.entries(firms).map(([firm, country]): Row => {
      const found = ranked.find(({name}) => name === firm);
      return {
        venue,
        year,
        rule,
        firm,
        country,
        score: found?.score ?? null,
        lower: found?.scoreLower ?? null,
        upper: found?.scoreUpper ?? null,
        share: found ? found.score / base : null,
        rank: found?.rank ?? null,
        rankLower: found ? Math.floor(found.rankLower) : null,
        rankUpper: found ? Math.ceil(found.rankUpper) : null,
        top25: found?.inTop ?? null,
        institutions
      };
    })
  );
}
