// Preloaded into loaders: tells the parent process which files a loader read, so that the preview knows, instead of
// guessing, what has to run again when one changes. (What it imports is read off its import graph.)
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {resolve} from "node:path";
import {fileURLToPath} from "node:url";

const read = new Set();

/** @param {unknown} file */
const note = (file) => {
  if (typeof file !== "string" && !(file instanceof URL)) return;
  const path = resolve(String(file).startsWith("file:") ? fileURLToPath(file) : String(file));
  if (!path.includes("node_modules")) read.add(path);
};

for (const [owner, name] of [
  [fs, "readFileSync"],
  [fs, "readFile"],
  [fs.promises, "readFile"],
  [fs, "readdirSync"],
  [fs, "readdir"],
  [fs.promises, "readdir"]
]) {
  const original = owner[name];
  owner[name] = function (file, ...rest) {
    note(file);
    return original.call(this, file, ...rest);
  };
}
syncBuiltinESMExports();

process.on("exit", () => process.send?.([...read]));
