import {clusters} from "../derive/clusters.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(clusters));
