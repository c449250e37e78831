import {population} from "../derive/population.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(population));
