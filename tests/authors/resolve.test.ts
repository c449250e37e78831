import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createResolver} from "../../src/authors/resolve.js";

const {resolve, split} = createResolver();
/** Institution, country and why, on one line. */
const line = (text: string, domain = "") => {
  const {institution, country, why} = resolve(text, domain);
  return `${institution} (${country}) by ${why}`;
};

describe("createResolver(options)(affiliation, domain)", () => {
  it.each([
    ["MIT", "Massachusetts Institute of Technology (US) by alias"],
    [
      "LIDS, IDSS, Massachusetts Institute of Technology, Cambridge, MA, 02139",
      "Massachusetts Institute of Technology (US) by alias"
    ],
    ["carnegie mellon univ.", "Carnegie Mellon University (US) by alias"],
    ["École Polytechnique Fédérale de Lausanne", "EPFL (CH) by alias"],
    ["Ecole Normale Superieure", "École Normale Supérieure (FR) by alias"],
    ["University of California at Irvine", "University of California, Irvine (US) by alias"],
    ["UC, Santa Barbara", "University of California, Santa Barbara (US) by alias"],
    ["1The University of Texas at Austin, 3Facebook AI Research", "University of Texas at Austin (US) by alias"],
    ["清华大学", "Tsinghua University (CN) by alias"],
    ["Xi&#x27;an Jiaotong University", "Xi'an Jiaotong University (CN) by alias"],
    ["Universit ´e de Montr´eal", "Université de Montréal (CA) by alias"],
    [
      "NLPR, Institute of Automation, Chinese Academy of Sciences",
      "Institute of Automation, Chinese Academy of Sciences (CN) by alias"
    ],
    [
      "Institue of Computing Technology, Chinese Academy of Sciences",
      "Institute of Computing Technology, Chinese Academy of Sciences (CN) by alias"
    ],
    ["MPI for Intelligent Systems", "Max Planck Institute for Intelligent Systems (DE) by alias"],
    ["Indian Institute of Technology, Delhi", "IIT Delhi (IN) by alias"],
    ["Noah’s Ark Lab, Huawei Inc.", "Huawei (CN) by alias"],
    ["Google Brain (Zurich)", "Google (CH) by alias"],
    ["university of alaberta", "University of Alberta (CA) by alias"],
    ["Department of Physics, University of Leicester", "University of Leicester (GB) by name"]
  ])("reads %s", (text, expected) => expect(line(text)).toBe(expected));

  it("codes Hong Kong, Macau and Taiwan apart, also where the text adds China", () => {
    expect(line("The Chinese University of Hong Kong, China")).toBe("Chinese University of Hong Kong (HK) by alias");
    expect(line("The Chinese University of Hong Kong, Shenzhen")).toBe(
      "Chinese University of Hong Kong, Shenzhen (CN) by alias"
    );
    expect(resolve("University of Macau").country).toBe("MO");
    expect(resolve("Academia Sinica").country).toBe("TW");
  });

  it("tells homonyms apart by domain, by place and by the text's other names", () => {
    expect(resolve("Southeast University").country).toBe("CN");
    expect(resolve("Korea University").country).toBe("KR");
    expect(line("Northeastern University")).toBe("Northeastern University (US) by alias");
    expect(line("Northeastern University, Shenyang, China")).toBe("Northeastern University (China) (CN) by alias");
    expect(line("Northeastern University", "mail.neu.edu.cn")).toBe("Northeastern University (China) (CN) by alias");
    expect(line("UCL", "uclouvain.be")).toBe("UCLouvain (BE) by alias");
    expect(line("CNRS - UGA")).toBe("Université Grenoble Alpes (FR) by alias");
    expect(line("Swiss Federal Institute of Technology", "epfl.ch")).toBe("EPFL (CH) by alias");
  });

  it("asks the domain where the text names no institution, and only there", () => {
    expect(line("Department of Statistics", "stat.wisc.edu")).toBe("University of Wisconsin-Madison (US) by domain");
    expect(line("Princeton University", "csail.mit.edu")).toBe("Princeton University (US) by alias");
    expect(line("Department of Statistics", "gmail.com")).toBe("Department of Statistics () by unresolved");
    expect(line("CNRS", "mit.edu")).toBe("CNRS (FR) by alias");
    expect(line("Department of Statistics", "stats.example.ac.at")).toBe("Department of Statistics (AT) by domain");
  });

  it("puts an author where the text does, and the owner's headquarters with the owner", () => {
    expect(resolve("Microsoft Research Asia")).toMatchObject({
      institution: "Microsoft",
      country: "CN",
      headquarters: "US"
    });
    expect(resolve("Microsoft Research, Cambridge, UK")).toMatchObject({country: "GB", headquarters: "US"});
    expect(resolve("DeepMind")).toMatchObject({
      institution: "DeepMind",
      country: "GB",
      headquarters: "US",
      owner: "Google"
    });
    expect(resolve("Facebook AI Research, Paris")).toMatchObject({
      institution: "Meta",
      country: "FR",
      headquarters: "US"
    });
    expect(resolve("Huawei Technologies Canada")).toMatchObject({country: "CA", headquarters: "CN"});
    expect(resolve("IBM Research", "il.ibm.com")).toMatchObject({country: "IL", headquarters: "US"});
    expect(resolve("NAVER LABS Europe")).toMatchObject({country: "FR", headquarters: "KR", owner: "NAVER"});
    expect(resolve("NYU Shanghai")).toMatchObject({country: "CN", headquarters: "US", owner: "New York University"});
  });

  it("does not move a university to a city that shares its name with another", () => {
    expect(resolve("University of Cambridge, Cambridge").country).toBe("GB");
    expect(resolve("Georgia Institute of Technology, Atlanta, Georgia").country).toBe("US");
    expect(resolve("Heriot-Watt University, Malaysia")).toMatchObject({country: "MY"});
  });

  it("finds no university made of the words of a department and another's name", () => {
    expect(line("Department of Information Engineering, University of Leicester")).toBe(
      "University of Leicester (GB) by name"
    );
    expect(line("College of Management and Economics, Tianjin University")).toBe("Tianjin University (CN) by alias");
    expect(line("IAS, TU Darmstadt")).toBe("TU Darmstadt (DE) by alias");
  });

  it("guesses by rule: the country from place words, the sector from the name's words", () => {
    expect(resolve("Shenyang Foo Robotics Co., Ltd, Shenyang, China")).toMatchObject({
      country: "CN",
      sector: "firm",
      why: "rule"
    });
    expect(resolve("Bar Institute of Baz, Vienna, Austria")).toMatchObject({
      country: "AT",
      sector: "institute",
      why: "rule"
    });
    expect(resolve("University of Nowhere, Peru")).toMatchObject({
      institution: "University of Nowhere",
      country: "PE",
      sector: "university",
      why: "rule"
    });
  });

  it("keeps what it cannot place, and tells blanks from it", () => {
    expect(resolve("Frobnicate")).toEqual({
      institution: "Frobnicate",
      country: "",
      headquarters: "",
      owner: "Frobnicate",
      sector: "unknown",
      ror: "",
      why: "unresolved"
    });
    expect(resolve("").why).toBe("blank");
    expect(resolve("*", "mit.edu").why).toBe("blank");
    expect(resolve("Independent Researcher")).toMatchObject({institution: "Independent", country: "", sector: "other"});
  });

  it("gives every text a whole answer, the same each time", () => {
    const {resolve: again} = createResolver();
    const words = fc.constantFrom(
      "MIT",
      "Google",
      "China",
      "UCL",
      "of",
      "University",
      "&amp;",
      "(",
      ",",
      "é",
      "Lab",
      "+"
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, {maxLength: 8}).map((all) => all.join(" "))
        ),
        fc.string(),
        (text, domain) => {
          const found = resolve(text, domain);
          expect(again(text, domain)).toEqual(found);
          expect(found.country).toMatch(/^([A-Z]{2})?$/);
          expect(found.headquarters).toMatch(/^([A-Z]{2})?$/);
          expect(found.country === "" || found.headquarters !== "").toBe(true);
          if (found.why === "blank") expect(found.institution).toBe("");
        }
      )
    );
  });
});

