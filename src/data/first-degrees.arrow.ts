import {firstDegrees} from "../derive/first-degrees.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(firstDegrees));
