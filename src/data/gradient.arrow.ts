import {tierGradient} from "../derive/country-shares.js";
import {emit, readDerived} from "./emit.js";

/** The one conference whose tiers pages compare and claims are evaluated on; the committed table holds the others. */
const {rows, schema} = readDerived(tierGradient);

emit({rows: rows.filter(({venue, tracks}) => venue === "neurips" && tracks === "main"), schema});
