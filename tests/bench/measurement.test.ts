import {describe, expect, it} from "vitest";
import {normalise, toMarkdown} from "../../bench/measurement.js";
import {watchMemory} from "../../bench/memory.js";

describe("normalise(bench, results)", () => {
  it("finds the unit of a named number by its ending, and its bar by its name", () => {
    expect(normalise("draws", {drawsMs: 4, drawsBarMs: 20, derivePeakMiB: 300, rows: 7})).toEqual([
      {bench: "draws", name: "drawsMs", value: 4, unit: "ms", bar: 20},
      {bench: "draws", name: "derivePeakMiB", value: 300, unit: "MiB"},
      {bench: "draws", name: "rows", value: 7, unit: ""}
    ]);
  });

  it("keeps a bar that belongs to no one number", () => {
    expect(normalise("explorer", {chooseP95Ms: 4, p95BarMs: 50})).toHaveLength(2);
  });

  it("works out the ratio to a baseline", () => {
    const [one] = normalise("build", [{bench: "", name: "cold", value: 30, unit: "s", baseline: 20}]);
    expect(one).toEqual({bench: "build", name: "cold", value: 30, unit: "s", baseline: 20, ratio: 1.5});
  });
});

describe("toMarkdown(machine, measured)", () => {
  it("tells the machine and gives every measurement a row", () => {
    const text = toMarkdown({node: "20"}, [{bench: "b", name: "n", value: 1.23456, unit: "ms", bar: 2}]);
    expect(text).toContain("node: 20");
    expect(text).toContain("| b | n | 1.235 | ms | 2 |  |  |");
  });

  it("leaves out a ratio to nothing, which JSON writes as null", () => {
    const ratio = JSON.parse(JSON.stringify({ratio: 0 / 0})) as {ratio: number};
    const text = toMarkdown({}, [{bench: "b", name: "n", value: 0, unit: "ms", baseline: 0, ...ratio}]);
    expect(text).toContain("| b | n | 0 | ms |  | 0 |  |");
  });
});

describe.runIf(process.platform === "linux")("watchMemory(pid)", () => {
  it("knows what a process takes", async () => {
    const memory = watchMemory(process.pid, {every: 10});
    await new Promise((resolve) => setTimeout(resolve, 100));
    const peaks = memory.stop();
    expect(Math.max(...peaks.map(([, MiB]) => MiB))).toBeGreaterThan(process.memoryUsage().rss / 2 ** 20 / 4);
  });
});
