import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {inTurn} from "../src/turns.js";

type Cell = Parameters<ReturnType<typeof inTurn>>[0];

/** A page with a cell in view, one far below, one half way, and Framework's marks of each. */
function page(): void {
  const {window} = new JSDOM(["in-view", "far", "near"].map((id) => `<p id="${id}"><!--:${id}:--></p>`).join(""));
  const tops = {"in-view": 100, far: 9000, near: 2000};
  for (const [id, top] of Object.entries(tops))
    window.document.getElementById(id)!.getBoundingClientRect = () => ({top, bottom: top + 50}) as DOMRect;
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("NodeFilter", window.NodeFilter);
  vi.stubGlobal("innerHeight", 800);
}

/** Defines cells as a page does, each saying its id when it displays, and gives what runs them as Framework's runtime does. */
function define(...cells: (Partial<Cell> & {id: string})[]) {
  const defined = new Map<string, Cell>();
  const said: string[] = [];
  const turned = inTurn((cell) => void defined.set(cell.id, cell));
  for (const cell of cells) turned({body: () => said.push(cell.id), ...cell});
  return {said, run: (id: string) => (defined.get(id)!.body as () => unknown)()};
}

describe("inTurn(define)", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    page();
  });
  afterEach(() => {
    // Other tests share this process: its clock must go on.
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("displays first what the reader sees, then what is nearest to it", async () => {
    const {said, run} = define({id: "far"}, {id: "near"}, {id: "in-view"});
    for (const id of ["far", "near", "in-view"]) void run(id);
    expect(said).toEqual([]);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["in-view", "near", "far"]);
  });

  it("never lets a cell wait that gives values to others", () => {
    const {said, run} = define({id: "far", outputs: ["rows"]});
    run("far");
    expect(said).toEqual(["far"]);
  });

  it("lets a cell wait only once, so that a control is followed at once", async () => {
    const {said, run} = define({id: "far"});
    void run("far");
    await vi.runAllTimersAsync();
    run("far");
    expect(said).toEqual(["far", "far"]);
  });

  it("leaves room between cells that take long, and none between those that do not", async () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const timer = vi.spyOn(globalThis, "setTimeout");
    const tasks: number[] = [];
    const body = (took: number) => () => {
      now += took;
      tasks.push(timer.mock.calls.length);
    };
    const {run} = define({id: "a", body: body(1)}, {id: "b", body: body(30)}, {id: "c", body: body(2)});
    for (const id of ["a", "b", "c"]) void run(id);
    await vi.runAllTimersAsync();
    expect(tasks).toEqual([1, 1, 2]);
  });

  it("passes on what a cell displays and what it fails with, and goes on with the next", async () => {
    const {run, said} = define(
      {id: "in-view", body: () => Promise.resolve("drawn")},
      {
        id: "near",
        body: () => {
          throw new RangeError("There is no year 1066.");
        }
      },
      {id: "far"}
    );
    const shown = [run("in-view"), run("near"), run("far")].map((one) => Promise.resolve(one).catch(String));
    await vi.runAllTimersAsync();
    expect(await Promise.all(shown)).toEqual(["drawn", "RangeError: There is no year 1066.", 1]);
    expect(said).toEqual(["far"]);
  });
});
