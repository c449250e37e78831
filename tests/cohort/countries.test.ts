import {createRequire} from "node:module";
import {describe, expect, it} from "vitest";
import {auditPlace, createCountries, foldCountry, languages} from "../../src/cohort/countries.js";
import {alpha3, otherNames} from "../../src/tables/countries.js";

const require = createRequire(import.meta.url);
const {find, nameOf, names} = createCountries();

describe("createCountries().find(text)", () => {
  it.each([
    ["UK", "GB"],
    ["PRC", "CN"],
    ["中国大陆", "CN"],
    ["中國", "CN"],
    ["People's Republic of China", "CN"],
    ["U.S.A.", "US"],
    ["  united   states ", "US"],
    ["The Netherlands", "NL"],
    ["Korea, Republic of", "KR"],
    ["Korea (Republic of)", "KR"],
    ["Côte d'Ivoire", "CI"],
    ["cote d’ivoire", "CI"],
    ["Deutschland", "DE"],
    ["États-Unis", "US"],
    ["アメリカ合衆国", "US"],
    ["대한민국", "KR"],
    ["Россия", "RU"],
    ["भारत", "IN"],
    ["Bosnia and Herzegovina", "BA"],
    ["Trinidad & Tobago", "TT"],
    ["Großbritannien", "GB"],
    ["Российская Федерация", "RU"],
    ["États-Unis d'Amérique", "US"],
    ["阿联酋", "AE"],
    ["Netherlands (Kingdom of the)", "NL"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["chn", "CHN"],
    ["de", "DE"]
  ])("takes %s for %s", (text, code) => {
    expect(find(text)).toBe(code === "CHN" ? "CN" : code);
  });

  it.each([
    ["Hong Kong", "HK"],
    ["中国香港特别行政区", "HK"],
    ["Hong Kong SAR", "HK"],
    ["Macao", "MO"],
    ["澳门", "MO"],
    ["Taiwan, China", "TW"],
    ["台灣", "TW"]
  ])("keeps %s apart from the mainland, as the author lists do", (text, code) => {
    expect(find(text)).toBe(code);
  });

  it.each(["", "NA", "EU", "Europe", "Congo", "Atlantis", "__proto__", "constructor", "Dubai", "12"])(
    "does not guess at “%s”",
    (text) => {
      expect(find(text)).toBeUndefined();
    }
  );

  it("knows every code of ISO 3166-1 but that of Namibia, which may mean “not available”", () => {
    expect(alpha3.size).toBe(249);
    for (const [code, three] of alpha3) {
      expect(find(three), three).toBe(code);
      expect(find(code.toLowerCase()), code).toBe(code === "NA" ? undefined : code);
    }
    expect(find("Namibia")).toBe("NA");
  });

  it("finds by every language's own name the country it names, or nothing where two share it", () => {
    const wrong: string[] = [];
    for (const language of languages) {
      const display = new Intl.DisplayNames([language], {type: "region"});
      for (const code of alpha3.keys()) {
        const found = find(display.of(code)!);
        // A name that is also a code is read as the code: “Nga”, Russia in Vietnamese, is Nigeria's.
        const isCode = /^[a-z]{2,3}$/i.test(display.of(code)!);
        const shared = foldCountry(display.of(code)!) === "congo" && found === undefined;
        if (found !== code && !isCode && !shared) wrong.push(`${language} ${display.of(code)}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("finds the names of a list kept elsewhere, but for those of two countries", () => {
    const wrong: string[] = [];
    for (const language of languages.filter((one) => one !== "zh-Hant")) {
      const list = require(`i18n-iso-countries/langs/${language}.json`) as {
        countries: Record<string, string | string[]>;
      };
      for (const [code, all] of Object.entries(list.countries)) {
        for (const name of [all].flat()) if (find(name) !== code) wrong.push(`${name}: ${code}`);
      }
    }
    // Kosovo has no code of ISO's own; “Congo” and its like stand for two; “Nga” is Nigeria's code.
    expect(wrong.filter((one) => !/XK$|[CCК][oо]ng|Kongo|콩고|刚果|コンゴ|कांगो|Nga/i.test(one))).toEqual([
      "São Martinho: SX"
    ]);
    expect(wrong.length).toBeLessThan(30);
  });

  it("agrees with the names that texts of affiliations are read by, cities left out", () => {
    for (const [code, list] of Object.entries(otherNames)) {
      for (const name of list.split("|").filter((one) => !["abu dhabi", "dubai"].includes(one))) {
        expect(find(name), name).toBe(code);
      }
    }
  });
});

describe("createCountries().nameOf(code)", () => {
  it("gives the names that figures colour by, and one for every country", () => {
    expect(["CN", "US", "GB", "IN", "CA", "HK"].map(nameOf)).toEqual([
      "China",
      "United States",
      "United Kingdom",
      "India",
      "Canada",
      "Hong Kong"
    ]);
    expect(new Set(names).size).toBe(249);
    for (const name of names) expect(find(name), name).toBeDefined();
  });
});

describe("auditPlace(code)", () => {
  it("sums countries up as the audit does: Europe without the UK, everybody else elsewhere", () => {
    expect(["CN", "US", "IN", "DE", "CH", "GB", "CA", "HK", "TW", "JP"].map(auditPlace)).toEqual([
      "China",
      "United States",
      "India",
      "Europe",
      "Europe",
      "United Kingdom",
      "Canada",
      "Others",
      "Others",
      "Others"
    ]);
  });
});

describe("foldCountry(name)", () => {
  it("keeps the vowel signs of Indian scripts, which tell Togo from Tonga", () => {
    expect(foldCountry("टोगो")).not.toBe(foldCountry("टोंगा"));
  });
});
