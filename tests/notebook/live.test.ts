import {describe, expect, it} from "vitest";
import type {ExplorerUniverse} from "../../src/components/cards/explorer.js";
import {startLive} from "../../src/notebook/live.js";
import type {Buffers, WorkerRequest} from "../../src/notebook/worker.js";

const buffers = Object.fromEntries(
  ["figures", "tiers", "sizes", "gradient"].map((name) => [name, new ArrayBuffer(8)])
) as Buffers;

/** A worker that keeps what it is sent and answers when told to. */
function fakeWorker() {
  const sent: (WorkerRequest | {tables: Buffers})[] = [];
  let ended = 0;
  const worker = {
    postMessage: (message: WorkerRequest | {tables: Buffers}) => void sent.push(message),
    terminate: () => void ended++
  } as unknown as Worker;
  const asked = (): WorkerRequest[] => sent.filter((one): one is WorkerRequest => "assertion" in one);
  return {
    worker,
    sent,
    asked,
    ended: () => ended,
    /** Answers the question under way with one universe that names it. */
    answer() {
      worker.onmessage!({data: {universes: universesOf(asked().at(-1)!)}} as MessageEvent);
    },
    fail(message: string) {
      worker.onerror!({message} as ErrorEvent);
    }
  };
}

const universesOf = ({assertion, rho}: WorkerRequest): ExplorerUniverse[] => [
  {choices: {assertion, rho: String(rho)}, outcome: {reason: "none"}}
];

/** Lets everything that waits for nothing but its turn happen. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function started(load = () => Promise.resolve(buffers)) {
  const fake = fakeWorker();
  let starts = 0;
  let loads = 0;
  const live = startLive(
    () => (loads++, load()),
    () => (starts++, fake.worker)
  );
  return {...fake, live, starts: () => starts, loads: () => loads};
}

describe("startLive(load, start)", () => {
  it("starts no worker and loads nothing before the first question, and each once after", async () => {
    const {live, answer, starts, loads, sent} = started();
    await settle();
    expect([starts(), loads()]).toEqual([0, 0]);
    for (const rho of [0.1, 0.2]) {
      const asked = live.recompute("T6.china", rho);
      await settle();
      answer();
      await asked;
    }
    expect([starts(), loads()]).toEqual([1, 1]);
    expect(sent[0]).toEqual({tables: buffers});
    expect(sent).toHaveLength(3);
  });

  it("sends the tables before the question, however long they take", async () => {
    let loaded: (buffers: Buffers) => void = () => undefined;
    const {live, sent, answer} = started(() => new Promise((resolve) => (loaded = resolve)));
    const asked = live.recompute("T6.china", 0.3);
    await settle();
    expect(sent).toEqual([]);
    loaded(buffers);
    await settle();
    expect(sent).toEqual([{tables: buffers}, {assertion: "T6.china", rho: 0.3}]);
    answer();
    await expect(asked).resolves.toEqual(universesOf({assertion: "T6.china", rho: 0.3}));
  });

  it("lets the newest question of each assertion wait, so that no reader's explorer is left unanswered", async () => {
    const {live, asked, answer} = started();
    const results = ["T1.us", "T2.us", "T3.us"].map((assertion) => live.recompute(assertion, 0.3));
    for (const assertion of ["T1.us", "T2.us", "T3.us"]) {
      await settle();
      expect(asked().at(-1)).toEqual({assertion, rho: 0.3});
      answer();
    }
    expect((await Promise.all(results)).map((universes) => universes?.[0]?.choices.assertion)).toEqual([
      "T1.us",
      "T2.us",
      "T3.us"
    ]);
  });

  it("has one question under way; the newest waits and those between resolve to nothing", async () => {
    const {live, asked, answer} = started();
    const results = [0.1, 0.2, 0.3, 0.4].map((rho) => live.recompute("T6.china", rho));
    await settle();
    expect(asked().map(({rho}) => rho)).toEqual([0.1]);
    await expect(Promise.all(results.slice(1, 3))).resolves.toEqual([undefined, undefined]);
    answer();
    await settle();
    expect(asked().map(({rho}) => rho)).toEqual([0.1, 0.4]);
    answer();
    await expect(results[0]).resolves.toEqual(universesOf({assertion: "T6.china", rho: 0.1}));
    await expect(results[3]).resolves.toEqual(universesOf({assertion: "T6.china", rho: 0.4}));
  });

  it("answers every question that is not overtaken, in order and with its own answer", async () => {
    const {live, answer, asked} = started();
    const order: number[] = [];
    for (const rho of [0.5, 0.1, 0.9]) {
      const result = live.recompute("T3.majority", rho).then((universes) => (order.push(rho), universes));
      await settle();
      answer();
      await expect(result).resolves.toEqual(universesOf({assertion: "T3.majority", rho}));
    }
    expect(order).toEqual([0.5, 0.1, 0.9]);
    expect(asked()).toHaveLength(3);
  });

  it("takes a question asked while an answer arrives as the newest, and drops none", async () => {
    const {live, answer, asked} = started();
    const first = live.recompute("T6.china", 0.1);
    const second = live.recompute("T6.china", 0.2);
    await settle();
    answer();
    const third = live.recompute("T6.china", 0.3);
    await settle();
    expect(asked().map(({rho}) => rho)).toEqual([0.1, 0.2]);
    answer();
    await settle();
    answer();
    const rhos = (await Promise.all([first, second, third])).map((universes) => universes?.[0]?.choices.rho);
    expect(rhos).toEqual(["0.1", "0.2", "0.3"]);
  });

  it("rejects with the reason when the tables cannot be loaded, and tries again with the next question", async () => {
    let broken = true;
    const {live, answer, starts, ended} = started(() =>
      broken ? Promise.reject(new Error("figures.arrow was not found")) : Promise.resolve(buffers)
    );
    await expect(live.recompute("T6.china", 0.1)).rejects.toThrow("figures.arrow was not found");
    broken = false;
    const again = live.recompute("T6.china", 0.2);
    await settle();
    answer();
    await expect(again).resolves.toEqual(universesOf({assertion: "T6.china", rho: 0.2}));
    expect([starts(), ended()]).toEqual([2, 1]);
  });

  it("rejects a question that the worker fails at, and asks another worker the one that waits", async () => {
    const {live, fail, answer, asked, starts, ended} = started();
    const first = live.recompute("T99.nothing", 0.1);
    const second = live.recompute("T6.china", 0.2);
    const failed = expect(first).rejects.toThrow("There is no assertion “T99.nothing”.");
    await settle();
    fail("There is no assertion “T99.nothing”.");
    await failed;
    await settle();
    expect(asked()).toHaveLength(2);
    expect([starts(), ended()]).toEqual([2, 1]);
    answer();
    await expect(second).resolves.toEqual(universesOf({assertion: "T6.china", rho: 0.2}));
  });

  it("says so when the worker's own file cannot be run, of which a browser tells no more", async () => {
    const {live, fail} = started();
    const failed = expect(live.recompute("T6.china", 0.1)).rejects.toThrow(/worker .* could not be run/);
    await settle();
    fail("");
    await failed;
  });

  it("rejects where workers are not allowed at all, every time it is asked", async () => {
    const live = startLive(
      () => Promise.resolve(buffers),
      () => {
        throw new Error("Workers are not allowed here.");
      }
    );
    for (const rho of [0.1, 0.2]) await expect(live.recompute("T6.china", rho)).rejects.toThrow("not allowed here");
  });
});
