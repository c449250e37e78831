// Runs loaders one after another in a thread of its own: Node and the libraries that loaders share are read once, not
// once a loader. A loader's standard output is its file, so it is gathered here instead of being printed.
import {subscribe} from "node:diagnostics_channel";
import {pathToFileURL} from "node:url";

process.setSourceMapsEnabled(true);

/** @type {Set<string>} */
const reads = new Set();
// What src/tables/read-text.ts reads, whichever loader's copy of it does.
subscribe("exam-takers:read", (path) => reads.add(String(path)));

/**
 * Runs a compiled loader by importing it; one that lists other tables is told in which folder they lie. What was read is
 * told of a loader that failed too, because mending one of these files is what makes it succeed.
 * @param {{file: string, tables: string}} task
 * @returns {Promise<{bytes?: Uint8Array, error?: string, reads: string[], took: number}>}
 */
export default async function run({file, tables}) {
  reads.clear();
  process.env.TABLES_FOLDER = tables;
  /** @type {Buffer[]} */
  const chunks = [];
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  const {write} = process.stdout;
  process.stdout.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  try {
    await import(pathToFileURL(file).href);
    return {bytes: Buffer.concat(chunks), reads: [...reads], took: took()};
  } catch (error) {
    return {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      reads: [...reads],
      took: took()
    };
  } finally {
    process.stdout.write = write;
  }
}
