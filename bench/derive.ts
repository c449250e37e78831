import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {resampleCounts} from "../src/analysis/bootstrap.js";
import {seeded} from "../src/analysis/random.js";
import {rankUnits} from "../src/analysis/ranking.js";
import {credit} from "../src/authors/credit.js";
import {encode} from "../src/authors/encode.js";
import {readAccepted} from "../src/authors/read-accepted.js";
import {rules} from "../src/authors/rules.js";
import {shares} from "../src/authors/share.js";
import type {Split} from "../src/authors/slots.js";
import type {Resolve} from "../src/authors/types.js";
import {units} from "../src/authors/units.js";
import {resolver, universities} from "../src/derive/resolver.js";

const places = [
  "Stanford University",
  "Tsinghua University",
  "Carnegie Mellon University",
  "Google Research, Brain Team",
  "University of Oxford / DeepMind",
  "Peking University, Beijing, China",
  "Microsoft Research Asia",
  "Department of Computer Science, University of Somewhere"
];

/** Twenty thousand affiliations, of which the first are the commonest, as in real lists. */
const vocabulary = Array.from({length: 20_000}, (_, i) =>
  i < places.length ? places[i]! : `Department ${i % 89}, ${places[i % places.length]}, Building ${i}`
);

/** A saved page of about `slots` authors, four a paper, whose names and affiliations repeat as real ones do. */
function page(slots: number, offset: number): string {
  const lines: string[] = [];
  for (let i = 0; i < slots; i += 4) {
    const authors = [0, 1, 2, 3].map((k) => {
      const at = offset + i + k;
      const place = vocabulary[Math.floor(vocabulary.length * ((at * 0.618034) % 1) ** 3)]!;
      return `Given${letters(at * 31, 9973)} Family${letters(at * 17, 4999)} (${place})`;
    });
    lines.push(`A title of paper ${offset + i}`, authors.join(" · "), "");
  }
  return lines.join("\n");
}

/** A number below `limit` in letters. */
const letters = (n: number, limit: number) => (n % limit).toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[+digit]!);

/** Milliseconds to parse, resolve and count `total` slots, page by page of 10,000, by all seven rules. */
function count(total: number, {resolve, split}: {resolve: Resolve; split: Split}): number {
  let making = 0;
  const start = performance.now();
  const coded = encode(
    (function* () {
      for (let offset = 0; offset < total; offset += 10_000) {
        const source = {venue: "bench", year: 2000, path: "page"};
        const before = performance.now();
        const text = page(10_000, offset);
        making += performance.now() - before;
        const {papers} = readAccepted(text, source);
        yield* papers;
      }
    })(),
    {kind: "author", split, resolve}
  );
  const group = units(coded.resolutions, ({country}) => country);
  const institutions = units(coded.resolutions, ({institution}) => institution);
  for (const rule of rules) shares(credit(coded, {rule, units: group, institutions}));
  return performance.now() - start - making;
}

/** Slope, intercept and share of variance explained of y on x by least squares. */
function line(x: number[], y: number[]): {slope: number; r2: number} {
  const mean = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const sxy = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  const syy = y.reduce((sum, value) => sum + (value - my) ** 2, 0);
  return {slope: sxy / sxx, r2: sxy ** 2 / (sxx * syy)};
}

/**
 * Author lists: slots a second (bar 200,000), growth to 5,000,000 slots, and resampling (bar 1 s). With BASELINE, the
 * folder of an older revision with its node_modules, also the same of that revision, in turns, and the ratios of both.
 */
