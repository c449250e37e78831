import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {readMoves, wordsFor} from "../article/moves.js";
import {claims} from "../claims/index.js";
import {readText} from "../tables/read-text.js";

const file = relative(".", join(fileURLToPath(new URL("..", import.meta.url)), "article/moves.csv"));
const moves = readMoves(readText(file), {file});

// What is said of claims, for pages to show, with the article's own words: what evaluates them is no part of JSON.
process.stdout.write(JSON.stringify(claims.map((claim) => ({...claim, words: wordsFor(claim.id, moves)}))));
