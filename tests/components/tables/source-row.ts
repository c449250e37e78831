import type {SourceRow} from "../../../src/components/tables/source-query.js";

/** A made-up figure of a publication. */
export const sourceRow = (part: Partial<SourceRow> = {}): SourceRow => ({
  id: "tracker2-2022-top-china",
  claims: "T5 T6",
  measure: "undergraduate country",
  population: "sampled NeurIPS authors",
  place: "China",
  year: 2022,
  value: 47,
  unit: "%",
  source: "https://www.example.org/a/page",
  also: null,
  confidence: "S",
  note: null,
  publication: "tracker-2",
  ...part
});
