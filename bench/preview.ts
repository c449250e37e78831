import {rm} from "node:fs/promises";
import {loadavg} from "node:os";
import type {Page} from "playwright-core";
import {type Preview, startPreview} from "../tools/site/preview.js";
import {bare, folderWith, ours} from "./build.js";
import {median, startBrowser} from "./on-site.js";

const repeats = 5;

/** A kind of save: what is changed to what, and what the page then shows. Each is changed there and back. */
interface Save {
  path: string;
  texts: readonly [string, string];
  shows: readonly [string, string];
}

const figure = (share: number): string => `top,2022,China,${share},%`;
const read = "readFigures(dataFolder);";
const loader = [read, `${read}\nfor (const row of rows) if (row.value === 38) row.value = 41;`] as const;
const cited = (share: number): string => `found: ${share}%`;

const saves: Readonly<Record<string, Save>> = {
  page: {path: "src/in-america.md", texts: ["# Inside America", "# Within America"], shows: ["# Inside", "# Within"]},
  figure: {path: "src/data/figures/tracker-2.csv", texts: [figure(38), figure(39)], shows: [cited(38), cited(39)]},
  loader: {path: "src/data/cited.arrow.ts", texts: loader, shows: [cited(38), cited(41)]},
  module: {path: "src/components/verdict.ts", texts: ['"Evidence"', '"Proof"'], shows: ["Evidence", "Proof"]},
  config: {
    path: "observablehq.config.ts",
    texts: ['name: "Inside America"', 'name: "In its midst"'],
    shows: ["Inside America", "In its midst"]
  }
};

/** Seconds from a save to the moment at which the page shows it. */
async function latency(preview: Preview, page: Page, {path, texts, shows}: Save, there: boolean): Promise<number> {
  const [from, to] = there ? texts : texts.toReversed();
  const wanted = shows[there ? 1 : 0];
  const start = performance.now();
  await preview.edit(path, from, to);
  await page.waitForFunction(
    (text) => {
      const [heading, menu] = ["h1", "#observablehq-sidebar"].map((one) => document.querySelector(one)?.textContent);
      return `# ${heading} ${menu} ${document.querySelector("main")?.textContent}`.includes(text);
    },
    wanted,
    {polling: 20, timeout: 60_000}
  );
  return (performance.now() - start) / 1000;
}

/** The median seconds of each kind of save on a page of the project in a folder. */
async function measure(folder: string, kinds: Readonly<Record<string, Save>>): Promise<Record<string, number>> {
  const preview = await startPreview(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/in-america.html`);
    const seconds: Record<string, number> = {};
    for (const [kind, save] of Object.entries(kinds)) {
      await page.waitForFunction((text) => document.body.textContent.includes(text), save.shows[0].replace("# ", ""));
      const taken: number[] = [];
      for (let i = 0; i < 2 * repeats; i++) {
        // A pause lets Framework set up its watchers anew, which misses what is saved meanwhile.
        await page.waitForTimeout(3000);
        const one = await latency(preview, page, save, i % 2 === 0);
        // There and back again, but only the way there is counted.
        if (i % 2 === 0) taken.push(one);
      }
      seconds[kind] = median(taken);
      process.stderr.write(`${kind}: ${taken.map((one) => one.toFixed(2)).join(", ")} s\n`);
    }
    return seconds;
  } finally {
    await browser.close();
    await preview.stop();
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * How long a save takes to show in the browser, by kind: the median of five, in seconds (bars: 1 s for a page, 2 s for
 * a figure, a loader, a module or the configuration); and of a page of a site with the same imports and nothing else.
 */
export const bench = {
  name: "preview",
  async run(): Promise<Record<string, number>> {
    const seconds = await measure(await folderWith(ours), saves);
    const {bare: without} = await measure(await folderWith(bare), {
      bare: {path: saves.page!.path, texts: ["# Page", "# Leaf"], shows: ["# Page", "# Leaf"]}
    });
    return {
      // What else the machine does, because a save waits for it too.
      loadAverage: loadavg()[0]!,
      ...Object.fromEntries(
        Object.entries(seconds).flatMap(([kind, value]) => [
          [`${kind}Seconds`, value],
          [`${kind}BarSeconds`, kind === "page" ? 1 : 2]
        ])
      ),
      barePageSeconds: without!,
      pageRatioToBare: seconds.page! / without!
    };
  }
};
