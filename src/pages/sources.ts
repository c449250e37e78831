import {confidences} from "../components/cite.js";
import * as Inputs from "../components/controls/inputs.js";
import {counted, number} from "../components/format.js";
import type {Publication} from "../components/tables/source-groups.js";
import type {SourceRow} from "../components/tables/source-query.js";

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
      [...new Set(rows.flatMap((row) => row.claims.split(" ")))]
        .filter((one) => one && one !== "background")
        .toSorted((a, b) => a.localeCompare(b, "en", {numeric: true}))
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
    placeholder: "word, place, year, site or id",
    submit: false
  });

/** The control “Sort by”. */
export const orderInput = () =>
  Inputs.select(
    new Map([
      ["claim", "publication"],
      ["year", "year"],
      ["value", "value"],
      ["confidence", "confidence"]
    ] as const),
    {label: "Within each, by", query: "order", value: "publication"}
  );

/** The control “Publication”, which goes by the names of files in the address. */
export const publicationInput = ({publications}: {publications: readonly Publication[]}) =>
  Inputs.select(
    Inputs.choices(
      "all",
      publications.map(({title, name}) => [title, name])
    ),
    {label: "Publication", query: "file"}
  );

/** How many figures a reader has left of how many, and in how many publications. */
export function leftSentence(shown: readonly SourceRow[], all: number): string {
  const from = new Set(shown.map(({publication}) => publication)).size;
  const left = `${number(shown.length)} of ${number(all)} figures`;
  return shown.length ? `${left}, in ${counted(from, "publication")}.` : `${left}: loosen the filter above.`;
}

/** Columns of the table of raw files that nobody else can derive again. */
export const rawColumns = {
  file: "Raw file",
  about: "Of",
  from: "Made from",
  licence: "Licence",
  tables: "Tables that read it"
};
