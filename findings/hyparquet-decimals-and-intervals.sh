#!/bin/sh
# hyparquet makes floating-point numbers of decimals, so that three identities of 19 digits become one; and one column of
# intervals, which nobody asked about, makes it throw on the whole file, though the other columns can be read by name.
# Seen with hyparquet 1.31.5 on a file that @duckdb/node-api 1.5.6-r.1 writes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1 hyparquet@1.31.5
cat >run.mjs <<'JS'
import {DuckDBInstance} from "@duckdb/node-api";
import {parquetReadObjects} from "hyparquet";
import {asyncBufferFromFile} from "hyparquet/src/node.js";
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(
  "COPY (SELECT (1780000000000000000 + i)::DECIMAL(19, 0) AS id, to_days(i::INTEGER) AS stay FROM range(3) AS t(i)) TO 'table.parquet'"
);
const file = await asyncBufferFromFile("table.parquet");
const whole = await parquetReadObjects({file}).catch(({message}) => message);
const ids = await parquetReadObjects({file, columns: ["id"]});
console.log(JSON.stringify([whole, ids.map(({id}) => String(id))]));
JS
seen=$(node run.mjs)
expected='["parquet interval not supported",["1780000000000000000","1780000000000000000","1780000000000000000"]]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected $expected" >&2; exit 1; }
