import {readdir, readFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {createEvidence} from "../../src/audit/rules/evidence.js";
import {claims} from "../../src/claims/index.js";
import {glossary} from "../../src/components/glossary.js";
import {dataFolder} from "../../src/data/emit.js";
import {loadTables} from "../../src/data/load.js";
import {countedWords, numbersInClaims, numbersInEvents, numbersOnPage, type Source} from "./pages/uncited-numbers.js";
import {moduleOfPage, readPage} from "./pages/read.js";
import {checkReferences} from "./pages/references.js";
import {oversized} from "./pages/size.js";
import {checkCells} from "./pages/types.js";
import {wordy} from "./pages/words.js";
import {unargued, unusedFigures, usedByClaims, usedByCode} from "./pages/usage.js";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);
const started = performance.now();
const problems: string[] = [];
const report = (what: string, found: readonly string[]): void => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  for (const line of found) console.error(line);
  problems.push(...found);
  console.log(`${seconds} s  ${what}: ${found.length ? counted(found.length, "problem") : "nothing wrong"}`);
};
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Files under src whose names end in a certain way, in the order of their names. */
async function sources(ending: RegExp): Promise<Source[]> {
  const names = (await readdir("src", {recursive: true}))
    .filter((name) => ending.test(name) && !/^zh\b/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({path: join("src", name), text: await readFile(join("src", name), "utf8")}))
  );
}

const pages = (await sources(/\.md$/)).map(({path, text}) => readPage(path, text));
const code = await sources(/^(?!data\/|\.).*(?<!\.d)\.ts$/);
const events = {path: join(dataFolder, "events.csv"), text: await readFile(join(dataFolder, "events.csv"), "utf8")};
const inline = pages.flatMap((page) => page.cells).filter((cell) => cell.kind === "inline").length;
const cells = pages.flatMap((page) => page.cells).length - inline;
report(`${pages.length} pages with ${cells} cells and ${inline} inline expressions`, [
  ...checkCells(pages, {root}),
  ...pages.flatMap(oversized)
]);
/** What pages say in their modules is held to the same as what they say themselves. */
const spoken = [...pages, ...code.filter(({path}) => path.startsWith("src/pages/")).map(moduleOfPage)];

// Few draws will do: only which figures are read is asked for, not what follows from them.
const evidence = createEvidence(await loadTables(), {draws: 8});
const {figures} = evidence;
const ids = new Set(figures.map(({id}) => id));
const counts = countedWords(figures);
const assertions = new Set(claims.flatMap((claim) => claim.assertions.map(({id}) => id)));
const known = {figures: ids, claims: new Set(claims.map(({id}) => id)), assertions, pages};
report("numbers in prose", [
  ...spoken.flatMap((page) => numbersOnPage(page, counts)),
  ...code
    .filter(({path}) => path.startsWith("src/claims/"))
    .flatMap((one) => numbersInClaims(one, {counts, figures: ids})),
  ...numbersInEvents(events, counts)
]);
report(
  "ids and links in prose",
  spoken.flatMap((page) => checkReferences(page, known))
);
report(
  "words: paragraphs, headings, terms",
  pages.flatMap((page) => wordy(page, {glossary}))
);
report("claims and the pages that argue them", unargued(claims, pages));

const used = usedByClaims(claims, evidence);
const written = [...pages.flatMap((page) => page.cells), ...code].map(({text}) => text);
for (const text of written) for (const id of usedByCode(text, figures)) used.add(id);
for (const [, id] of events.text.matchAll(/\{([a-z0-9-]+)\}/g)) used.add(id!);
for (const {matches} of figures) if (matches) used.add(matches);
const {resources} = JSON.parse(await readFile(join(dataFolder, "datapackage.json"), "utf8")) as {
  resources: {name: string; "x-background"?: string}[];
};
const pending = claims.filter((claim) => !claim.assertions.length && !claim.steps);
report(
  `${figures.length} figures and their use`,
  unusedFigures(figures, {
    used,
    pending: new Set(pending.map(({id}) => id)),
    files: new Map((await sources(/^data\/figures\/.*\.csv$/)).map(({path, text}) => [basename(path, ".csv"), text])),
    reasons: new Map(resources.map((one) => [one.name, one["x-background"] ?? ""]))
  })
);
process.exitCode = problems.length ? 1 : 0;
