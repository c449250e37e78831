import {describe, expect, it} from "vitest";
import {createResolver} from "../../src/authors/resolve.js";

const {resolve, split} = createResolver();
const country = (text: string, domain = "") => resolve(text, domain).country;

/** Known answers for kinds of fault that resolvers of affiliations have. */
describe("createResolver()", () => {
  describe("does not cut a short name out of a longer one", () => {
    it.each([
      ["Shenzhen Institute for Advanced Study, UESTC", "CN"],
      ["Suzhou Institute for Advanced Study, USTC", "CN"],
      ["Great Bay Institute for Advanced Study, Great Bay University", "CN"],
      ["Tehran Institute for Advanced Studies", "IR"],
      ["Anhui Institute of Science and Technology", "CN"],
      ["Silesian University of Technology", "PL"],
      ["Max Planck Institute for Evolutionary Anthropology, Leipzig", "DE"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));

    it("tells a university from a longer name that begins alike", () => {
      expect(resolve("Wuhan University of Science and Technology").institution).toBe(
        "Wuhan University of Science and Technology"
      );
      expect(resolve("National University of Rosario").institution).not.toBe("Universidad del Rosario");
    });
  });

  describe("makes no phrase of words that were left out", () => {
    it.each([
      ["Faculty of Science, University of Zagreb", "HR"],
      ["Faculty of Information Technology, Monash University", "AU"],
      ["Department of Mathematical Sciences, University of Texas at Dallas", "US"],
      ["School of Arts, Media and Engineering, Arizona State University", "US"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));
    it("knows MiniMax", () => expect(resolve("MiniMax")).toMatchObject({institution: "MiniMax", country: "CN"}));
    it("leaves a bare faculty unknown", () => {
      for (const text of ["Faculty of Science", "Department of Mathematical Sciences", "Technology", "Engineering"])
        expect(country(text), text).toBe("");
    });
  });

  describe("reads names in any order of words and in their own language", () => {
    it.each([
      ["Kassel University", "DE"],
      ["University of Gunma", "JP"],
      ["University of Tottori", "JP"],
      ["Federal University of Goiás", "BR"],
      ["University of Dalhousie", "CA"],
      ["King Juan Carlos University", "ES"],
      ["Technische Universität Ilmenau", "DE"],
      ["L'Université de Lyon", "FR"],
      ["東京大学", "JP"],
      ["서울대학교", "KR"],
      ["Московский государственный университет имени М. В. Ломоносова", "RU"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));
  });

  describe("uses the words that one country alone uses", () => {
    it.each([
      ["Danish Technological Institute", "DK"],
      ["Robotik GmbH", "DE"],
      ["Novatech S.p.A.", "IT"],
      ["Vision Oy", "FI"],
      ["Tobii AB", "SE"],
      ["Imaginaria Robotics Pty Ltd", "AU"],
      ["Imaginaria Sp. z o.o.", "PL"],
      ["Swiss Institute of Imagined Things", "CH"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));
    it("takes an adjective of a subject for no country", () => {
      expect(country("Institute of Chinese Studies")).toBe("");
      expect(country("Department of Italian Literature")).toBe("");
    });
  });

  describe("puts branches where they are", () => {
    it.each([
      ["Northwestern University in Qatar", "QA"],
      ["Rochester Institute of Technology, Dubai", "AE"],
      ["Hong Kong Polytechnic University Shenzhen Research Institute, Shenzhen, China", "CN"],
      ["The Chinese University of Hong Kong, Shen Zhen", "CN"],
      ["Lancaster University Leipzig", "DE"],
      ["University of Cambridge, Cambridge", "GB"],
      ["Georgia Institute of Technology, Atlanta, Georgia", "US"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));
  });

  describe("leaves homonyms that nothing decides unknown, and hears what does", () => {
    it.each([
      ["University of Palermo", "", "IT"],
      ["Universidad de Palermo, Buenos Aires", "", "AR"],
      ["Université du Maine", "", "FR"],
      ["University of Cordoba", "uco.es", "ES"],
      ["Trinity University", "trinity.edu", "US"],
      ["Universidad del Pacífico, Lima", "", "PE"]
    ])("%s %s", (text, domain, expected) => expect(country(text, domain)).toBe(expected));
    it("says why", () => {
      for (const text of ["Universidad del Norte", "Arab Open University", "Universidad Metropolitana"])
        expect(resolve(text), text).toMatchObject({country: "", why: "homonym"});
    });
  });

  describe("takes no city for granted", () => {
    it("does not move a firm to a city that its own country has too", () => {
      expect(country("IBM Research, Cambridge")).toBe("US");
      expect(country("MERL, Cambridge")).toBe("US");
      expect(country("Microsoft Research, Cambridge, UK")).toBe("GB");
    });
    it("makes no university of a city behind an unknown firm", () => {
      expect(resolve("Imaginaria Therapeutics, Cambridge").institution).not.toBe("University of Cambridge");
      expect(country("Imaginaria Therapeutics, Cambridge")).toBe("");
    });
    it("reads the state behind a city", () => expect(country("Moscow, Idaho")).toBe("US"));
  });

  describe("parts texts at signs that part them, and at no others", () => {
    it("opens entities written twice", () => {
      expect(split("Texas A&amp;amp;M")).toHaveLength(1);
      expect(resolve("Texas A&amp;amp;M").institution).toBe("Texas A&M University");
    });
    it("keeps Face++ whole", () => {
      expect(split("Megvii (Face++)")).toEqual(["Megvii (Face++)"]);
      expect(resolve("Megvii (Face++)").institution).toBe("Megvii");
    });
    it("keeps a bare department with what follows it", () => {
      expect(split("Department of Computer Science + Department of Psychology + Stony Brook University")).toEqual([
        "Stony Brook University"
      ]);
    });
  });

  describe("parts glued words and mends misspelt ones", () => {
    it.each([
      ["NanjingUniversity", "Nanjing University"],
      ["TUDarmstadt", "TU Darmstadt"],
      ["Tecent", "Tencent"],
      ["Nanyang Techonological University", "Nanyang Technological University"],
      ["Noah’s Ark Lab3Tsinghua University", "Huawei"]
    ])("%s", (text, expected) => expect(resolve(text).institution).toBe(expected));
    it("makes nothing known of new names", () => {
      for (const text of ["MetaStone Technology", "Reflection AI"])
        expect(["Meta", "Inflection AI"]).not.toContain(resolve(text).institution);
    });
  });

  describe("tells sectors", () => {
    it.each([
      ["Louisiana Tech", "university"],
      ["World Bank", "institute"],
      ["Imaginaria Robotics Inc.", "firm"]
    ])("%s", (text, expected) => expect(resolve(text).sector).toBe(expected));
  });
});
