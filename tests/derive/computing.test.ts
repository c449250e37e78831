import {describe, expect, it} from "vitest";
import {computing} from "../../src/derive/computing.js";

const header =
  "Name,First Operational Date,H100 equivalents,Sector,Country,Include in Standard Analysis," +
  "Decommissioned Date (if applicable),Superseded by";
const us = "United States of America";

const derive = (...lines: string[]) => computing.derive(() => [header, ...lines].join("\n"));
/** What runs at the end of a year, as [clusters, power]. */
const at = (rows: ReturnType<typeof derive>, year: number, owner: string, place = "world") => {
  const found = rows.find((one) => one.year === year && one.owner === owner && one.place === place);
  return found ? [found.clusters, found.power] : null;
};

describe("computing.derive(read)", () => {
  const rows = derive(
    `A,2019-03-01,100,Private,${us},True,,B`,
    `B,2021-12-31,400,Private,${us},True,,`,
    `C,2020-01-01,50,Public,China,True,2022-06-30,`,
    `D,2020-01-01,5000,Private,${us},False,,`,
    `E,,5000,Private,${us},True,,`
  );

  it("counts a cluster from the end of its first year", () => {
    expect(at(rows, 2018, "private")).toBeNull();
    expect(at(rows, 2019, "private")).toEqual([1, 100]);
  });

  it("counts chips once: a cluster taken up in a larger one is counted there from its first day", () => {
    expect(at(rows, 2020, "private")).toEqual([1, 100]);
    expect(at(rows, 2021, "private")).toEqual([1, 400]);
  });

  it("drops a cluster when it is switched off", () => {
    expect(at(rows, 2021, "public", "CN")).toEqual([1, 50]);
    expect(at(rows, 2022, "public", "CN")).toBeNull();
  });

  it("leaves out what the catalogue's own analysis leaves out, and what has no date", () => {
    expect(Math.max(...rows.map(({power}) => Number(power)))).toBe(400);
  });

  it("names the line of an owner it does not know, and what it expected", () => {
    expect(() => derive(`A,2019-03-01,100,Church,${us},True,,`)).toThrow(
      /line 2: Sector is “Church”, expected Private/
    );
  });
});
