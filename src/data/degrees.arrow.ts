import {degrees} from "../derive/degrees.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(degrees));
