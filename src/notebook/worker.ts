import {cross} from "../analysis/multiverse.js";
import {sampling} from "../audit/rules/dimensions.js";
import {createEvidence, type Evidence} from "../audit/rules/evidence.js";
import {evaluate} from "../audit/rules/evaluate.js";
import {claims} from "../claims/index.js";
import type {ExplorerUniverse} from "../components/cards/explorer.js";
import {decode} from "../tables/decode.js";

/** The Arrow files of the tables that claims are evaluated on. */
export type Buffers = Record<"figures" | "tiers" | "sizes" | "gradient", ArrayBuffer>;

/** An assertion to evaluate with a correlation of the reader's own. */
export interface WorkerRequest {
  assertion: string;
  rho: number;
}

export interface Reply {
  universes: ExplorerUniverse[];
}

/** Fewer draws than at build: while a slider moves, the second digit of a probability is enough. */
const draws = 1000;

/** The sampling models that draw by paper: each has a correlation as its value. */
const byPaper = new Set(sampling.options.filter(({value}) => typeof value === "number").map((option) => option.id));

let evidence: Evidence | undefined;

/** Evaluates every universe of an assertion, with ρ in the place of every correlation by paper. */
function answer({assertion: id, rho}: WorkerRequest, evidence: Evidence): ExplorerUniverse[] {
  const assertion = claims.flatMap((claim) => claim.assertions).find((one) => one.id === id);
  if (!assertion) throw new RangeError(`There is no assertion “${id}”.`);
  const choices = assertion.dimensions.map(({id: name, options}) => ({
    id: name,
    options: options.map((one) => one.id)
  }));
  return cross(choices).map((universe) => {
    const first = evaluate(assertion, evidence, universe);
    const clustered = byPaper.has(universe.sampling ?? "") && !("reason" in first);
    const outcome = clustered ? assertion.evaluate(evidence, universe, {sampling: rho}) : first;
    return {choices: universe, outcome};
  });
}

self.onmessage = ({data}: MessageEvent<{tables: Buffers} | WorkerRequest>): void => {
  if ("tables" in data) {
    const {figures, tiers, sizes, gradient} = data.tables;
    evidence = createEvidence(
      {figures: decode(figures), tiers: decode(tiers), sizes: decode(sizes), gradient: decode(gradient)},
      {draws}
    );
  } else if (evidence) {
    self.postMessage({universes: answer(data, evidence)} satisfies Reply);
  }
};
