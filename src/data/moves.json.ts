import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {readMoves} from "../article/moves.js";
import {readText} from "../tables/read-text.js";

const file = relative(".", join(fileURLToPath(new URL("..", import.meta.url)), "article/moves.csv"));

process.stdout.write(JSON.stringify(readMoves(readText(file), {file})));
