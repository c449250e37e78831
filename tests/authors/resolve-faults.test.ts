import {describe, expect, it} from "vitest";
import {ownedIn} from "../../src/authors/ownership.js";
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
      ["Max Planck Institute for Evolutionary Anthropology, Leipzig", "DE"],
      ["Wuhan University of Science and Technology", "CN"]
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
      ["Universidad de León", "", "ES"],
      ["Universidad de León, Guanajuato, Mexico", "", "MX"],
      ["University of Maine", "", "US"],
      ["UPMC", "", ""],
      ["UPMC", "upmc.fr", "FR"],
      ["UPMC, Paris", "", "FR"],
      ["LIP6, UPMC", "", "FR"],
      ["UPMC, Pittsburgh", "", "US"],
      ["UPMC Hillman Cancer Center, Pittsburgh", "", "US"],
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
    it("does not move an institution to a city of its own name", () => {
      expect(country("Newcastle University")).toBe("GB");
      expect(country("University of Newcastle, Callaghan, NSW")).toBe("AU");
      expect(country("Samsung AI Cambridge")).toBe("GB");
    });
    it("does not move a firm to a city that its own country has too", () => {
      expect(country("IBM Research, Cambridge")).toBe("US");
      expect(country("MERL, Cambridge")).toBe("US");
      expect(country("Microsoft Research, Cambridge, UK")).toBe("GB");
    });
    it("makes no university of a city behind an unknown firm", () => {
      expect(resolve("Imaginaria Therapeutics, Cambridge").institution).not.toBe("University of Cambridge");
      expect(country("Imaginaria Therapeutics, Cambridge")).toBe("");
    });
    it("reads the state behind a city", () => {
      expect(country("Moscow, Idaho")).toBe("US");
      expect(country("Edmonton, AB, Canada")).toBe("CA");
    });
    it("keeps Akamai in Cambridge a firm of its own", () =>
      expect(resolve("Akamai, Cambridge")).toMatchObject({institution: "Akamai", country: "US", sector: "firm"}));
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

  describe("keeps where a laboratory is apart from whose it is", () => {
    it.each([
      ["Wormpex AI Research", "US", "Bianlifeng", "CN"],
      ["Conduent Labs India", "IN", "Conduent", "US"],
      ["Keya Medical", "CN", "Keya Medical", "CN"],
      ["CuraCloud", "US", "Keya Medical", "CN"],
      ["Honda Research Institute Europe", "DE", "Honda", "JP"],
      ["MERL, Cambridge", "US", "Mitsubishi Electric", "JP"]
    ])("%s", (text, country, owner, headquarters) =>
      expect(resolve(text)).toMatchObject({country, owner, headquarters, sector: "firm"})
    );
  });

  describe("knows the owner of a year", () => {
    it.each([
      ["Red Hat", 2018, "Red Hat", "US"],
      ["Red Hat", 2019, "IBM", "US"],
      ["Arm", 2015, "Arm", "GB"],
      ["Arm", 2016, "SoftBank", "JP"],
      ["Volvo Cars", 2009, "Ford", "US"],
      ["Volvo Cars", 2010, "Geely", "CN"],
      ["GitHub", 2017, "GitHub", "US"],
      ["GitHub", 2018, "Microsoft", "US"],
      ["LinkedIn", 2015, "LinkedIn", "US"],
      ["LinkedIn", 2021, "Microsoft", "US"],
      ["DeepMind", 2013, "DeepMind", "GB"],
      ["DeepMind", 2014, "Google", "US"],
      ["Bell Labs", 2013, "Alcatel-Lucent", "FR"],
      ["Bell Labs", 2019, "Nokia", "FI"],
      ["VMware", 2022, "VMware", "US"],
      ["Google Research", 2013, "Google", "US"],
      ["Stanford University", 2013, "Stanford University", "US"]
    ])("%s in %i: %s", (text, year, owner, headquarters) =>
      expect(ownedIn(resolve(text), year)).toMatchObject({owner, headquarters})
    );
    it("and today's where no year is told", () => expect(resolve("Red Hat").owner).toBe("IBM"));
  });

  describe("knows what the registry calls an institution, though all its words are common ones", () => {
    it.each([
      ["Allen Institute for Artificial Intelligence", "Allen Institute for AI"],
      ["Microsoft Corporation", "Microsoft"],
      ["Horizon Robotics", "Horizon Robotics"],
      ["Horizon Robotics, Inc.", "Horizon Robotics"],
      ["European Space Agency", "European Space Agency"]
    ])("%s", (text, expected) => expect(resolve(text).institution).toBe(expected));
    it("takes no hospital of a common name for the one that the registry has", () =>
      expect(country("Queen Elizabeth Hospital")).toBe(""));
  });

  describe("reads what only one country's laboratories are called", () => {
    it.each([
      ["State Key Laboratory of Imagined Things", "CN"],
      ["Key Laboratory of Imagined Things, Ministry of Education", "CN"],
      ["National Engineering Research Center for Imagined Software", "CN"],
      ["Christian Doppler Laboratory for Imagined Learning", "AT"],
      ["State Key Laboratory of Internet of Things for Smart City", "MO"]
    ])("%s", (text, expected) => expect(country(text)).toBe(expected));
  });

  describe("reads a name that was cut off at the end of a line", () => {
    it.each([
      [
        "School of Electronic Information, Huazhong University of Science",
        "Huazhong University of Science and Technology"
      ],
      ["King Abdullah University of Science and", "King Abdullah University of Science and Technology"],
      ["College of Computing, Nanyang Technological", "Nanyang Technological University"]
    ])("%s", (text, expected) => expect(resolve(text).institution).toBe(expected));
    it("but makes nothing of a beginning that says nothing", () => {
      for (const text of ["University of", "National University", "Institute of", "Apollo"])
        expect(country(text), text).toBe("");
    });
  });
});
