import type {Sector} from "./types.js";

const university =
  /\b(university|college|polytechnic\w*|politecnic\w*|ecole|hochschule|fachhochschule|school|faculty|academia|campus|institute technology|institute technological|technion|conservatory|iit|nit|uni[a-z]*versi\w+)\b|大学|学院|대학/u;
const firm =
  /\b(inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|sa|sas|srl|spa|bv|b v|plc|pty|kk|oy|ab|pvt|technology|holdings?|group|bank|capital|ventures?|consulting|robotics|software|systems|solutions|motors?|electronics|pharma\w*|games|startup|start-up|insurance|securities|analytics|ai)\b|公司/u;
const institute =
  /\b(institute|institutes|laboratory|academy|centre|council|foundation|observatory|society|association|agency|ministry|hospital|clinic|museum|library|archive|research|fraunhofer|helmholtz|national|cnrs|consiglio|medical)\b|研究院|研究所|연구원/u;

/** "Louisiana Tech", "Michigan Tech": technology behind a state's name is taught there. */
const stateTech =
  /^(alabama|arkansas|california|colorado|florida|georgia|illinois|indiana|kansas|louisiana|michigan|montana|nevada|new mexico|new york|oregon|tennessee|texas|utah|virginia|west virginia) technology$/;
const publicBank =
  /\b(world|central|reserve|development|national|people s|peoples|investment) bank\b|^bank [a-z]+$|\bfederal reserve\b/;

/**
 * The sector that the words of a folded name tell: university before institute, because departments of both kinds stand
 * in one text; a firm only where a legal form or a word of trade stands and no school does.
 */
export function sectorOf(words: string): Sector {
  if (university.test(words) || stateTech.test(words)) return "university";
  if (publicBank.test(words)) return "institute";
  if (/\b(inc|llc|ltd|limited|corp|corporation|company|gmbh|plc|pty|pvt)\b/.test(words)) return "firm";
  if (institute.test(words)) return "institute";
  if (firm.test(words)) return "firm";
  return "unknown";
}
