import {dataFolder, emit} from "./emit.js";
import {readFounders} from "./figures.js";

emit(readFounders(dataFolder));
