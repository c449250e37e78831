import {dataFolder, emit} from "./emit.js";
import {readEvents} from "./figures.js";

emit(readEvents(dataFolder));
