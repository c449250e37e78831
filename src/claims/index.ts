import {mechanism} from "./cause/mechanism.js";
import {industryDraws} from "./elite/industry.js";
import {schooledInChina} from "./elite/schooled.js";
import {buyers} from "./ending/buyers.js";
import {cup} from "./founders/cup.js";
import {concession} from "./in-america/concession.js";
import {chineseFirms} from "./institutions/chinese-firms.js";
import {funders} from "./money/funders.js";
import {moneyThreshold} from "./money/threshold.js";
import {graduates} from "./top-tier/graduates.js";
import {multiplier} from "./top-tier/multiplier.js";
import {cause} from "./cause/claims.js";
import {elite} from "./elite/claims.js";
import {ending} from "./ending/claims.js";
import {claimIn} from "../audit/rules/find.js";
import {flows} from "./flows/claims.js";
import {founders} from "./founders/claims.js";
import {inAmerica} from "./in-america/claims.js";
import {institutions} from "./institutions/claims.js";
import {money} from "./money/claims.js";
import {since} from "./since/claims.js";
import {topTierClaims} from "./top-tier/before.js";
import type {Claim} from "../audit/rules/types.js";

/** A claim id as readers sort them: by letter in the order of the article, then by number. */
function rank({id}: Claim): number {
  return "FTIMCES".indexOf(id[0]!) * 100 + Number(id.slice(1));
}

/** Every claim of the article, in its order. */
export const claims: readonly Claim[] = [
  ...founders,
  ...elite,
  ...topTierClaims,
  ...inAmerica,
  ...flows,
  ...institutions,
  ...money,
  ...cause,
  ...ending,
  ...since,
  cup,
  schooledInChina,
  industryDraws,
  graduates,
  multiplier,
  concession,
  chineseFirms,
  funders,
  moneyThreshold,
  mechanism,
  buyers
].toSorted((a, b) => rank(a) - rank(b));

/** The claim with this id; throws a sentence when there is none. */
export const claimOf = (id: string): Claim => claimIn(claims, id);
