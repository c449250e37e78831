/** Which raw file holds a venue-year, and what that file can answer. */
export interface Source {
  venue: string;
  year: number;
  path: string;
  /**
   * How affiliations stand to authors. `author`: one entry an author, in order. `dropped`: one entry an author whose
   * profile had one, blanks left out, so that lists line up only when they are equally long. `paper`: each affiliation
   * once a paper. `none`: titles and status only.
   */
  affiliations: "author" | "dropped" | "paper" | "none";
  /** Whether the printed status grades accepted papers (orals or spotlights set apart from the rest). */
  graded: boolean;
}

const list = (
  venue: string,
  stem: string,
  affiliations: Source["affiliations"],
  years: readonly number[],
  graded: (year: number) => boolean = () => true
): Source[] =>
  years.map((year) => ({venue, year, path: `paperlists/${stem}${year}.json`, affiliations, graded: graded(year)}));

const never = () => false;

/** Conference lists with a record a paper, in the order tables print them. */
export const paperlists: readonly Source[] = [
  ...list("neurips", "nips", "author", [2013, 2014, 2015, 2016, 2017, 2018]),
  ...list("neurips", "nips", "none", [2019, 2020]),
  ...list("neurips", "nips", "dropped", [2021]),
  ...list("neurips", "nips", "none", [2022]),
  // Every paper of 2018 and 2019 is printed as an oral there, and every one before as a poster.
  ...list("icml", "icml", "author", [2013, 2014, 2015, 2016, 2017, 2018, 2019], never),
  ...list("icml", "icml", "dropped", [2023, 2024]),
  // The lists of 2019, 2020 and 2022 name affiliations of accepted papers alone, each once a paper; 2020 names no authors.
  ...list("iclr", "iclr", "paper", [2019, 2020]),
  ...list("iclr", "iclr", "dropped", [2021]),
  ...list("iclr", "iclr", "paper", [2022]),
  ...list("cvpr", "cvpr", "author", [2018, 2019], (year) => year === 2019),
  ...list("cvpr", "cvpr", "paper", [2020, 2021, 2022, 2023, 2024], (year) => year !== 2021),
  ...list("aaai", "aaai", "author", [2021, 2022], never),
  ...list("ijcai", "ijcai", "author", [2020, 2021, 2022, 2023, 2024], never),
  ...list("acl", "acl", "author", [2021, 2022], never),
  ...list("emnlp", "emnlp", "dropped", [2023], never)
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
