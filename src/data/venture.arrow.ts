import {venture} from "../derive/venture.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(venture));
