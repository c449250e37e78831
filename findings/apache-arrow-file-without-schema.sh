#!/bin/sh
# The Arrow file format is a stream between two marks: a schema, dictionaries, rows. The files that apache-arrow for
# JavaScript writes lack the schema there and have it in the footer alone, so that whoever reads the messages in order,
# without the footer, fails: after 8 bytes the first message is a dictionary (2), where flechette writes a schema (1).
# Seen with apache-arrow 21.2.0 and @uwdata/flechette 2.6.0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent apache-arrow@21.2.0 @uwdata/flechette@2.6.0
cat >run.mjs <<'JS'
import * as flechette from "@uwdata/flechette";
import * as arrow from "apache-arrow";
const files = [
  arrow.tableToIPC(arrow.tableFromArrays({a: ["x"]}), "file"),
  flechette.tableToIPC(flechette.tableFromArrays({a: ["x"]}), {format: "file"})
];
// The kind of the first message, by its flatbuffer.
const kinds = files.map((bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset + 16);
  const table = view.getInt32(0, true);
  return view.getUint8(table + view.getInt16(table - view.getInt32(table, true) + 6, true));
});
const asStream = files.map((bytes) => {
  try {
    return arrow.tableFromIPC(bytes.slice(8)).numRows;
  } catch {
    return "throws";
  }
});
console.log(JSON.stringify([kinds, asStream]));
JS
seen=$(node run.mjs)
expected='[[2,1],["throws",1]]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected $expected" >&2; exit 1; }
