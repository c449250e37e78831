import {tierGradient} from "../derive/country-shares.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(tierGradient));
