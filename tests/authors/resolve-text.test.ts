import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {domainCountry, subdomainCountry} from "../../src/authors/domains.js";
import {decodeEntities, fold, nameKey, tokenise} from "../../src/authors/normalise.js";
import {gazetteer} from "../../src/authors/gazetteer.js";
import {createPlaces} from "../../src/authors/places.js";
import {committedRegistry} from "../../src/authors/registry/committed.js";
import {saysNothing, settleMove} from "../../src/authors/affiliation-text.js";
import {speller} from "../../src/authors/spelling.js";
import {splitAffiliations} from "../../src/authors/split.js";

describe("decodeEntities(text)", () => {
  it("replaces named, decimal and hexadecimal entities and leaves other ampersands alone", () => {
    expect(decodeEntities("Xi&#x27;an &amp; T&uuml;bingen &#39;AT&T&#39; &bogus;")).toBe(
      "Xi'an & Tübingen 'AT&T' &bogus;"
    );
  });
});

describe("fold(text)", () => {
  it("takes out accents, ligatures and case", () => {
    expect(fold("Universität Tübingen, Artiﬁcial, Łódź, Ørsted")).toBe(
      "universitat tubingen, artificial, lodz, orsted"
    );
  });
  it("closes words that a PDF broke at an accent, but not two words", () => {
    expect(fold("Universit ´e de Montr´eal")).toBe("universite de montreal");
    expect(fold("CNRS ´Ecole")).toBe("cnrs ecole");
    expect(fold("Link ¨oping")).toBe("linkoping");
  });
});

describe("nameKey(text)", () => {
  it("gives spellings of one name the same key", () => {
    const keys = ["The University of Tokyo", "Univ. of Tokyo", "tokyo; university".split("; ").reverse().join(" ")];
    expect(new Set(keys.map(nameKey))).toEqual(new Set(["university tokyo"]));
    expect(nameKey("Inst. of Science & Tech.")).toBe(nameKey("Institute of Sciences and Technology"));
  });
  it("keeps names apart whose words stand in another order", () => {
    expect(nameKey("University of Washington")).not.toBe(nameKey("Washington University"));
    expect(nameKey("University of York")).not.toBe(nameKey("York University"));
  });
  it("closes initials and drops footnote marks", () => {
    expect(nameKey("U.S.A.")).toBe("usa");
    expect(nameKey("1The University of Oxford2")).toBe("university oxford");
    expect(nameKey("Data61")).toBe("data61");
  });
  it("reads Chinese sign by sign", () => {
    expect(nameKey("清华大学")).toBe("清 华 大 学");
  });
});

describe("tokenise(text)", () => {
  it("numbers segments between commas, brackets, slashes and spaced dashes", () => {
    expect(tokenise("Mila - McGill (Montreal), QC").map((token) => token.segment)).toEqual([0, 1, 2, 4]);
  });
  it("never gives an empty word", () => {
    fc.assert(fc.property(fc.string({unit: "grapheme"}), (text) => tokenise(text).every((token) => token.word !== "")));
  });
});

describe("splitAffiliations(text)", () => {
  it("splits at plus signs, spaced slashes, semicolons and bars", () => {
    expect(splitAffiliations("A University + B Inc.")).toEqual(["A University", "B Inc."]);
    expect(splitAffiliations("INRIA / ENS; CNRS | PSL")).toEqual(["INRIA", "ENS", "CNRS", "PSL"]);
  });
  it("leaves commas, 'and', bare slashes and entities whole", () => {
    for (const text of ["UC, Santa Barbara", "Science and Technology, X", "USC/ISI", "AT&T"])
      expect(splitAffiliations(text)).toEqual([text]);
    expect(splitAffiliations("Xi&#x27;an Jiaotong University")).toEqual(["Xi'an Jiaotong University"]);
  });
  it("names an affiliation once and gives nothing for a blank", () => {
    expect(splitAffiliations("MIT + MIT")).toEqual(["MIT"]);
    expect(splitAffiliations("  ")).toEqual([]);
  });
  it("gives parts that are trimmed, never empty and without a bar, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = splitAffiliations(text);
        return parts.every((part) => part === part.trim() && part !== "" && !part.includes("|"));
      })
    );
  });
});

