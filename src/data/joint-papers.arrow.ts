import {jointPapers} from "../derive/joint-papers.js";
import {emit, readDerived} from "./emit.js";

emit(readDerived(jointPapers));
