import {channel} from "node:diagnostics_channel";
import {readFileSync} from "node:fs";
import {resolve} from "node:path";

/** Where the absolute path of every file that a loader reads is told to whoever listens, before it is read. */
const reads = channel("exam-takers:read");

/**
 * The text of a file that a table is made from. All of them are read here, so that whoever runs a loader knows what it
 * rests on, and runs it again when that changes; also a file that is missing, since its coming would change the table.
 * Throws Node's error where it cannot be read.
 */
export function readText(path: string): string {
  reads.publish(resolve(path));
  return readFileSync(path, "utf8");
}
