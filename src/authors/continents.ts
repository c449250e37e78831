import {alpha3} from "../tables/countries.js";

const countries: Readonly<Record<string, string>> = {
  "China, with Hong Kong and Macau": "CN HK MO",
  "the rest of Asia":
    "AE AF AM AZ BD BH BN BT CY GE ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MV MY NP OM PH PK PS QA SA SG SY " +
    "TH TJ TL TM TR TW UZ VN YE",
  Europe:
    "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO " +
    "PL PT RO RS RU SE SI SJ SK SM UA VA",
  "North America": "CA MX US"
};

const continent = new Map(
  Object.entries(countries).flatMap(([name, codes]) => codes.split(" ").map((code): [string, string] => [code, name]))
);

/**
 * The part of the world that a country lies in, as the list of shares by continent has it: China apart from the rest of
 * Asia, and what sends few papers (Africa, Latin America but Mexico, Oceania) together as "elsewhere". Throws a
 * RangeError for a code that is none of ISO 3166-1.
 */
export function continentOf(country: string): string {
  if (!alpha3.has(country)) throw new RangeError(`“${country}” is no country of ISO 3166-1.`);
  return continent.get(country) ?? "elsewhere";
}
