#!/bin/sh
# DuckDB's reader of CSV is strict by default. Where a line end of \r\n is named and nothing is to be detected, naming the
# default, strict_mode = true, changes the answer: a file of three rows is read as one of none, without an error. The same
# file with \n, or without the option, has its rows.
# Seen with @duckdb/node-api 1.5.6-r.1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1
printf 'person,work\r\nAda,GB\r\nBo,CN\r\nCy,US\r\n' >crlf.csv
printf 'person,work\nAda,GB\nBo,CN\nCy,US\n' >lf.csv
cat >run.mjs <<'JS'
import {DuckDBInstance} from "@duckdb/node-api";
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const count = async (file, feed, more = "") => {
  const how = `auto_detect = false, header = true, delim = ',', new_line = '${feed}', columns = {person: 'VARCHAR', work: 'VARCHAR'}`;
  const read = await connection.runAndReadAll(`SELECT COUNT(*) AS rows FROM read_csv('${file}', ${how}${more})`);
  return Number(read.getRows()[0][0]);
};
const strict = ", strict_mode = true";
console.log(
  "crlf", await count("crlf.csv", "\\r\\n"), "crlf, strict", await count("crlf.csv", "\\r\\n", strict),
  "lf", await count("lf.csv", "\\n"), "lf, strict", await count("lf.csv", "\\n", strict)
);
JS
seen=$(node run.mjs)
expected='crlf 3 crlf, strict 0 lf 3 lf, strict 3'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected $expected" >&2; exit 1; }
