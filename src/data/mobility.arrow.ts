import {mobility} from "../derive/mobility.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(mobility));
