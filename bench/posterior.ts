import {draws, posterior, probabilityGreater} from "../src/analysis/composition.js";
import {seeded} from "../src/analysis/random.js";
import {probabilityRose} from "../src/analysis/rise.js";
import {median, quantile} from "./on-site.js";

/** Whole per cents of nine parts, on an effective sample of the order the tracker's second edition had. */
const shares = [0.47, 0.18, 0.12, 0.05, 0.04, 0.03, 0.03, 0.02, 0.06];
const size = 350;

/** Milliseconds that each of `runs` calls of `work` took. */
function times(runs: number, work: () => void): number[] {
  return Array.from({length: runs}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** 10,000 posterior draws of a nine-part composition (bar: 20 ms), and the closed forms that spare most of them. */
export const bench = {
  name: "posterior",
  run(): Record<string, number> {
    const post = posterior(shares, size, {unit: 0.01});
    const random = seeded(2025);
    const [first] = times(1, () => draws(post, {random})) as [number];
    const plain = times(30, () => draws(post, {random}));
    const rounded = times(30, () => draws(post, {random, rounding: true}));
    const greater = times(30, () => {
      for (let i = 0; i < 100; i++) probabilityGreater(post, 0, 1);
    });
    const rose = times(30, () => {
      for (let i = 0; i < 100; i++) probabilityRose({share: 0.29, n: 270 + i}, {share: 0.47, n: size});
    });
    return {
      firstDrawsMs: first,
      drawsMs: median(plain),
      drawsP95Ms: quantile(plain, 0.95),
      drawsBarMs: 20,
      roundedDrawsMs: median(rounded),
      roundedDrawsP95Ms: quantile(rounded, 0.95),
      hundredGreaterMs: median(greater),
      hundredRoseMs: median(rose)
    };
  }
};
