import {careers} from "../derive/careers.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(careers));
