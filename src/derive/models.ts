import type {CsvRecord} from "../tables/csv.js";
import {epochDate, epochNumber, epochPlaces, epochPlacesOf, epochProvenance, placeField, readEpoch} from "./epoch.js";
import type {Recipe, Row} from "./recipe.js";

const file = "notable_ai_models";
const first = 2010;

/** Who made a model, from the kinds of its organisations: each alone, both together, or anyone else. */
export const makers = ["industry", "academia", "both", "other"] as const;

/** The maker of a model from its organisations' kinds, separated by commas; a blank is “other”. */
export function makerOf(kinds: string): (typeof makers)[number] {
  const named = new Set(kinds.split(",").map((kind) => kind.trim()));
  const [industry, academia] = [named.has("Industry"), named.has("Academia")];
  if (industry && academia) return "both";
  if (named.size > 1) return "other";
  return industry ? "industry" : academia ? "academia" : "other";
}

interface Model {
  year: number;
  maker: string;
  places: string[];
  compute: number | null;
  cost: number | null;
  power: number | null;
}

function modelOf(record: CsvRecord, name: string): Model[] {
  const date = epochDate(record, "Publication date", name);
  if (!date || Number(date.slice(0, 4)) < first) return [];
  return [
    {
      year: Number(date.slice(0, 4)),
      maker: makerOf(record.cells["Organization categorization"] ?? ""),
      places: ["world", ...epochPlacesOf(record.cells["Country (of organization)"] ?? "")],
      compute: epochNumber(record, "Training compute (FLOP)", name),
      cost: epochNumber(record, "Training compute cost (2023 USD)", name),
      power: epochNumber(record, "Training power draw (W)", name)
    }
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const largest = (values: readonly number[]): number | null => (values.length ? Math.max(...values) : null);
const known = (models: readonly Model[], of: "compute" | "cost" | "power"): number[] =>
  models.flatMap((model) => model[of] ?? []);

/** Notable AI models by year, maker and place; what a model does not say of itself is counted apart. */
export const models: Recipe = {
  name: "models",
  title: "Notable AI models by year, kind of maker and country, with training compute, cost and power",
  inputs: [`epoch/${file}.csv`],
  output: "models.csv",
  fields: [
    {name: "year", type: "year", unit: "year", description: "Year of publication"},
    {
      name: "maker",
      type: "category",
      description:
        "industry or academia: all its organisations are of that kind; both: firms with universities; other: governments, collectives, unknown"
    },
    placeField,
    {name: "models", type: "integer", unit: "models", description: "Models that Epoch AI calls notable, a judgement"},
    {
      name: "computed",
      type: "integer",
      unit: "models",
      description: "Of them, those whose training compute is estimated"
    },
    {name: "compute", type: "number", unit: "FLOP", digits: 4, description: "Sum of those training computes"},
    {name: "largest", type: "number", unit: "FLOP", digits: 4, description: "The largest of them"},
    {name: "costed", type: "integer", unit: "models", description: "Models whose training cost is estimated"},
    {
      name: "cost",
      type: "number",
      unit: "USD",
      digits: 4,
      description: "Sum of those costs of computing, in US dollars of 2023 at market rates"
    },
    {name: "dearest", type: "number", unit: "USD", digits: 4, description: "The largest of them"},
    {name: "powered", type: "integer", unit: "models", description: "Models whose power draw is estimated"},
    {name: "power", type: "number", unit: "W", digits: 4, description: "The largest power draw of a training run"}
  ],
  ...epochProvenance,
  derive(read) {
    const {file: name, records} = readEpoch(read, file);
    const all = records.flatMap((record) => modelOf(record, name));
    const years = [...new Set(all.map(({year}) => year))].sort((a, b) => a - b);
    return years.flatMap((year) =>
      makers.flatMap((maker) =>
        epochPlaces.flatMap((place): Row[] => {
          const found = all.filter((one) => one.year === year && one.maker === maker && one.places.includes(place));
          if (!found.length) return [];
          const [compute, cost, power] = [known(found, "compute"), known(found, "cost"), known(found, "power")];
          return [
            {
              year,
              maker,
              place,
              models: found.length,
              computed: compute.length,
              compute: compute.length ? sum(compute) : null,
              largest: largest(compute),
              costed: cost.length,
              cost: cost.length ? sum(cost) : null,
              dearest: largest(cost),
              powered: power.length,
              power: largest(power)
            }
          ];
        })
      )
    );
  }
};
