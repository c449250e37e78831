import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import type {CohortAnswer} from "../../src/cohort/summarise.js";
import type {Message, Request} from "../../src/cohort/worker.js";

/** The worker's own side of its channel. */
const channel: {onmessage?: (event: MessageEvent<Request>) => Promise<void>; postMessage(message: Message): void} = {
  postMessage: (message) => void messages.push(message)
};
let messages: Message[] = [];

beforeAll(async () => {
  vi.stubGlobal("self", channel);
  await import("../../src/cohort/worker.js");
});
afterAll(() => vi.unstubAllGlobals());

const send = async (data: Request): Promise<Message[]> => {
  messages = [];
  await channel.onmessage!({data} as MessageEvent<Request>);
  return messages;
};
const answerIn = (all: readonly Message[]): CohortAnswer => {
  const last = all.at(-1)!;
  if (!("answer" in last)) throw new Error(JSON.stringify(last));
  return last.answer;
};

describe("cohort/worker.ts", () => {
  it("answers nothing before it has a file", async () => {
    expect(await send({choices: {} as never})).toEqual([]);
  });

  it("makes ready without a word, and stops for a file that comes meanwhile", async () => {
    messages = [];
    const ready = channel.onmessage!({data: {soon: true}} as MessageEvent<Request>);
    const said = await send({file: new Blob(["work\nCN\n"])});
    await ready;
    expect(messages).toBe(said);
    expect(answerIn(said).rows).toBe(1);
  });

  it("reads a file, telling how far it is, and then counts it by other choices", async () => {
    const said = await send({file: new Blob(["work,tier\nCN,oral\nUS,poster\n"])});
    const fractions = said.flatMap((one) => ("progress" in one ? [one.progress] : []));
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    const first = answerIn(said);
    expect(first.summary!.shares[0]!.bases[0]!.people).toBe(2);
    const second = answerIn(await send({choices: {...first.choices, tier: "oral"}}));
    expect(second.summary!.shares[0]!.bases[0]!.people).toBe(1);
  });

  it("says in a sentence what it cannot read, and keeps what it has", async () => {
    expect(await send({file: new Blob([])})).toEqual([
      {progress: 0},
      {failed: "The file is empty. Choose one with a header and at least one row."}
    ]);
    const gone = {arrayBuffer: () => Promise.reject(new Error("gone"))};
    const broken = {size: 5, slice: () => gone} as unknown as Blob;
    expect(await send({file: broken})).toEqual([
      {progress: 0},
      {failed: expect.stringMatching(/^The file could not be opened/)}
    ]);
  });

  it("never falls silent, whatever goes wrong", async () => {
    const odd = {size: 5, slice: () => ({arrayBuffer: async () => Symbol("odd")})} as unknown as Blob;
    expect(await send({file: odd})).toEqual([
      {progress: 0},
      {failed: expect.stringMatching(/^The file could not be (counted|opened)/)}
    ]);
  });
});
