import {createEvidence, type Evidence} from "../audit/rules/evidence.js";
import {type Evaluation, type Thresholds, thresholds} from "../audit/rules/evaluate.js";
import {claimIn} from "../audit/rules/find.js";
import {lookUpIn, present} from "../views/present.js";
import type {unite} from "../audit/results/shelf.js";
import {evaluationReader} from "../audit/results/stored.js";
import type {Tables} from "../tables/rows.js";
import type {ClaimText} from "../audit/rules/types.js";
import type {Address} from "../components/address/address.js";
import {cite, computed, convention, rowLink} from "../components/cite.js";
import {claimCard} from "../components/cards/claim-card.js";
import {quotation} from "../components/cards/quotation.js";
import {explorable} from "../views/explore.js";
import {quotationOf} from "../views/quotation.js";
import {type Explorer, explorer} from "../components/cards/explorer.js";
import type {Live} from "./live.js";
import {pageAddressOf} from "../language/edition.js";
import {say} from "../language/say.js";

/** What every page of the notebook works with: the evidence, the claims judged on it, and numbers to cite in prose. */
export interface Notebook {
  evidence: Evidence;
  /** What the article claims, in its order. */
  claims: readonly ClaimText[];
  /** The claim with this id; throws a sentence when there is none. */
  claim(id: string): ClaimText;
  /** The evaluation of the claim with this id; throws a sentence when there is none. */
  evaluation(id: string): Evaluation;
  /** The evaluations of all claims, in their order. */
  readonly evaluations: readonly Evaluation[];
  /** The claim as a card. */
  card(id: string): HTMLElement;
  /** What the article says of the claim, in the words of some of its moves and in ours, with the three marks. */
  quotation(id: string, ...moves: readonly number[]): HTMLElement;
  /** A published number, linked to its row on the sources page. */
  n(figure: string, text?: string): HTMLElement;
  /**
   * A number computed on the page: what it is, and the rows it was computed from, for those who point at it. Rows are
   * ids of figures, of claims and assertions, or a derived table's name with what tells the row.
   */
  computed(text: string, about: string, rows: readonly string[], range?: string): HTMLElement;
  /** A convention of the audit that the methods explain: what it decides. */
  chosen(text: string, about: string): HTMLElement;
  /** What `work` makes of published figures, with the ids of those that it looked up. */
  traced<T>(work: (look: Evidence["figure"]) => T): {result: T; rows: string[]};
  /** The bare value of a published number. */
  value(figure: string): number;
}

/**
 * Opens the notebook on decoded tables, the texts of claims and what came of them in their universes, which is read when it
 * is asked for, not computed anew. `bridges` are assertions of other claims that judge steps of these, `pages` where every
 * claim stands.
 */
export function openNotebook(
  {
    claims,
    bridges = [],
    universes,
    pages = Object.fromEntries(claims.map(({id, page}) => [id, page])),
    ...tables
  }: Tables &
    Omit<Partial<ReturnType<typeof unite>>, "claims" | "universes"> & {
      claims: readonly ClaimText[];
      universes: Parameters<typeof evaluationReader>[1];
    },
  {limits = thresholds, live, address}: {limits?: Thresholds; live?: Live; address?: Address} = {}
): Notebook {
  const evidence = createEvidence(tables);
  const read = evaluationReader(claims, universes, evidence, {limits, bridges});
  const known = new Map<string, Evaluation>();
  const lookUp = lookUpIn(evidence);
  const link = (id: string): string | null => {
    const [claim = id] = id.split(".");
    const page = pages[claim];
    if (!page) return rowLink(id, lookUp);
    return page === "index" ? pageAddressOf("index", "the-ledger") : pageAddressOf(page, claim.toLowerCase());
  };
  const evaluation = (id: string): Evaluation => {
    const claim = claimIn(claims, id);
    if (!known.has(claim.id)) known.set(claim.id, read(claim));
    return known.get(claim.id)!;
  };
  return {
    evidence,
    claims,
    claim: (id) => claimIn(claims, id),
    evaluation,
    get evaluations() {
      return claims.map(({id}) => evaluation(id));
    },
    card: (id) => {
      const shown = present(evaluation(id));
      const assertions = shown.assertions.map((one, i) => {
        const multiverse = evaluation(id).multiverses[i]!;
        const recompute = live && ((rho: number) => live.recompute(one.id, rho));
        const explore = (width: number): Explorer =>
          explorer({...explorable(multiverse), certain: limits.certain, width, ...(recompute ? {recompute} : {})});
        return {...one, explore};
      });
      return claimCard({...shown, assertions}, {lookUp, address});
    },
    quotation: (id, ...moves) => quotation(quotationOf(evaluation(id), moves), {lookUp: evidence.figure}),
    n: (figure, text) => cite({...evidence.figure(figure), ...lookUp(figure)}, text === undefined ? {} : {text}),
    computed: (text, about, rows, range) =>
      computed(text, {about, rows, interval: range, computed: say("on this page, from the rows below")}, {link}),
    chosen: (text, about) => convention(text, about),
    traced: (work) => {
      const rows = new Set<string>();
      const result = work((id) => {
        rows.add(id);
        return evidence.figure(id);
      });
      return {result, rows: [...rows]};
    },
    value: (figure) => evidence.figure(figure).value
  };
}
