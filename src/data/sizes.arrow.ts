import {paperSizes} from "../derive/tiers.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(paperSizes));
