/**
 * `npm run country-names`: writes src/cohort/country-names.ts, the names of countries which
 * i18n-iso-countries knows in the languages understood and the runtime's own lists (Unicode CLDR) lack. As a file, because
 * the library's lists are twenty times as large and most of what they say is in every browser already.
 */
import {writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {createCountries, foldCountry, languages} from "../../src/cohort/countries.js";

const require = createRequire(import.meta.url);

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : Number(a > b));

/** Code → folded names, in alphabetical order. A name which the lists give to two countries is left out. */
function missingNames(): [code: string, names: string[]][] {
  const ours = createCountries({more: {}});
  const codesOf = new Map<string, Set<string>>();
  for (const language of languages.filter((one) => one !== "zh-Hant")) {
    const {countries} = require(`i18n-iso-countries/langs/${language}.json`) as {
      countries: Record<string, string | string[]>;
    };
    for (const [code, names] of Object.entries(countries)) {
      // Not a code of ISO 3166-1, which is what columns are read in.
      if (code === "XK") continue;
      for (const name of [names].flat()) {
        if (ours.find(name) !== undefined) continue;
        const key = foldCountry(name);
        codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));
      }
    }
  }
  const missing = new Map<string, string[]>();
  for (const [name, codes] of [...codesOf].sort(byName)) {
    const [code, second] = codes;
    if (code !== undefined && second === undefined) missing.set(code, [...(missing.get(code) ?? []), name]);
  }
  return [...missing].sort(byName);
}

const text = `/**
 * Names of countries, folded, by ISO 3166-1 alpha-2 code, which the lists of browsers lack: from the package
 * i18n-iso-countries ${(require("i18n-iso-countries/package.json") as {version: string}).version} by npm run country-names.
 */
export const countryNames: Readonly<Record<string, string>> = {
${missingNames()
  .map(([code, names]) => `  ${code}: ${JSON.stringify(names.join("|"))}`)
  .join(",\n")}
};
`;
await writeFile(join(import.meta.dirname, "../../src/cohort/country-names.ts"), text);
