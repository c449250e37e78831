#!/usr/bin/env bash
# highs 1.15.3 (HiGHS as WebAssembly), models in CPLEX LP text.
#
# A good guess: a variable listed under Binary takes the value 0 or 1, whatever the Bounds section before it says; the
# sections stand in the order that the format asks for.
# What it does: the bounds stay and only the integrality is taken from Binary, so that a binary variable is 7 in an
# "Optimal" solution, without a word. Without the Bounds line it is 1.
# What follows: leave binaries out of Bounds, or bound them by 0 and 1 there.
#
# Output seen:
#   {"binary":7,"status":"Optimal"}
#   {"binary":1,"status":"Optimal"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent highs@1.15.3 >/dev/null
cat >run.mjs <<'JS'
import loadHighs from "highs";
const highs = await loadHighs();
const solve = (lines) => highs.solve(lines.join("\n"), {output_flag: false});
const say = (found) => console.log(JSON.stringify(found));
for (const bounds of [["Bounds", " x <= 7"], []]) {
  const {Status, Columns} = solve(["Maximize", " z: x", "Subject To", " c: x <= 30", ...bounds, "Binary", " x", "End"]);
  say({binary: Columns.x.Primal, status: Status});
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
{"binary":7,"status":"Optimal"}
{"binary":1,"status":"Optimal"}
SEEN
echo "as described"
