import {describe, expect, it} from "vitest";
import {checksOf, runChecks} from "../../../tools/check/check.js";

const scripts = {build: "b", "check:types": "t", "check:lint": "l", check: "all"};

describe("checksOf(scripts, wanted)", () => {
  it("takes every script that is named check:…, or those asked for", () => {
    expect([...checksOf(scripts)]).toEqual([
      ["types", "t"],
      ["lint", "l"]
    ]);
    expect([...checksOf(scripts, ["lint"]).keys()]).toEqual(["lint"]);
  });

  it("names a check that is not there and those that are", () => {
    expect(() => checksOf(scripts, ["spelling"])).toThrow("There is no check named spelling; there are types, lint.");
  });
});

describe("runChecks(checks)", () => {
  it("runs all though one fails, tells each as it ends and what a failed one said", async () => {
    const lines: string[] = [];
    const checks = new Map([
      ["good", "echo fine"],
      ["bad", "echo wrong >&2; exit 3"],
      ["last", "true"]
    ]);
    expect(await runChecks(checks, {say: (line) => lines.push(line)})).toEqual(["bad"]);
    expect(lines.filter((line) => line.startsWith("✓"))).toHaveLength(2);
    expect(lines.join("\n")).toMatch(/✗ bad.*s\nwrong/);
    expect(lines.join("\n")).not.toContain("fine");
  });
});
