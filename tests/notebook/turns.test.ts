import {type DOMWindow, JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {inTurn, rest} from "../../src/notebook/turns.js";

type Cell = Parameters<ReturnType<typeof inTurn>>[0];

/** Where things are in a page as it opens: a cell in view, one far below, one half way, and a fold near the end. */
const tops = {"in-view": 100, far: 9000, near: 2000, fold: 9500};
let window: DOMWindow;

/** A page with Framework's marks of its cells, one of which is folded away. */
function page(): void {
  const cells = ["in-view", "far", "near"].map((id) => `<p id="${id}"><!--:${id}:--></p>`).join("");
  ({window} = new JSDOM(`${cells}<details id="fold"><p><!--:folded:--></p></details>`));
  for (const [id, top] of Object.entries(tops))
    window.document.getElementById(id)!.getBoundingClientRect = () => ({top, bottom: top + 50}) as DOMRect;
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("NodeFilter", window.NodeFilter);
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("innerHeight", 800);
  vi.stubGlobal("scrollY", 0);
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
}

/** Defines cells as a page does, each saying its id when it displays, and gives what runs them as Framework's runtime does. */
function define(...cells: (Partial<Cell> & {id: string})[]) {
  const defined = new Map<string, Cell>();
  const said: string[] = [];
  const turned = inTurn((cell) => void defined.set(cell.id, cell));
  for (const cell of cells) turned({body: () => said.push(cell.id), ...cell});
  return {said, run: (id: string) => (defined.get(id)!.body as () => unknown)()};
}

describe("rest()", () => {
  it("lets go first what waits already", async () => {
    const said: string[] = [];
    setTimeout(() => said.push("a click"));
    await rest();
    expect(said).toEqual(["a click"]);
  });
});

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

  it("follows a reader who scrolls while cells wait", async () => {
    const {said, run} = define({id: "far"}, {id: "near"}, {id: "in-view"});
    for (const id of ["far", "near", "in-view"]) void run(id);
    vi.stubGlobal("scrollY", 8800);
    window.dispatchEvent(new window.Event("scroll"));
    await vi.runAllTimersAsync();
    expect(said).toEqual(["far", "near", "in-view"]);
  });

  it("waits a moment for a nearer cell whose data are on their way", async () => {
    const {said, run} = define({id: "far"}, {id: "near"});
    void run("far");
    // What comes from the network is a few tasks of the browser away.
    const arrive = async (): Promise<void> => {
      for (let tasks = 0; tasks < 5; tasks++) await rest();
      void run("near");
    };
    void arrive();
    await vi.runAllTimersAsync();
    expect(said).toEqual(["near", "far"]);
  });

  it("goes on without a nearer cell that does not come, and runs it when it does", async () => {
    const {said, run} = define({id: "far"}, {id: "near"}, {id: "in-view"});
    void run("far");
    await vi.advanceTimersByTimeAsync(100);
    expect(said).toEqual(["far"]);
    void run("near");
    void run("in-view");
    await vi.runAllTimersAsync();
    expect(said).toEqual(["far", "in-view", "near"]);
  });

  it("waits for no cell that only gives values to others", async () => {
    const {said, run} = define({id: "far"}, {id: "near", outputs: ["rows"]});
    void run("far");
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual(["far"]);
  });

  it("takes what is folded away to be where its fold is", async () => {
    const {said, run} = define({id: "folded"}, {id: "far"});
    for (const id of ["folded", "far"]) void run(id);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["far", "folded"]);
  });

  it("lets a cell that gives values to others wait only where it is more than a screen away", async () => {
    const {said, run} = define({id: "far", outputs: ["rows"]}, {id: "in-view", outputs: ["table"]});
    for (const id of ["far", "in-view"]) void run(id);
    expect(said).toEqual(["in-view"]);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["in-view", "far"]);
  });

  it("shows a control as the reader left it before anything that follows from it", async () => {
    const {said, run} = define({id: "in-view"}, {id: "near"}, {id: "far", outputs: ["rows"]});
    for (const id of ["in-view", "near", "far"]) void run(id);
    await vi.runAllTimersAsync();
    said.length = 0;
    requestAnimationFrame(() => said.push("a frame"));
    for (const id of ["near", "in-view", "far"]) void run(id);
    expect(said).toEqual(["far"]);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["far", "a frame", "in-view", "near"]);
  });

  it("follows a control also in a page that the browser does not show", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    const {said, run} = define({id: "in-view"});
    void run("in-view");
    await vi.runAllTimersAsync();
    void run("in-view");
    await vi.runAllTimersAsync();
    expect(said).toEqual(["in-view", "in-view"]);
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
