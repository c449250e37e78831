import {answer} from "./answer.js";
import {cause} from "./claims/cause.js";
import {elite} from "./claims/elite.js";
import {flows} from "./claims/flows.js";
import {founders} from "./claims/founders.js";
import {inAmerica} from "./claims/in-america.js";
import {index} from "./claims/index.js";
import {institutions} from "./claims/institutions.js";
import {money} from "./claims/money.js";
import {since} from "./claims/since.js";
import {topTier} from "./claims/top-tier.js";
import {interfaceWords} from "./interface.js";
import {moves} from "./moves.js";
import {terms} from "./terms.js";

/** All that the site says in Chinese, by what it says in English. */
export const catalogue: Readonly<Record<string, string>> = {
  ...terms,
  ...interfaceWords,
  ...answer,
  ...moves,
  ...cause,
  ...elite,
  ...flows,
  ...founders,
  ...inAmerica,
  ...index,
  ...institutions,
  ...money,
  ...since,
  ...topTier
};
