#!/bin/sh
# What fzstd unpacks of a frame that says how long it is begins 12 bytes into the memory that it was given, so that no
# array of 64-bit numbers can begin there. Arrow buffers packed by pyarrow or R are such frames: with fzstd as the codec
# of flechette, a valid file with a column of doubles ends in a RangeError, and one of texts or 32-bit numbers is read.
# A copy of the bytes helps. Seen with fzstd 0.1.1 and @uwdata/flechette 2.6.0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent fzstd@0.1.1 @uwdata/flechette@2.6.0
cat >run.mjs <<'JS'
import * as flechette from "@uwdata/flechette";
import {decompress} from "fzstd";
// A frame for bytes that are all alike: mark, one segment with its size in four bytes, one block that repeats a byte.
const pack = (bytes) => {
  const out = new Uint8Array(13);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0xfd2fb528, true);
  out[4] = 0xa0;
  view.setUint32(5, bytes.length, true);
  const block = (bytes.length << 3) | 3;
  out.set([block & 255, (block >> 8) & 255, block >> 16, bytes[0]], 9);
  return out;
};
const codec = flechette.CompressionType.ZSTD;
const read = (values, decode) => {
  flechette.setCompressionCodec(codec, {encode: pack, decode});
  const bytes = flechette.tableToIPC(flechette.tableFromArrays({a: values}), {codec});
  try {
    return Array.from(flechette.tableFromIPC(bytes).getChild("a").toArray()).length;
  } catch (error) {
    return error.message;
  }
};
const doubles = new Float64Array(100);
const words = new Int32Array(100);
console.log(
  JSON.stringify([
    decompress(pack(new Uint8Array(8))).byteOffset,
    read(words, (bytes) => decompress(bytes)),
    read(doubles, (bytes) => decompress(bytes)),
    read(doubles, (bytes) => decompress(bytes).slice())
  ])
);
JS
seen=$(node run.mjs)
expected='[12,100,"start offset of Float64Array should be a multiple of 8",100]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected $expected" >&2; exit 1; }
