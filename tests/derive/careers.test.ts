import {describe, expect, it} from "vitest";
import {careers} from "../../src/derive/careers.js";

const whole = "All U.S. employment commitments (number)";
const computing = "Computer and information sciences";
const derive = (...lines: string[]) => careers.derive(() => ["time_period,column_level_2,value", ...lines].join("\n"));

describe("careers.derive(read)", () => {
  it("sets each employer's percentage beside the people it is a part of", () => {
    expect(
      derive(
        `${whole} -> 2018,${computing},1007`,
        `${whole} -> Industry or business<sup>a</sup> (%) -> 2018,${computing},67.7`
      )
    ).toEqual([{year: 2018, employer: "industry", percent: 67.7, people: 1007}]);
  });

  it("looks at doctors of computing only", () => {
    expect(derive(`${whole} -> 2018,Engineering,900`)).toEqual([]);
  });

  it("names file and line of a value that is no number", () => {
    expect(() => derive(`${whole} -> Academe (%) -> 2018,${computing},s`)).toThrow(
      /ncses\/11760.csv, line 2: “2018” has the value “s”/
    );
  });
});
