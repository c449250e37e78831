/** An option of a choice as a reader sees it. */
export interface OptionText {
  id: string;
  label: string;
  /** Why no data can answer this option, where that is known beforehand. */
  unanswerable?: string;
}

/** An option with what it stands for in a computation. */
export interface Option<V = unknown> extends OptionText {
  value: V;
}

/**
 * What a choice is about: the article's words, which a reader can take one way or another (whom they mean, where a bound
 * lies that they do not name), or the method, by which the evidence is read whatever the words mean.
 */
export type About = "words" | "method";

/** One choice as a reader sees it. */
export interface DimensionText {
  id: string;
  label: string;
  about: About;
  options: readonly OptionText[];
}

/** One choice an analyst could make, and the options that are defensible, each with its value. */
export interface Dimension<V = unknown> extends DimensionText {
  options: readonly Option<V>[];
}

/** A choice for every dimension of an assertion: ids of options by ids of dimensions. */
export type Universe = Readonly<Record<string, string>>;

/** Choices by the names that a computation knows them by. */
export type Choices = Readonly<Record<string, Dimension>>;

/** The values of the options chosen, by the same names. */
export type Chosen<C extends Choices> = {readonly [K in keyof C]: C[K] extends Dimension<infer V> ? V : never};

/** The same dimension with some of its options only. */
export function only<V, W extends V & string>(dimension: Dimension<V>, ...ids: W[]): Dimension<W> {
  const kept = dimension.options.filter((option): option is Option<V & W> => (ids as string[]).includes(option.id));
  return {...dimension, options: kept};
}

interface Kind {
  about?: About;
}

/** A choice whose options stand for themselves, from what each is called. */
export const dimension = <K extends string | number>(
  id: string,
  label: string,
  options: Readonly<Record<K, string>>,
  {about = "method"}: Kind = {}
): Dimension<`${K}`> => ({
  id,
  label,
  about,
  options: (Object.entries(options) as [`${K}`, string][]).map(([id, label]) => ({id, label, value: id}))
});

/** A choice among numbers, from what each is called. */
export const amounts = (
  id: string,
  label: string,
  options: Readonly<Record<string | number, string>>,
  {about = "method"}: Kind = {}
): Dimension<number> => ({
  id,
  label,
  about,
  options: Object.entries(options).map(([id, label]) => ({id, label, value: Number(id)}))
});

/** Where a bound lies that the article does not name (“hardly any”, “most”): what a reasonable reader would allow. */
export const threshold = (
  id: string,
  label: string,
  options: Readonly<Record<string | number, string>>
): Dimension<number> => amounts(id, label, options, {about: "words"});

/** A choice whose options stand for other values than their ids. */
export const valued = <V>(
  id: string,
  label: string,
  options: Readonly<Record<string, {label: string; value: V; unanswerable?: string}>>,
  {about = "method"}: Kind = {}
): Dimension<V> => ({id, label, about, options: Object.entries(options).map(([id, option]) => ({id, ...option}))});

/** A choice whose options take some value from what describes each. */
export const described = <K extends string, V extends {label: string}>(
  id: string,
  label: string,
  options: Readonly<Record<K, V>>,
  {about = "method"}: Kind = {}
): Dimension<V> => ({
  id,
  label,
  about,
  options: (Object.entries(options) as [K, V][]).map(([id, value]) => ({id, label: value.label, value}))
});

export type Edition = "1.0" | "2.0";

export const edition = dimension("edition", "Tracker edition", {
  "1.0": "1.0, as first printed",
  "2.0": "2.0, as reprinted"
} satisfies Record<Edition, string>);

export type Tier = "top" | "elite";

export const tier = dimension(
  "tier",
  "Tier",
  {top: "all accepted papers", elite: "oral papers"} satisfies Record<Tier, string>,
  {about: "words"}
);

export const origin: Dimension<"undergraduate" | "doctorate" | "schooling"> = {
  id: "origin",
  label: "Origin rule",
  about: "words",
  options: [
    {id: "undergraduate", label: "undergraduate", value: "undergraduate"},
    {
      id: "doctorate",
      label: "doctorate",
      value: "doctorate",
      unanswerable: "No edition of the tracker prints the shares by graduate school, and its records are not public."
    },
    {
      id: "schooling",
      label: "first schooling",
      value: "schooling",
      unanswerable: "The tracker does not record schooling before university."
    }
  ]
};

export type Europe = "continent" | "with UK";

export const europe = dimension(
  "europe",
  "Europe",
  {continent: "without the UK", "with UK": "with the UK"} satisfies Record<Europe, string>,
  {about: "words"}
);

/** Nothing sampled, people one by one, or papers whose authors correlate by ρ. */
export type Sampling = "none" | "random" | number;

export const sampling: Dimension<Sampling> = {
  id: "sampling",
  label: "Sampling model",
  about: "method",
  options: [
    {id: "none", label: "none: a full count", value: "none"},
    {id: "random", label: "simple random", value: "random"},
    {id: "0.2", label: "by paper, ρ = 0.2", value: 0.2},
    {id: "0.5", label: "by paper, ρ = 0.5", value: 0.5},
    {id: "0.7", label: "by paper, ρ = 0.7", value: 0.7}
  ]
};

export type Rounding = "printed" | "half";

export const rounding = dimension("rounding", "Rounding", {
  printed: "as printed",
  half: "± ½ of the last digit"
} satisfies Record<Rounding, string>);

/** Which cut of 2019 is set beside the orals of 2022: the tier of each year in the author lists. */
export const cut = valued("cut", "Cut of 2019 set beside 2022", {
  orals: {label: "orals beside orals", value: {2019: "oral", 2022: "oral"}},
  spotlights: {label: "orals and spotlights beside orals", value: {2019: "oral+spotlight", 2022: "oral"}},
  accepted: {label: "all accepted, both years", value: {2019: "all", 2022: "all"}}
});

export type Counting = "person" | "slot" | "institution" | "author" | "any" | "first" | "last";

export const counting = dimension("counting", "Counting rule", {
  person: "person",
  slot: "author slot",
  institution: "paper shared among institutions",
  author: "paper shared among authors",
  any: "any author",
  first: "first author",
  last: "last author"
} satisfies Record<Counting, string>);

/** China's border: the code by which the author lists' tables know what is within it. */
export const hongKong = valued(
  "hong kong",
  "Hong Kong and Macau",
  {
    apart: {label: "Hong Kong apart", value: "CN"},
    "in China": {label: "Hong Kong in China", value: "CN+HK+MO"}
  },
  {about: "words"}
);
