import {describe, expect, it} from "vitest";
import type {Choices} from "../../src/cohort/people.js";
import {openSession} from "../../src/cohort/session.js";
import type {Answer} from "../../src/cohort/summarise.js";
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

const answerOf = (rows: number): Answer => ({rows}) as Answer;
const choicesOf = (tier: string): Choices => ({tier}) as Choices;
const file = new Blob(["work\nCN\n"]);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("openSession(start)", () => {
  it("starts nothing before a file is read, sends the file, and tells how far it is", async () => {
    const {session, fakes} = opened();
    expect(fakes).toHaveLength(0);
    const told: number[] = [];
    const read = session.read(file, (fraction) => told.push(fraction));
    expect(fakes[0]!.sent).toEqual([{file}]);
    fakes[0]!.say({progress: 0.3});
    fakes[0]!.say({answer: answerOf(1)});
    await expect(read).resolves.toEqual(answerOf(1));
    expect(told).toEqual([0.3]);
  });

  it("keeps the worker of the last good file when another fails, and ends the one that failed", async () => {
    const {session, fakes} = opened();
    const first = session.read(file);
    fakes[0]!.say({answer: answerOf(1)});
    await first;
    const second = session.read(file);
    fakes[1]!.say({failed: "The file is empty."});
    await expect(second).rejects.toThrow("The file is empty.");
    expect(fakes.map(({worker}) => worker.ended)).toEqual([false, true]);
    const asked = session.ask(choicesOf("oral"));
    expect(fakes[0]!.sent.at(-1)).toEqual({choices: choicesOf("oral")});
    fakes[0]!.say({answer: answerOf(2)});
    await expect(asked).resolves.toEqual(answerOf(2));
  });

  it("ends the worker of the file before once another was read", async () => {
    const {session, fakes} = opened();
    for (const i of [0, 1]) {
      const read = session.read(file);
      fakes[i]!.say({answer: answerOf(i)});
      await read;
    }
    expect(fakes.map(({worker}) => worker.ended)).toEqual([true, false]);
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
    await expect(newest).resolves.toEqual(answerOf(3));
    expect(fakes.map(({worker}) => worker.ended)).toEqual([true, true, false]);
    // Nothing is being read any more, and cancelling takes nothing away.
    session.cancel();
    expect(fakes[2]!.worker.ended).toBe(false);
  });

  it("has one question under way; the newest waits and those between resolve to nothing", async () => {
    const {session, fakes} = opened();
    const read = session.read(file);
    fakes[0]!.say({answer: answerOf(0)});
    await read;
    const [a, b, c] = ["a", "b", "c"].map((tier) => session.ask(choicesOf(tier)));
    await expect(b).resolves.toBeUndefined();
    fakes[0]!.say({answer: answerOf(1)});
    await expect(a).resolves.toEqual(answerOf(1));
    await settle();
    expect(fakes[0]!.sent.slice(1)).toEqual([{choices: choicesOf("a")}, {choices: choicesOf("c")}]);
    fakes[0]!.say({answer: answerOf(3)});
    await expect(c).resolves.toEqual(answerOf(3));
  });

  it("gives up a file of which nothing is heard for too long, but not one that comes on", async () => {
    const {session, fakes} = opened({patience: 60});
    const stuck = session.read(file);
    await expect(stuck).rejects.toThrow(/no further for too long: the file is probably damaged/);
    expect(fakes[0]!.worker.ended).toBe(true);
    const slow = session.read(file);
    for (let i = 1; i <= 4; i++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      fakes[1]!.say({progress: i / 5});
    }
    fakes[1]!.say({answer: answerOf(1)});
    await expect(slow).resolves.toEqual(answerOf(1));
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(fakes[1]!.worker.ended).toBe(false);
  });

  it("says so where workers are not allowed, break down, or have no file yet", async () => {
    const none = openSession(() => {
      throw new Error("SecurityError");
    });
    await expect(none.read(file)).rejects.toThrow(/could not be started/);
    const {session, fakes} = opened();
    await expect(session.ask(choicesOf("a"))).rejects.toThrow("No file has been read yet.");
    const read = session.read(file);
    fakes[0]!.break("");
    await expect(read).rejects.toThrow(/could not be started/);
  });
});
