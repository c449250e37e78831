import {describe, expect, it} from "vitest";
import {causesTable, compareSteps, sharesIn} from "../../../tools/release/causes.js";

const csv = `venue,year,tracks,tier,rule,place,country,share
neurips,2021,main,all,person,location,CN,0.25
neurips,2021,main,all,person,headquarters,CN,0.2
neurips,2021,main,oral,person,location,CN,0.3
neurips,2021,main+datasets,all,person,location,CN,0.4
neurips,2021,main,all,person,location,FR,0.05
`;

describe("sharesIn(csv)", () => {
  it("takes shares of China and the United States, in percent, of all papers of the main track by location", () => {
    expect([...sharesIn(csv, {file: "f"})]).toEqual([["neurips 2021, CN by person", 25]]);
  });
});

describe("compareSteps(steps)", () => {
  const step = (a: number, b: number) => new Map(Object.entries({"x 1, CN by slot": a, "y 2, US by any": b}));
  const fresh = "z 3, US by any";
  const found = compareSteps([
    step(10, 50),
    step(12, 50),
    step(11, 50),
    new Map<string, number>(),
    new Map([...step(15, 50), [fresh, 40]])
  ]);

  it("gives each cause its step, and leaves out what did not move", () => {
    expect(found.map(({what}) => what)).toEqual(["x 1, CN by slot", fresh]);
    expect(found[0]).toMatchObject({before: 10, after: 15, by: {resolver: 2, joint: -1, unaligned: 0, order: 4}});
    expect(found[1]!.by).toBeUndefined();
  });

  it("prints moves, their mean size by cause, and lists that are new data", () => {
    const table = causesTable(found);
    expect(table).toContain("| x 1, CN by slot | 10.00 | 15.00 | +2.00 | −1.00 | 0 | +4.00 |");
    expect(table).toContain("| 1 shares moved; mean size | | | 2.00 | 1.00 | 0.00 | 4.00 |");
    expect(table).toContain("New data: z 3.");
  });
});
