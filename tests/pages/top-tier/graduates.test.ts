import {describe, expect, it} from "vitest";
import {readDerived} from "../../../src/data/emit.js";
import {graduates} from "../../../src/derive/graduates.js";
import {graduateRows, graduatesChoices, graduatesFigure} from "../../../src/pages/top-tier/graduates.js";
import type {Graduates} from "../../../src/tables/rows.js";

const {rows} = readDerived(graduates);
const shown = (choice: string) => {
  const [level, field] = choice.split("|") as [string, string];
  return graduateRows(rows as unknown as Graduates[], {level, field, year: 2018}, () => 20);
};

describe("graduatesFigure(rows)", () => {
  it.each([...graduatesChoices])("has %s of several places to show, and a title without gaps", (_, choice) => {
    const found = shown(choice);
    expect(found.length).toBeGreaterThan(1);
    expect(graduatesFigure(found).title).not.toMatch(/NaN|undefined/);
  });

  it("says that China prints none where it does not", () => {
    expect(shown("first degree|computer sciences").map(({place}) => place)).not.toContain("China");
    expect(graduatesFigure(shown("first degree|computer sciences")).title).toContain("China counts none apart");
  });
});
