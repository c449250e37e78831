import {withoutClusters} from "../derive/without-clusters.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(withoutClusters));