export const bench = {
  name: "derive",
  run(): Record<string, number> {
    const names = places.slice(0, 7).map((name) => ({name, alpha_two_code: "US", domains: [], web_pages: []}));
    const tools = resolver((path) => (path === universities ? JSON.stringify(names) : ""));
    const cold = performance.now();
    for (const text of vocabulary) tools.resolve(text);
    const resolving = performance.now() - cold;
    count(100_000, tools);
    // An older revision is asked for its speed at 2,000,000 slots alone.
    const sizes = [250_000, 500_000, 1_000_000, 2_000_000, ...(process.env.ASKED ? [] : [5_000_000])];
    const ms: number[] = [];
    const heap: number[] = [];
    for (const size of sizes) {
      ms.push(count(size, tools));
      const {heapUsed, arrayBuffers} = process.memoryUsage();
      heap.push((heapUsed + arrayBuffers) / 2 ** 20);
    }
    const growth = line(sizes, ms);

    const papers = 2900;
    const entries = Array.from({length: papers * 3}, (_, e) => Math.floor(1200 * ((e * 0.618034) % 1) ** 3));
    const points = {
      start: Int32Array.from({length: papers + 1}, (_, i) => i * 3),
      unit: Int32Array.from(entries),
      weight: new Float64Array(entries.length).fill(1 / 3),
      units: 1200
    };
    const resample = Array.from({length: 5}, () => {
      const start = performance.now();
      rankUnits(points, {counts: resampleCounts(papers, 2000, seeded(1))});
      return performance.now() - start;
    }).sort((a, b) => a - b);

    return {
      slotsPerSecond: (sizes[3]! / ms[3]!) * 1000,
      slotsPerSecondBar: 200_000,
      newTextsPerSecond: (vocabulary.length / resolving) * 1000,
      ms250k: ms[0]!,
      ms500k: ms[1]!,
      ms1M: ms[2]!,
      ms2M: ms[3]!,
      ...(ms[4] === undefined ? {} : {ms5M: ms[4]}),
      microsecondsASlot: growth.slope * 1000,
      linearR2: growth.r2,
      heap250kMiB: heap[0]!,
      heap2MMiB: heap[3]!,
      resample2000Ms: resample[2]!,
      resample2000BarMs: 1000,
      ...whole(),
      ...beside(process.env.BASELINE)
    };
  }
};

/** The whole of `npm run derive` in a process of its own, when the raw files are at hand. Writes what it derives. */
function whole(): Record<string, number> {
  if (!process.env.RAW_DATA) return {};
  const start = performance.now();
  const {stdout, status} = spawnSync(process.execPath, ["--import", "tsx", "tools/tables/derive.ts"], {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`npm run derive ended with ${status}.`);
  return {
    deriveSeconds: (performance.now() - start) / 1000,
    deriveBarSeconds: 60,
    derivePeakMiB: Number(/at most (\d+) MiB/.exec(stdout)?.[1]),
    deriveBarMiB: 1024
  };
}

/** The best of three runs of each revision, in turns, as the ratio of this one to the baseline; nothing without one. */
function beside(baseline: string | undefined): Record<string, number> {
  if (baseline === undefined) return {};
  const here = join(import.meta.dirname, "..");
  const rounds = [0, 1, 2].map(() => ({old: speed(baseline), now: speed(here)}));
  const best = (of: "old" | "now") => Math.max(...rounds.map((round) => round[of]));
  const found = {baselineSlotsPerSecond: best("old"), slotsRatio: best("now") / best("old"), slotsRatioBar: 2};
  if (!process.env.RAW_DATA) return found;
  const [old, now] = [deriveSeconds(baseline, "tools/derive.ts"), deriveSeconds(here, "tools/tables/derive.ts")];
  return {...found, baselineDeriveSeconds: old, deriveRatio: now / old, deriveRatioBar: 1.5};
}

/** Slots a second that a revision's own bench finds, the first of this file's without its comparisons. */
function speed(root: string): number {
  const code = `const {bench} = await import(${JSON.stringify(join(root, "bench/derive.ts"))}); console.log(JSON.stringify(bench.run()));`;
  const {RAW_DATA: _raw, BASELINE: _baseline, ...env} = process.env;
  return (JSON.parse(run(root, code, {...env, ASKED: "speed"})) as {slotsPerSecond: number}).slotsPerSecond;
}

/** Seconds in which a revision derives every table of its own, into a folder that is thrown away. */
function deriveSeconds(root: string, tool: string): number {
  const output = mkdtempSync(join(tmpdir(), "derived-"));
  const options = {raw: process.env.RAW_DATA, recipes: join(root, "src/derive"), output, names: [], date: "2026-01-01"};
  const code = `const {derive} = await import(${JSON.stringify(join(root, tool))}); await derive({...${JSON.stringify(options)}, report() {}}); console.log("{}");`;
  const start = performance.now();
  try {
    run(root, code, process.env);
    return (performance.now() - start) / 1000;
  } finally {
    rmSync(output, {recursive: true});
  }
}

function run(root: string, code: string, env: NodeJS.ProcessEnv): string {
  const {stdout, stderr, status} = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    cwd: root,
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 26
  });
  if (status !== 0) throw new Error(`The revision in ${root} ended with ${status}: ${stderr.slice(-400)}`);
  return stdout.trim().split("\n").at(-1)!;
}
