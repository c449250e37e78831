import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {readMoves, wordsFor} from "../article/moves.js";
import {shelfOf} from "../audit/results/shelf.js";
import {universesRows} from "../audit/results/universes.js";
import {claims} from "../claims/index.js";
import {readNames, readText} from "../tables/read-text.js";
import {loadEvidence} from "./load.js";

const folder = fileURLToPath(new URL("book", import.meta.url));

/**
 * Prints what the cards of a page show, with the article's own words: what evaluates claims is no part of JSON. Claims of
 * pages that have no file here are printed with those of the index.
 */
export async function printShelf(page: string): Promise<void> {
  const pages = readNames(folder).map((name) => name.replace(/\.json\.ts$/, ""));
  const on = (one: string): string => (pages.includes(one) ? one : "index");
  const file = relative(".", join(fileURLToPath(new URL("..", import.meta.url)), "article/moves.csv"));
  const moves = readMoves(readText(file), {file});
  const evidence = await loadEvidence();
  const texts = claims.map((claim) => ({...claim, words: wordsFor(claim.id, moves)}));
  process.stdout.write(
    JSON.stringify(shelfOf(page, texts, {on, rows: (assertions) => universesRows(evidence, assertions)}))
  );
}
