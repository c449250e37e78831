import {readFileSync} from "node:fs";
import {unpack} from "./pack.js";
import type {Organisation} from "./organisation.js";

const files = ["education.tsv.br", "others.tsv.br"];
let kept: readonly Organisation[] | undefined;

/** The registry as committed: what `npm run registry` packed of the raw files. Read once. */
export function committedRegistry(): readonly Organisation[] {
  kept ??= files.flatMap((file) => unpack(readFileSync(new URL(file, import.meta.url)), {file}));
  return kept;
}
