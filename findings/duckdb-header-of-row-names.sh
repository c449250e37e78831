#!/bin/sh
# R's write.table writes row names under no heading, so that the header has one cell less than the rows. DuckDB's reader of
# CSV then takes the first line for no header, and leaves it out: the columns are called column0, column1, column2.
# Seen with @duckdb/node-api 1.5.6-r.1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1
printf '"person","work"\n"1","Ada","GB"\n"2","Bo","CN"\n"3","Cy","US"\n' >table.csv
cat >run.mjs <<'JS'
import {DuckDBInstance} from "@duckdb/node-api";
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const read = await connection.runAndReadAll("FROM read_csv('table.csv')");
console.log(JSON.stringify([read.columnNames(), ...read.getRowsJson()]));
JS
seen=$(node run.mjs)
expected='[["column0","column1","column2"],["1","Ada","GB"],["2","Bo","CN"],["3","Cy","US"]]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected $expected" >&2; exit 1; }
