/** Which raw file holds a venue-year, and what that file can answer. */
export interface Source {
  venue: string;
  year: number;
  path: string;
  /**
   * How affiliations stand to authors. `author`: one entry an author, in order, where the lists are equally long.
   * `profiles`: one entry an author whose profile had one, in the order of the profiles, which is not that of the
   * authors: whose an affiliation is cannot be told. `paper`: each affiliation once a paper. `none`: titles and status
   * only.
   */
  affiliations: "author" | "profiles" | "paper" | "none";
  /** Whether affiliations came in the order of profiles and were put back into that of the authors before they reached us. */
  restored?: boolean;
  /** Whether the printed status grades accepted papers (orals or spotlights set apart from the rest). */
  graded: boolean;
  /** Whether spotlights, which the conference had, are printed as posters: only its orals can be set apart. */
  oralsOnly?: boolean;
  /** Whether an entry may be the whole line of numbered affiliations under a paper's title. */
  footnotes?: boolean;
}

const list = (
  venue: string,
  stem: string,
  affiliations: Source["affiliations"],
  years: readonly number[],
  graded: (year: number) => boolean = () => true,
  rest: Pick<Source, "oralsOnly" | "footnotes"> = {}
): Source[] =>
  years.map((year) => ({
    venue,
    year,
    path: `paperlists/${stem}${year}.json`,
    affiliations,
    graded: graded(year),
    ...rest
  }));

/** Lists of OpenReview whose affiliations were put back into the order of the authors, blanks kept in their place. */
const restored = (...lists: Parameters<typeof list>): Source[] =>
  list(...lists).map((source) => ({...source, restored: true}));
const repaired = (venue: string, stem: string, years: readonly number[]): Source[] =>
  restored(venue, stem, "author", years).map((source) => ({
    ...source,
    path: source.path.replace(".json", "_openreview.json")
  }));

const never = () => false;

/** Conference lists with a record a paper, in the order tables print them. */
export const paperlists: readonly Source[] = [
  ...list("neurips", "nips", "author", [2013, 2014, 2015, 2016, 2017, 2018]),
  ...list("neurips", "nips", "none", [2019, 2020]),
  ...repaired("neurips", "nips", [2021]),
  ...list("neurips", "nips", "none", [2022]),
  ...restored("neurips", "nips", "author", [2023]),
  // From the conference's own site: Datasets and Benchmarks are not told from the main track, spotlights not from posters.
  ...list("neurips", "nips", "author", [2024], () => true, {oralsOnly: true}),
  // Every paper of 2018 and 2019 is printed as an oral there, and every one before as a poster.
  ...list("icml", "icml", "author", [2013, 2014, 2015, 2016, 2017, 2018, 2019], never),
  ...repaired("icml", "icml", [2023, 2024]),
  // Gathered before the orals were chosen.
  ...restored("icml", "icml", "author", [2025], never),
  // The lists of 2019 and 2020 name affiliations of accepted papers alone, each once a paper; 2020 names no authors.
  ...list("iclr", "iclr", "paper", [2019, 2020]),
  // In the list of 2023 two fifths of the affiliations are missing, and not at random: it is left out.
  ...repaired("iclr", "iclr", [2021, 2022]),
  // From the papers' own title pages.
  ...list("iclr", "iclr", "author", [2026], () => true, {footnotes: true}),
  ...list("cvpr", "cvpr", "author", [2018, 2019], (year) => year === 2019),
  ...list("cvpr", "cvpr", "paper", [2020, 2021, 2022, 2023, 2024], (year) => year !== 2021),
  ...list("iccv", "iccv", "paper", [2023]),
  ...list("aaai", "aaai", "author", [2021, 2022], never),
  ...list("ijcai", "ijcai", "author", [2020, 2021, 2022, 2023, 2024], never),
  ...list("acl", "acl", "author", [2021, 2022], never),
  ...list("naacl", "naacl", "author", [2022, 2024], never),
  ...list("emnlp", "emnlp", "profiles", [2023], never),
  ...restored("colm", "colm", "author", [2024, 2025], never),
  ...restored("aistats", "aistats", "author", [2025, 2026]),
  ...restored("www", "www", "author", [2025])
];

/**
 * Lists saved from the conference's own pages, with affiliations but no status. `joined` tells which list has the status.
 */
export const accepted: readonly (Source & {files: readonly string[]; joined: boolean})[] = [
  saved(2017, "neurips_2017_accepted.txt"),
  saved(2019, "neurips_2019_accepted.txt"),
  saved(2020, "neurips_2020_accepted.txt"),
  saved(2022, "neurips_2022_title_and_aff.tsv", "neurips_2022_title_and_authors.tsv"),
  {...saved(2020, "icml_2020_papers.txt"), venue: "icml", joined: false, graded: false}
];

function saved(year: number, ...names: string[]): Source & {files: string[]; joined: boolean} {
  const files = names.map((name) => `accepted/${name}`);
  return {venue: "neurips", year, path: files[0]!, files, affiliations: "author", graded: true, joined: true};
}
