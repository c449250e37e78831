import {dataFolder, emit} from "./emit.js";
import {readFigures} from "./figures.js";

emit(readFigures(dataFolder));
