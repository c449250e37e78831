import {resolverErrors} from "../derive/resolver-errors.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(resolverErrors));
