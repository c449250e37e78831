import {venueCounts} from "../derive/venue-counts.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(venueCounts));
