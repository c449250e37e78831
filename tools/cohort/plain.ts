import {createReadStream} from "node:fs";
import type {Marks} from "../../src/cohort/read/rows.js";

const [quote, carriage, feed] = [34, 13, 10];

/**
 * Whether a delimited text has no quotation mark and no line end but its own: such a text every engine cuts into the same
 * rows and cells. Of what stands between quotation marks, and behind them, engines make different things.
 */
export async function isPlain(path: string, {newline}: Pick<Marks, "newline">): Promise<boolean> {
  if (newline === "\r") return false;
  let open = false;
  for await (const part of createReadStream(path, {highWaterMark: 2 ** 20})) {
    const bytes = part as Buffer;
    if (bytes.includes(quote) || (open && bytes[0] !== feed)) return false;
    open = false;
    for (let at = bytes.indexOf(carriage); at >= 0; at = bytes.indexOf(carriage, at + 1)) {
      if (newline === "\n") return false;
      if (at + 1 === bytes.length) open = true;
      else if (bytes[at + 1] !== feed) return false;
    }
  }
  return !open;
}
