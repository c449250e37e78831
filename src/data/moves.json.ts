import {readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {readMoves} from "../article/moves.js";

const file = relative(".", join(fileURLToPath(new URL("..", import.meta.url)), "article/moves.csv"));

process.stdout.write(JSON.stringify(readMoves(readFileSync(file, "utf8"), {file})));
