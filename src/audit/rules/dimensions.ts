/** One choice an analyst could make, and the options that are defensible. */
export interface Dimension {
  id: string;
  label: string;
  options: readonly Option[];
}

export interface Option {
  id: string;
  label: string;
  /** Why no data can answer this option, where that is known beforehand. */
  unanswerable?: string;
}

/** A choice for every dimension of an assertion. */
export type Universe = Readonly<Record<string, string>>;

/** The same dimension with some of its options only. */
export function only(dimension: Dimension, ...ids: string[]): Dimension {
  return {...dimension, options: dimension.options.filter((option) => ids.includes(option.id))};
}

/** A dimension from what each of its options is called. */
export const dimension = (id: string, label: string, options: Readonly<Record<string, string>>): Dimension => ({
  id,
  label,
  options: Object.entries(options).map(([id, label]) => ({id, label}))
});

export const edition: Dimension = {
  id: "edition",
  label: "Tracker edition",
  options: [
    {id: "1.0", label: "1.0, as first printed"},
    {id: "2.0", label: "2.0, as reprinted"}
  ]
};

export const tier: Dimension = {
  id: "tier",
  label: "Tier",
  options: [
    {id: "top", label: "all accepted papers"},
    {id: "elite", label: "oral papers"}
  ]
};

export const origin: Dimension = {
  id: "origin",
  label: "Origin rule",
  options: [
    {id: "undergraduate", label: "undergraduate"},
    {
      id: "doctorate",
      label: "doctorate",
      unanswerable: "No edition of the tracker prints the shares by graduate school, and its records are not public."
    },
    {
      id: "schooling",
      label: "first schooling",
      unanswerable: "The tracker does not record schooling before university."
    }
  ]
};

export const europe: Dimension = {
  id: "europe",
  label: "Europe",
  options: [
    {id: "continent", label: "without the UK"},
    {id: "with UK", label: "with the UK"}
  ]
};

export const sampling: Dimension = {
  id: "sampling",
  label: "Sampling model",
  options: [
    {id: "none", label: "none: a full count"},
    {id: "random", label: "simple random"},
    {id: "0.2", label: "by paper, ρ = 0.2"},
    {id: "0.5", label: "by paper, ρ = 0.5"},
    {id: "0.7", label: "by paper, ρ = 0.7"}
  ]
};

export const rounding: Dimension = {
  id: "rounding",
  label: "Rounding",
  options: [
    {id: "printed", label: "as printed"},
    {id: "half", label: "± ½ of the last digit"}
  ]
};

/** Which cut of 2019 is set beside the orals of 2022. */
export const cut: Dimension = {
  id: "cut",
  label: "Cut of 2019 set beside 2022",
  options: [
    {id: "orals", label: "orals beside orals"},
    {id: "spotlights", label: "orals and spotlights beside orals"},
    {id: "accepted", label: "all accepted, both years"}
  ]
};

export const counting: Dimension = {
  id: "counting",
  label: "Counting rule",
  options: [
    {id: "person", label: "person"},
    {id: "slot", label: "author slot"},
    {id: "institution", label: "paper shared among institutions"},
    {id: "author", label: "paper shared among authors"},
    {id: "any", label: "any author"},
    {id: "first", label: "first author"},
    {id: "last", label: "last author"}
  ]
};

export const hongKong: Dimension = {
  id: "hong kong",
  label: "Hong Kong and Macau",
  options: [
    {id: "apart", label: "Hong Kong apart"},
    {id: "in China", label: "Hong Kong in China"}
  ]
};

/** The country code of China in the author lists' tables, as a universe draws its border. */
export const china = (universe: Universe): string => (universe["hong kong"] === "in China" ? "CN+HK+MO" : "CN");
