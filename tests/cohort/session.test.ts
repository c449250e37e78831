import {describe, expect, it} from "vitest";
import type {Choices} from "../../src/cohort/understand.js";
import {openSession} from "../../src/cohort/session.js";
import type {CohortAnswer} from "../../src/cohort/summarise.js";
import type {Message, Request} from "../../src/cohort/worker.js";

/** A worker that keeps what it is sent and says what it is told to. */
function fakeWorker() {
  const sent: Request[] = [];
  const worker = {
    ended: false,
    postMessage: (request: Request) => void sent.push(request),
    terminate: () => void (worker.ended = true)
  } as unknown as Worker & {ended: boolean};
  return {
    worker,
    sent,
    say: (data: Message) => worker.onmessage!({data} as MessageEvent),
    break: (message: string) => worker.onerror!({message} as ErrorEvent)
  };
}

function opened(options?: Parameters<typeof openSession>[1]) {
  const fakes: ReturnType<typeof fakeWorker>[] = [];
  const session = openSession(() => {
    fakes.push(fakeWorker());
    return fakes.at(-1)!.worker;
  }, options);
  return {session, fakes};
}

const answerOf = (rows: number): CohortAnswer => ({rows}) as CohortAnswer;
const choicesOf = (tier: string): Choices => ({tier}) as Choices;
const file = new Blob(["work\nCN\n"]);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("openSession(start)", () => {
  /** Reads a file whose worker is the one of this number. */
  const readBy = async ({session, fakes}: ReturnType<typeof opened>, i: number) => {
    const read = session.read(file);
    fakes[i]!.say({answer: answerOf(i)});
    return (await read)!;
  };

  it("starts nothing before a file is read, sends the file, and tells how far it is", async () => {
    const {session, fakes} = opened();
    expect(fakes).toHaveLength(0);
    const told: number[] = [];
    const read = session.read(file, {progress: (fraction) => told.push(fraction)});
    expect(fakes[0]!.sent).toEqual([{file}]);
    fakes[0]!.say({progress: 0.3});
    fakes[0]!.say({answer: answerOf(1)});
    expect((await read)!.answer).toEqual(answerOf(1));
    expect(told).toEqual([0.3]);
  });

  it("starts one worker for a file that is likely to come, and reads the file by it", async () => {
    const both = opened();
    const {session, fakes} = both;
    session.prepare();
    session.prepare();
    expect(fakes.map(({sent}) => sent)).toEqual([[{soon: true}]]);
    expect((await readBy(both, 0)).answer).toEqual(answerOf(0));
    expect(fakes).toHaveLength(1);
    expect(fakes[0]!.sent.at(-1)).toEqual({file});
  });

  it("starts another worker where the one that waited has ended", async () => {
    const both = opened();
    both.session.prepare();
    both.fakes[0]!.break("no module");
    expect((await readBy(both, 1)).answer).toEqual(answerOf(1));
    expect(both.fakes.map(({worker}) => worker.ended)).toEqual([true, false]);
  });

  it("keeps the worker of the last good file when another fails, and ends the one that failed", async () => {
    const both = opened();
    const {session, fakes} = both;
    const first = await readBy(both, 0);
    const second = session.read(file);
    fakes[1]!.say({failed: "The file is empty."});
    await expect(second).rejects.toThrow("The file is empty.");
    expect(fakes.map(({worker}) => worker.ended)).toEqual([false, true]);
    const asked = first.ask(choicesOf("oral"));
    expect(fakes[0]!.sent.at(-1)).toEqual({choices: choicesOf("oral")});
    fakes[0]!.say({answer: answerOf(2)});
    await expect(asked).resolves.toEqual(answerOf(2));
  });

  it("ends the worker of the file before once another was read, and never asks one file what was asked of another", async () => {
    const both = opened();
    const first = await readBy(both, 0);
    const asked = first.ask(choicesOf("a"));
    await readBy(both, 1);
    expect(both.fakes.map(({worker}) => worker.ended)).toEqual([true, false]);
    await expect(asked).resolves.toBeUndefined();
    await expect(first.ask(choicesOf("b"))).resolves.toBeUndefined();
    expect(both.fakes[1]!.sent).toEqual([{file}]);
  });

  it("resolves to nothing what is cancelled or overtaken, and ends its worker", async () => {
    const {session, fakes} = opened();
    const cancelled = session.read(file);
    session.cancel();
    await expect(cancelled).resolves.toBeUndefined();
    const overtaken = session.read(file);
    const newest = session.read(file);
    await expect(overtaken).resolves.toBeUndefined();
    fakes[2]!.say({answer: answerOf(3)});
    expect((await newest)!.answer).toEqual(answerOf(3));
    expect(fakes.map(({worker}) => worker.ended)).toEqual([true, true, false]);
    // Nothing is being read any more, and cancelling takes nothing away.
    session.cancel();
    expect(fakes[2]!.worker.ended).toBe(false);
  });

  it("has one question under way; the newest waits and those between resolve to nothing", async () => {
    const both = opened();
    const {fakes} = both;
    const held = await readBy(both, 0);
    const [a, b, c] = ["a", "b", "c"].map((tier) => held.ask(choicesOf(tier)));
    await expect(b).resolves.toBeUndefined();
    fakes[0]!.say({answer: answerOf(1)});
    await expect(a).resolves.toEqual(answerOf(1));
    await settle();
    expect(fakes[0]!.sent.slice(1)).toEqual([{choices: choicesOf("a")}, {choices: choicesOf("c")}]);
    fakes[0]!.say({answer: answerOf(3)});
    await expect(c).resolves.toEqual(answerOf(3));
  });

  it("never ends a worker for its silence, but says that nothing has come", async () => {
    const {session, fakes} = opened({patience: 1});
    const silent = await new Promise<number>((resolve) => {
      let times = 0;
      void session.read(file, {silent: () => resolve(++times)});
    });
    expect(silent).toBe(1);
    expect(fakes[0]!.worker.ended).toBe(false);
  });

  it("replaces a worker that died: the new one reads the file anew and answers what was asked", async () => {
    const both = opened();
    const {fakes} = both;
    const held = await readBy(both, 0);
    const asked = held.ask(choicesOf("a"));
    fakes[0]!.break("out of memory");
    await settle();
    expect(fakes).toHaveLength(2);
    expect(fakes[1]!.sent).toEqual([{file}]);
    fakes[1]!.say({answer: answerOf(0)});
    await settle();
    expect(fakes[1]!.sent).toEqual([{file}, {choices: choicesOf("a")}]);
    fakes[1]!.say({answer: answerOf(5)});
    await expect(asked).resolves.toEqual(answerOf(5));
    // One that dies again and again is told of; the next question starts another.
    const again = held.ask(choicesOf("b"));
    fakes[1]!.break("out of memory");
    await settle();
    fakes[2]!.break("out of memory");
    await expect(again).rejects.toThrow(/has ended twice/);
    void held.ask(choicesOf("c"));
    await settle();
    expect(fakes[3]!.sent).toEqual([{file}]);
  });

  it("says so where workers are not allowed or break down while reading", async () => {
    const none = openSession(() => {
      throw new Error("SecurityError");
    });
    await expect(none.read(file)).rejects.toThrow(/could not be started/);
    const {session, fakes} = opened();
    const read = session.read(file);
    fakes[0]!.break("");
    await expect(read).rejects.toThrow(/could not be started/);
  });
});
