import {wilson} from "../analysis/interval.js";
import type {Resolution} from "../authors/types.js";
import {codedFiles, countedCoded, inTier, type CodedList} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {wholes, type Whole} from "./parts.js";
import type {Recipe, Row} from "./recipe.js";

/** Who must be in the country for a paper to count as its joint paper. */
const senses = {
  university: "the university",
  both: "the university and the firm"
} as const;
type Sense = keyof typeof senses;

/** Papers that firms and universities wrote together: the link of the article's mechanism that author lists can show. */
export const jointPapers: Recipe = {
  name: "joint-papers",
  title: "Papers written by firms together with universities, by conference, year and country",
  inputs: codedFiles,
  output: "joint-papers.csv",
  fields: [
    columns.venue,
    columns.year,
    {name: "country", type: "category", description: "CN (mainland), CN+HK+MO, US or world, by location"},
    {
      name: "sense",
      type: "category",
      description:
        "university: a university of the country with a firm anywhere; both: with a firm's laboratory in the country"
    },
    {
      name: "papers",
      type: "integer",
      unit: "papers",
      description: "Main-track papers with a university of the country: the denominator"
    },
    {name: "joint", type: "integer", unit: "papers", description: "Of them, those with such a firm too"},
    {...columns.share, description: "joint / papers"},
    {...columns.lower, description: "Lower end of the 95 % Wilson interval of that share"},
    columns.upper,
    {
      name: "most",
      type: "number",
      unit: "share",
      digits: 4,
      description:
        "The share if every paper that has an author of unknown affiliation or sector, and no such firm, had one: the upper bound"
    }
  ],
  ...provenance,
  derive: (read) =>
    countedCoded(read).flatMap((it) =>
      (Object.keys(wholes) as Whole[]).flatMap((country) =>
        (Object.keys(senses) as Sense[])
          // In the world as a whole the two senses are one.
          .filter((sense) => country !== "world" || sense === "university")
          .flatMap((sense) => jointRows(it, country, sense))
      )
    )
};

function jointRows({coded, list}: CodedList, country: Whole, sense: Sense): Row[] {
  const {venue, year} = list.source;
  const within = ({country: place}: Resolution) => wholes[country](place);
  const isUniversity = (one: Resolution) => one.sector === "university" && within(one);
  const isFirm = (one: Resolution) => one.sector === "firm" && (sense === "university" || within(one));
  let papers = 0;
  let joint = 0;
  let open = 0;
  coded.papers.forEach((paper, p) => {
    if (!inTier(paper, "all", "main")) return;
    const named = Array.from(
      coded.resolution.subarray(coded.start[p], coded.start[p + 1]),
      (r) => coded.resolutions[r]!
    );
    if (!named.some(isUniversity)) return;
    papers++;
    if (named.some(isFirm)) joint++;
    else if (named.some(({sector}) => sector === "unknown")) open++;
  });
  if (papers === 0) return [];
  const {value, lower, upper} = wilson(joint, papers);
  return [{venue, year, country, sense, papers, joint, share: value, lower, upper, most: (joint + open) / papers}];
}