describe("createResolver({place, moved, joint, systems, labs})", () => {
  it("place: seat puts everyone at the main seat", () => {
    const {resolve: seat} = createResolver({place: "seat"});
    expect(seat("Microsoft Research Asia").country).toBe("US");
    expect(seat("Imperial College London, Singapore").country).toBe("GB");
  });
  it("moved: now follows the author", () => {
    expect(resolve("MIT (currently at Google)").institution).toBe("Massachusetts Institute of Technology");
    expect(createResolver({moved: "now"}).resolve("MIT (currently at Google)").institution).toBe("Google");
  });
  it("joint: all parts a text that names several institutions, first leaves it whole", () => {
    const parts = (text: string) => split(text).map((part) => resolve(part).institution);
    expect(parts("zhejiang university, tsinghua university")).toEqual(["Zhejiang University", "Tsinghua University"]);
    expect(parts("ucla, amazon")).toEqual(["University of California, Los Angeles", "Amazon"]);
    expect(parts("stanford & google research")).toEqual(["Stanford University", "Google"]);
    expect(parts("National Taiwan University & NVIDIA")).toEqual(["National Taiwan University", "NVIDIA"]);
    const {split: first} = createResolver({joint: "first"});
    expect(first("ucla, amazon")).toEqual(["ucla, amazon"]);
  });
  it("joint: all leaves one institution whole", () => {
    for (const text of [
      "University of California, Berkeley",
      "Mila, McGill",
      "DeepMind, Google",
      "University of Illinois at Urbana-Champaign, Urbana, IL, USA",
      "Department of Computer Science, University of Oxford, Oxford, UK",
      "Institute of Automation, Chinese Academy of Sciences, Beijing",
      "Imperial College London, South Kensington, London"
    ])
      expect(split(text), text).toEqual([text]);
  });
  it("systems: merged unites campuses and the institutes of one owner", () => {
    const {resolve: merged} = createResolver({systems: "merged"});
    expect(merged("UC Berkeley").institution).toBe("University of California");
    expect(merged("IIT Bombay").institution).toBe("Indian Institutes of Technology");
    expect(merged("Institute of Software, Chinese Academy of Sciences").institution).toBe(
      "Chinese Academy of Sciences"
    );
    expect(merged("MPI for Informatics").institution).toBe("Max Planck Society");
    expect(merged("DeepMind").institution).toBe("DeepMind");
  });
  it("labs: owner puts a firm's laboratories under the firm", () => {
    const {resolve: owner} = createResolver({labs: "owner"});
    expect(owner("DeepMind, London")).toMatchObject({institution: "Google", country: "GB", headquarters: "US"});
    expect(owner("MPI for Informatics").institution).toBe("Max Planck Institute for Informatics");
  });
});
