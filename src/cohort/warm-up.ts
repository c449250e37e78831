import {answer} from "./answer.js";
import type {Countries} from "./countries.js";
import {openFile} from "./open.js";

const countries = ["China", "United States", "India", "Germany", ""];

/** An invented table with every kind of column. */
function invented(rows: number): Blob {
  const lines = ["person,paper,undergraduate country,graduate country,work country,institution,tier,year"];
  for (let i = 0; i < rows; i++) {
    const [from, through, to] = [7, 11, 13].map((k) => countries[((i * k) >> 2) % countries.length]!);
    const tier = i % 9 ? "poster" : "oral";
    lines.push(
      `P ${(i * 37) % rows},${i >> 2},${from},${through},${to},University ${i % 60},${tier},${2020 + (i % 3)}`
    );
  }
  return new Blob([lines.join("\n")]);
}

/**
 * Reads and counts an invented table again and again, so that the engine has compiled what reads and counts before a
 * reader's own file comes, and loads the decoder of Parquet. Ends by itself, soon; sooner where `wanted` says no.
 */
export async function warmUp(known: Countries, wanted: () => boolean, {rows = 4000, times = 6} = {}): Promise<void> {
  const file = invented(rows);
  for (let i = 0; i < times && wanted(); i++) {
    const {sheet, choices} = await openFile(file, {countries: known});
    if (wanted()) answer(sheet, choices, known);
  }
  if (wanted()) await Promise.all([import("hyparquet"), import("hyparquet-compressors")]);
}
