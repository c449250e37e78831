import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {createTurns} from "../../src/notebook/turns.js";

describe("createTurns()", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
  });
  afterEach(() => {
    // Other tests share this process: its clock must go on.
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("lets go first what is nearest to the reader, and none in the task that asks", async () => {
    const turn = createTurns();
    const said: string[] = [];
    for (const [name, distance] of [
      ["far", 9000],
      ["near", 800],
      ["in view", 0]
    ] as const)
      void turn(distance, false).then(() => said.push(name));
    await Promise.resolve();
    expect(said).toEqual([]);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["in view", "near", "far"]);
  });

  it("shows a control as the reader left it before anything that follows from it", async () => {
    const turn = createTurns();
    const said: string[] = [];
    requestAnimationFrame(() => said.push("a frame"));
    void turn(0, true).then(() => said.push("figure"));
    await vi.runAllTimersAsync();
    expect(said).toEqual(["a frame", "figure"]);
  });

  it("goes on in a page that the browser does not show", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    const said: string[] = [];
    void createTurns()(0, true).then(() => said.push("figure"));
    await vi.runAllTimersAsync();
    expect(said).toEqual(["figure"]);
  });

  it("leaves room between cells that take long, and none between those that do not", async () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const timer = vi.spyOn(globalThis, "setTimeout");
    const tasks: number[] = [];
    const turn = createTurns();
    for (const took of [1, 30, 2])
      void turn(0, false).then(() => {
        now += took;
        tasks.push(timer.mock.calls.length);
      });
    await vi.runAllTimersAsync();
    expect(tasks).toEqual([1, 1, 2]);
  });
});
