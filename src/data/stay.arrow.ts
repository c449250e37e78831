import {stay} from "../derive/stay.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(stay));
