import {describe, expect, it} from "vitest";
import {
  gapOf,
  groupsOf,
  originAtUsInstitutionsFigure,
  printedAtUsFigure,
  seenTwiceFigure,
  sizedOf,
  stayRatesFigure,
  studiesOf,
  whatIsLeftFigure,
  whyTheShareRoseFigure
} from "../../src/pages/in-america.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

const groups = [
  {name: "China", before: 16, after: 16},
  {name: "United States", before: 20, after: 15},
  {name: "Every other origin", before: 24, after: 9}
];

describe("gapOf({share, effective})", () => {
  it("is China's share less America's, as fractions, with no lead at an equal share", () => {
    const {value, lower, upper} = gapOf({share: (place) => (place === "China" ? 38 : 37), effective: 100});
    expect(value).toBeCloseTo(0.01, 12);
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
  });
});

describe("originAtUsInstitutionsFigure(tie, …)", () => {
  const of = (tie: boolean): string =>
    said(
      originAtUsInstitutionsFigure({
        tie,
        gap: {value: 0.01, lower: -0.05, upper: 0.07, level: 0.95},
        rho: 0.5,
        book: bookOf(),
        people: 400,
        effective: 180,
        atUs: []
      }).title
    );

  it("calls a lead that may be none a lead give or take, and no other", () => {
    expect(of(true)).toMatch(/^A lead of 1\spoint, give or take: −5\.0 to 7\.0\spoints$/);
    expect(of(false)).toBe("China ahead of America, beyond chance");
  });
});

describe("the groups at US institutions", () => {
  it("are China, the United States and everybody else, each at the size of the year it may have", () => {
    expect(groupsOf({group: (name) => groups.find((one) => one.name === name)!})).toEqual(groups);
    expect(sizedOf({groups, changed: ["Every other origin"]}).map(({value}) => value)).toEqual([16, 20, 9]);
  });

  it("are named in the title by which of them changed", () => {
    const of = (changed: string[]): string =>
      said(whyTheShareRoseFigure({changed, groups, hypothetical: 40, share: () => 27, contributions: []}).title);
    expect(of([])).toMatch(/^Had no group changed, the Chinese share would be 40\.0/);
    expect(of(["China", "Every other origin"])).toMatch(/^Had only China and every other origin changed/);
    expect(of(groups.map((one) => one.name))).toMatch(/^Had all groups changed/);
  });
});

describe("studiesOf({book})", () => {
  it("gives Wilson's interval where the people are counted, and the share alone where not", () => {
    const studies = studiesOf({book: bookOf(80)});
    const [alone] = studies.filter((one) => one.n === null);
    expect(alone).toMatchObject({share: 80, low: 80, high: 80});
    const counted = studies.find((one) => one.n !== null)!;
    // All of 80: Wilson's upper limit is 1, the lower 80 / (80 + 1.96²).
    expect(counted.high).toBeCloseTo(100, 9);
    expect(counted.low).toBeCloseTo((100 * 80) / (80 + 1.959963984540054 ** 2), 9);
    expect(said(stayRatesFigure({studies}).title)).toMatch(/from 80.* to 100/);
  });
});

describe("seenTwiceFigure({inUs, who, stayedRows})", () => {
  it("counts those seen at US institutions, or says that they are too few", () => {
    const inUs = {
      ...{from: "US", place: "United States", first: 2021, last: 2024},
      ...{people: 90, of: 100, stayed: 90, low: 83, high: 95}
    };
    expect(said(seenTwiceFigure({inUs, who: "student", stayedRows: [inUs]}).title)).toMatch(
      /^Of 100 students seen at US institutions in 2021, 90\s?% were there in 2024$/
    );
    expect(said(seenTwiceFigure({inUs: undefined, who: "all", stayedRows: []}).title)).toMatch(/^Too few/);
  });
});

describe("whatIsLeftFigure({taken, …})", () => {
  it("says what is left once both Chinese groups are taken out, and before that what they are not", () => {
    const of = (taken: string[]): string =>
      said(whatIsLeftFigure({taken, left: 53, originChina: 47, book: bookOf(), remains: []}).title);
    expect(of(["a", "b"])).toMatch(/^Without either Chinese group, 53/);
    expect(of(["a"])).toMatch(/: 53\s?% took no first degree in China$/);
  });
});

describe("printedAtUsFigure(rows)", () => {
  const row = (place: string, year: number, share: number) => ({place, year, share, publication: "tracker-2"});

  it("says how far both went, as printed, and how far apart they are", () => {
    const rows = [
      row("China", 2019, 27),
      row("China", 2022, 38),
      row("United States", 2019, 31),
      row("United States", 2022, 37)
    ];
    expect(printedAtUsFigure(rows).title).toBe(
      "Of the top tier at US institutions, those schooled in China went from 27% to 38%, those schooled in America from 31% to 37%: 1 point apart"
    );
  });
});
