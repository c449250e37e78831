/**
 * `npm run registry`: packs the registry of organisations and the published list of universities in RAW_DATA into
 * src/authors/registry/*.tsv.br, which the resolver reads: places of
 * learning in one file, all others in another.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {compileRegistry, type University} from "../../src/authors/registry/compile.js";
import {pack} from "../../src/authors/registry/pack.js";
import {readRor} from "../../src/authors/registry/read-ror.js";

const raw = process.env.RAW_DATA;
if (!raw) {
  console.error("RAW_DATA names no folder, expected that of the raw files: RAW_DATA=… npm run registry");
  process.exit(1);
}
const ror = join(raw, "ror/ror_updates_v1.0_to_v2.8.tsv");
const list = join(raw, "universities/world_universities_and_domains.json");
const organisations = compileRegistry(
  readRor(readFileSync(ror, "utf8"), {file: ror}),
  JSON.parse(readFileSync(list, "utf8")) as University[]
);
const isLearning = ({types}: {types: readonly string[]}) => types.includes("education");
for (const [name, held] of [
  ["education", organisations.filter(isLearning)],
  ["others", organisations.filter((it) => !isLearning(it))]
] as const) {
  const bytes = pack(held);
  writeFileSync(new URL(`../../src/authors/registry/${name}.tsv.br`, import.meta.url), bytes);
  console.error(`${name}: ${held.length} organisations, ${bytes.length} bytes`);
}
