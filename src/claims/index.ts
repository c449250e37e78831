import {cause} from "./cause.js";
import {elite} from "./elite.js";
import {ending} from "./ending.js";
import {claimIn} from "./find.js";
import {flows} from "./flows.js";
import {founders} from "./founders.js";
import {inAmerica} from "./in-america.js";
import {institutions} from "./institutions.js";
import {money} from "./money.js";
import {since} from "./since.js";
import {topTier} from "./top-tier.js";
import type {Claim} from "./types.js";

/** A claim id as readers sort them: by letter in the order of the article, then by number. */
function rank({id}: Claim): number {
  return "FTIMCES".indexOf(id[0]!) * 100 + Number(id.slice(1));
}

/** Every claim of the article, in its order. */
export const claims: readonly Claim[] = [
  ...founders,
  ...elite,
  ...topTier,
  ...inAmerica,
  ...flows,
  ...institutions,
  ...money,
  ...cause,
  ...ending,
  ...since
].toSorted((a, b) => rank(a) - rank(b));

/** The claim with this id; throws a sentence when there is none. */
export const claimOf = (id: string): Claim => claimIn(claims, id);
