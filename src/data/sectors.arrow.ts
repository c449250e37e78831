import {sectors} from "../derive/sectors.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(sectors));
