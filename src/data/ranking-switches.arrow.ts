import {rankingSwitches} from "../derive/rankings.js";
import {emit, readDerived} from "./emit.js";
import {shownPlaces} from "./shown-places.js";

emit(shownPlaces(readDerived(rankingSwitches)));