describe("settleMove(text, moved)", () => {
  it("tells where the work was done from where the author went", () => {
    expect(settleMove("MIT (currently at Google)", "then")).toBe("MIT");
    expect(settleMove("MIT (currently at Google)", "now")).toBe("Google");
    expect(settleMove("Google (work done at MIT)", "then")).toBe("MIT");
    expect(settleMove("Google, work done while at MIT", "now")).toBe("Google");
  });
  it("returns other texts whole", () => {
    expect(settleMove("Snow College, Utah", "then")).toBe("Snow College, Utah");
  });
});

describe("saysNothing(affiliation)", () => {
  it("knows placeholders and signs, and no institution", () => {
    for (const text of ["*", "-", "1", "Paper under double-blind review", "Not provided in the text", "N/A", ""])
      expect(saysNothing(text), text).toBe(true);
    for (const text of ["MIT", "清华大学", "Anon Labs", "Nankai"]) expect(saysNothing(text), text).toBe(false);
  });
});

describe("domainCountry(domain)", () => {
  it("reads country codes, .edu and .gov as countries and sold endings as nothing", () => {
    expect(["ox.ac.uk", "tsinghua.edu.cn", "mit.edu", "llnl.gov", "epfl.ch"].map(domainCountry)).toEqual([
      "GB",
      "CN",
      "US",
      "US",
      "CH"
    ]);
    expect(["google.com", "graphcore.ai", "parity.io", "", "uk"].map(domainCountry)).toEqual(["", "", "", "", ""]);
  });
});

describe("subdomainCountry(domain, countries)", () => {
  it("reads a leading country code that is a country", () => {
    const countries = new Set(["IL", "GB"]);
    expect(subdomainCountry("il.ibm.com", countries)).toBe("IL");
    expect(subdomainCountry("uk.zuken.com", countries)).toBe("GB");
    expect(subdomainCountry("cs.cmu.edu", countries)).toBe("");
  });
});

describe("createPlaces().find(tokens)", () => {
  const {find} = createPlaces(gazetteer(committedRegistry()));
  const last = (text: string) => find(tokenise(text)).at(-1)?.value.country;
  it.each([
    ["Redmond, WA", "US"],
    ["Pittsburgh, PA 15213", "US"],
    ["Cambridge, UK", "GB"],
    ["Cambridge, MA", "US"],
    ["Toronto, ON, CA", "CA"],
    ["Hong Kong SAR, China", "HK"],
    ["Taipei, Taiwan, R.O.C.", "TW"],
    ["Wuhan, P.R. China", "CN"],
    ["Seoul, Republic of Korea", "KR"],
    ["New South Wales", "AU"],
    ["Bonn, Germany", "DE"],
    ["X, The Netherlands", "NL"]
  ])("reads %s as %s", (text, country) => expect(last(text)).toBe(country));
  it("takes Co. for a company and not for Colorado", () => {
    expect(last("Inspur Electronic Co., Ltd")).toBeUndefined();
  });
});

describe("speller(vocabulary)", () => {
  const mend = speller(new Set(["university", "alberta", "institute", "zhejiang", "diversity"]));
  const fix = (text: string) =>
    mend(tokenise(text))
      .map((token) => token.word)
      .join(" ");
  it("mends one slip in words of seven letters and two in words of ten", () => {
    expect(fix("alaberta")).toBe("alberta");
    expect(fix("unviersitty")).toBe("university");
    expect(fix("zhejaing")).toBe("zhejiang");
  });
  it("leaves short, known and far-off words alone and then returns the same tokens", () => {
    const tokens = tokenise("albrta zhejiang umbrella");
    expect(mend(tokens)).toBe(tokens);
  });
});
