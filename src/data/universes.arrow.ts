import {join} from "node:path";
import {readShelf, universesOf} from "../audit/results/shelf.js";
import {universesSchema} from "../audit/results/universes.js";
import {claims} from "../claims/index.js";
import {readNames, readText} from "../tables/read-text.js";
import {dataFolder, emit, tablesFolder} from "./emit.js";

// Claims are evaluated where the cards of their pages are made, and nowhere else.
const shelves = readNames(join(dataFolder, "book")).map((name) =>
  readShelf(readText(join(tablesFolder(), "book", name.replace(/\.ts$/, ""))))
);

emit({rows: universesOf(shelves, claims), schema: universesSchema()});
