/**
 * Europe without the United Kingdom: the European Union's 27, Iceland, Liechtenstein, Norway and Switzerland. The
 * tracker does not say which countries its “Europe” holds. ISO 3166-1 alpha-2 codes.
 */
export const european: ReadonlySet<string> = new Set(
  "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ")
);
