import {nameKey} from "./normalise.js";
import {sectorOf} from "./sector.js";
import type {Sector} from "./types.js";

const ranks: Record<Sector, number> = {university: 0, institute: 1, firm: 2, other: 3, unknown: 4};
const units =
  /^(the )?(department|dept|school|faculty|division|college of|institute of|laboratory|lab|group|key lab|state key|centre for|center for)\b/i;

const legalForm = /^(inc|llc|llp|ltd|limited|co|corp|corporation|gmbh|ag|plc|pty|s\.?a\.?|b\.?v)\b\W*$/i;

/**
 * The part of a text that reads most like an institution's own name, as the text spells it, and the sector its words
 * tell: universities before institutes before firms, departments and other units last.
 */
export function guessName(text: string): {name: string; sector: Sector} {
  const guesses = text
    .split(/[,;()]| [-–] /)
    .map((part) => part.trim())
    .filter((name) => /\p{L}/u.test(name) && !legalForm.test(name))
    .map((name) => ({name, sector: sectorOf(nameKey(name)), unit: units.test(name)}))
    .sort((a, b) => Number(a.unit) - Number(b.unit) || ranks[a.sector] - ranks[b.sector]);
  return guesses[0] ?? {name: text.trim(), sector: "unknown"};
}
