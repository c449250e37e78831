import {printShelf} from "../print-shelf.js";

await printShelf("in-america");
