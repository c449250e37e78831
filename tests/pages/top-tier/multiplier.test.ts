import {expect, it} from "vitest";
import {authorsIn} from "../../../src/pages/top-tier/multiplier.js";

const row = {venue: "neurips", year: 2022, tier: "oral", country: "CN", people: 95};

it("finds the distinct authors of a tier in mainland China, and none of a tier that was not counted", () => {
  const rows = [{...row, country: "US", people: 300}, {...row, year: 2021, people: 50}, row];
  expect(authorsIn(rows, "oral")).toBe(95);
  expect(authorsIn(rows, "all")).toBeNaN();
});
