import {dataFolder, emit} from "./emit.js";
import {readFounders} from "./figures.js";

emit(await readFounders(dataFolder));
