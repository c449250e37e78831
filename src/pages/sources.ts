import {confidences} from "../components/cite.js";
import * as Inputs from "../components/controls/inputs.js";
import {type TableFile, tableFiles} from "../components/tables/table-files.js";

/** Columns of the table of publications. */
export const publicationColumns = {
  name: "File",
  title: "Publication",
  rows: "Rows",
  description: "What it holds and how it was seen",
  sources: "Where"
};

/** Columns of the table of derivations. */
export const derivationColumns = {
  name: "Table",
  title: "What it holds",
  rows: "Rows",
  attribution: "From",
  licence: "Licence",
  inputs: "Raw files",
  date: "Derived"
};

/** The control “Claim”. */
export const claimInput = ({rows}: {rows: readonly {claims: string}[]}) =>
  Inputs.select(
    Inputs.choices(
      "any",
      [...new Set(rows.flatMap((row) => row.claims.split(" ").filter(Boolean)))].toSorted((a, b) =>
        a.localeCompare(b, "en", {numeric: true})
      )
    ),
    {label: "Claim", query: "claim"}
  );

/** The control “Confidence”. */
export const confidenceInput = () =>
  Inputs.select(
    Inputs.choices(
      "any",
      Object.entries(confidences).map(([code, words]) => [`${code}: ${words}`, code])
    ),
    {label: "Confidence", query: "confidence"}
  );

/** The control “Search”. */
export const textInput = () =>
  Inputs.text({
    label: "Search",
    query: "q",
    placeholder: "word, place, address or id",
    submit: false
  });

/** The control “Sort by”. */
export const orderInput = () =>
  Inputs.radio(["publication", "year", "value", "confidence"], {
    label: "Sort by",
    query: "order",
    value: "publication"
  });

/** The control “File”. */
export const publicationInput = ({rows}: {rows: readonly {publication: string}[]}) =>
  Inputs.select(Inputs.choices("all", rows.map((row) => row.publication).toSorted()), {
    label: "File",
    query: "file"
  });

/** The table of the same name in its files. */
export const figuresTable = (href: string) =>
  tableFiles([{name: "figures", title: "All of them as a table to take away", href}]);

/** What each table holds, by the name of its file. */
export const fileTitles = {
  universes: "All claims in all universes",
  founders: "Founders",
  tiers: "Papers by status",
  sizes: "Papers by number of authors",
  gradient: "Shares by tier",
  clusters: "Correlation within papers",
  venues: "Shares by conference",
  rankings: "Rankings",
  "ranking-switches": "Rankings by other choices",
  sectors: "Sectors",
  "venue-counts": "Papers of later conferences",
  mobility: "Authors seen twice",
  stay: "Staying after a US doctorate",
  population: "Population",
  degrees: "Degrees",
  countries: "NeurIPS authorship by country",
  models: "Notable AI models",
  computing: "Computing power",
  rd: "Research and development",
  venture: "AI venture capital",
  "first-degrees": "First degrees of students and professors",
  "project-985": "The 985 universities",
  "oral-sectors": "Sectors of orals",
  "oral-places": "Places of orals",
  "firm-ranks": "Ranks of firms",
  "joint-papers": "Papers of firms with universities",
  "counted-people": "People counted",
  graduates: "Graduates by economy",
  "university-funding": "Who pays for university research",
  "large-clusters": "Large clusters",
  "without-clusters": "Papers without a large cluster",
  "model-costs": "Costs of models",
  careers: "First jobs of doctors of computing"
};

/** Tables to take away: those attached, with their titles. */
export const namedFiles = (files: Readonly<Record<keyof typeof fileTitles, string>>): TableFile[] =>
  Object.entries(fileTitles).map(([name, title]) => ({
    name,
    title,
    href: files[name as keyof typeof fileTitles]
  }));

/** Columns of the table of raw files that nobody else can derive again. */
export const rawColumns = {
  file: "Raw file",
  about: "Of",
  from: "Made from",
  licence: "Licence",
  tables: "Tables that read it"
};
