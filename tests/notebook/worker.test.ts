import type {ColumnTable} from "arquero";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {createEvidence, type Evidence} from "../../src/audit/rules/evidence.js";
import {evaluate, multiverse} from "../../src/audit/rules/evaluate.js";
import {claims} from "../../src/claims/index.js";
import {isAnswer} from "../../src/audit/rules/types.js";
import type {ExplorerUniverse} from "../../src/components/cards/explorer.js";
import {readDerived} from "../../src/data/emit.js";
import {readFigures} from "../../src/data/figures.js";
import {tierGradient} from "../../src/derive/country-shares.js";
import {paperSizes, tiers} from "../../src/derive/tiers.js";
import {encodeArrow} from "../../src/tables/arrow.js";
import type {Row, Schema} from "../../src/tables/field.js";
import {table} from "../../src/tables/table.js";
import type {Buffers, WorkerRequest, Reply} from "../../src/notebook/worker.js";

/** The worker's own side of its channel. */
const channel: {
  onmessage?: (event: MessageEvent<WorkerRequest | {tables: Buffers}>) => void;
  postMessage(reply: Reply): void;
} = {
  postMessage: (reply) => void replies.push(reply)
};
const replies: Reply[] = [];
let buffers: Buffers;
let evidence: Evidence;

beforeAll(async () => {
  const encoded = ({rows, schema}: {rows: readonly Row[]; schema: Schema}): ArrayBuffer =>
    Uint8Array.from(encodeArrow(rows, schema)).buffer;
  buffers = {
    figures: encoded(readFigures("src/data")),
    tiers: encoded(readDerived(tiers)),
    sizes: encoded(readDerived(paperSizes)),
    gradient: encoded(readDerived(tierGradient))
  };
  const [figures, counts, sizes, gradient] = Object.values(buffers).map(table) as [
    ColumnTable,
    ColumnTable,
    ColumnTable,
    ColumnTable
  ];
  evidence = createEvidence({figures, tiers: counts, sizes, gradient}, {draws: 1000});
  vi.stubGlobal("self", channel);
  await import("../../src/notebook/worker.js");
});
afterAll(() => vi.unstubAllGlobals());

const send = (data: WorkerRequest | {tables: Buffers}): void => channel.onmessage!({data} as MessageEvent);
const ask = (assertion: string, rho: number): readonly ExplorerUniverse[] => {
  replies.length = 0;
  send({assertion, rho});
  expect(replies).toHaveLength(1);
  return replies[0]!.universes;
};
const assertionOf = (id: string) => claims.flatMap(({assertions}) => assertions).find((one) => one.id === id)!;

describe("worker.ts", () => {
  it("answers nothing before it has tables, and nothing to the tables themselves", () => {
    send({assertion: "T6.china", rho: 0.5});
    expect(replies).toEqual([]);
    send({tables: buffers});
    expect(replies).toEqual([]);
  });

  it("evaluates every universe of an assertion, in the order of its multiverse", () => {
    const {rows} = multiverse(assertionOf("T6.china"), evidence);
    expect(ask("T6.china", 0.5).map(({choices}) => choices)).toEqual(rows.map(({universe}) => universe));
  });

  it("puts the reader's ρ in the place of every correlation by paper, and leaves the other universes alone", () => {
    const assertion = assertionOf("T6.china");
    const universes = ask("T6.china", 0.35);
    const clustered = universes.filter(({choices}) => Number(choices.sampling) > 0);
    expect(clustered.length).toBeGreaterThan(0);
    for (const {choices, outcome} of universes) {
      const first = evaluate(assertion, evidence, choices);
      const moved = isAnswer(first) && Number(choices.sampling) > 0;
      expect(outcome).toEqual(moved ? assertion.evaluate(evidence, choices, {sampling: 0.35}) : first);
    }
  });

  it("says at ρ = 0.5 what the universe with ρ = 0.5 says, and less surely at 1 than at 0", () => {
    const of = (rho: number) => {
      const found = ask("T6.china", rho).find(({choices}) => choices.sampling === "0.5")!.outcome;
      if ("reason" in found) throw new Error(found.reason);
      return found;
    };
    const own = ask("T6.china", 0.5).find(({choices}) => choices.sampling === "0.5")!;
    expect(of(0.5)).toEqual(evaluate(assertionOf("T6.china"), evidence, own.choices));
    expect(of(1).high - of(1).low).toBeGreaterThan(of(0).high - of(0).low);
  });

  it("can answer every assertion for which a reader is offered a ρ, with the tables that it is sent", () => {
    const offered = claims
      .flatMap(({assertions}) => assertions)
      .filter(({dimensions}) => dimensions.some(({id}) => id === "sampling"));
    expect(offered.length).toBeGreaterThan(10);
    for (const {id} of offered)
      expect(
        ask(id, 0.9).some(({outcome}) => "value" in outcome),
        id
      ).toBe(true);
  });

  it("says which assertion it does not know", () => {
    expect(() => send({assertion: "T99.nothing", rho: 0.5})).toThrow("There is no assertion “T99.nothing”.");
  });
});
