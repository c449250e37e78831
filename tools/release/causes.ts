import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {credit} from "../../src/authors/credit.js";
import {allLists, countedLists, listFiles} from "../../src/authors/lists.js";
import {isLoose} from "../../src/authors/loose.js";
import type {Read} from "../../src/authors/read.js";
import {createResolver} from "../../src/authors/resolve.js";
import {rules} from "../../src/authors/rules.js";
import {shares} from "../../src/authors/share.js";
import {units} from "../../src/authors/units.js";
import {answerable, codeLists, papersIn} from "../../src/derive/coded.js";
import {parseCsv} from "../../src/tables/csv.js";

/** Shares by what they are of: "neurips 2021, CN by person". */
export type Shares = ReadonlyMap<string, number>;

/** What can move a share, in the order in which one is put on the other. */
export const causes = ["resolver", "joint", "unaligned", "order"] as const;

/** One share that moved, in percentage points: the steps add up to the move. */
export interface Caused {
  what: string;
  before: number;
  after: number;
  /** Points by cause; none where the record before had no such share: then it is new data. */
  by: Readonly<Record<(typeof causes)[number], number>> | undefined;
}

const countries = ["CN", "US"];
const nameOf = (venue: string, year: string | number, country: string, rule: string) =>
  `${venue} ${year}, ${country} by ${rule}`;

/** The shares of China and the United States that a table of shares by location holds of all papers of main tracks. */
export function sharesIn(csv: string, {file}: {file: string}): Shares {
  const kept = parseCsv(csv, {file}).records.filter(
    ({cells: {tracks, tier, place, country}}) =>
      tracks === "main" && tier === "all" && place === "location" && countries.includes(country!)
  );
  return new Map(
    kept.map(({cells: {venue, year, country, rule, share}}) => [
      nameOf(venue!, year!, country!, rule!),
      100 * Number(share)
    ])
  );
}

/**
 * The same shares counted as they were before some of the causes: `order`: lists in the order of profiles, taken for that
 * of authors; `joint`: the first institution of a text alone; `unaligned`: papers that do not tell whose an affiliation
 * is left out by the rules that ask.
 */
function countWithout(read: Read, without: ReadonlySet<(typeof causes)[number]>): Shares {
  const order = without.has("order");
  const lists = allLists(order ? (path) => read(path.replace("_openreview.json", ".json")) : read);
  const counted = countedLists(lists).map((list) => {
    const {source} = list;
    return order && source.affiliations === "profiles"
      ? {...list, source: {...source, affiliations: "author" as const}}
      : list;
  });
  const found = new Map<string, number>();
  for (const it of codeLists(counted, createResolver({joint: without.has("joint") ? "first" : "all"}))) {
    const {coded, institutions, list} = it;
    const chosen = papersIn(coded, "all", "main");
    const group = units(coded.resolutions, ({country}) => country);
    for (const rule of rules.filter((one) => answerable(it).includes(one))) {
      const asks = rule === "person" || rule === "first" || rule === "last";
      const include = (p: number) => chosen(p) && !(asks && without.has("unaligned") && isLoose(coded, p));
      const all = shares(credit(coded, {rule, units: group, institutions, include}));
      for (const country of all.length > 0 ? countries : [])
        found.set(
          nameOf(list.source.venue, list.source.year, country, rule),
          100 * (all[group.names.indexOf(country)]?.share ?? 0)
        );
    }
  }
  return found;
}

/**
 * Takes the moves between two sets of shares apart: what another resolver alone had made of the first, then every
 * institution of a text, then papers that do not tell whose an affiliation is, then lists put into the authors' order.
 * Largest first; what neither moved nor is new is left out. Throws a sentence when a raw file is not at hand.
 */
export function takeApart(before: Shares, after: Shares, raw: string): Caused[] {
  const missing = listFiles.filter((path) => !existsSync(join(raw, path)));
  if (missing.length > 0) throw new Error(`The causes need all lists, and ${raw} lacks ${missing.join(", ")}.`);
  const read: Read = (path) => readFileSync(join(raw, path), "utf8");
  const without = [["order", "joint", "unaligned"], ["order", "unaligned"], ["order"]] as const;
  const steps = [before, ...without.map((some) => countWithout(read, new Set(some))), after];
  return compareSteps(steps);
}

/** The moves from the first to the last of these shares, step by step; one step a cause. */
export function compareSteps(steps: readonly Shares[]): Caused[] {
  const before = steps[0]!;
  const after = steps.at(-1)!;
  const moved = [...after].flatMap(([what, is]): Caused[] => {
    const was = before.get(what);
    if (was === undefined) return [{what, before: NaN, after: is, by: undefined}];
    if (was === is) return [];
    // What a step cannot count moves with the next.
    const at = (step: number): number => steps[step]!.get(what) ?? at(step - 1);
    const by = Object.fromEntries(causes.map((cause, i) => [cause, at(i + 1) - at(i)]));
    return [{what, before: was, after: is, by: by as Record<(typeof causes)[number], number>}];
  });
  const size = ({before: was, after: is}: Caused) => Math.abs(is - was) || 0;
  return moved.sort((a, b) => size(b) - size(a));
}

const signed = (points: number) =>
  Math.abs(points) < 0.005 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points).toFixed(2)}`;

/** As Markdown: the largest moves by cause, how much each cause moved all of them, and which lists are new data. */
export function causesTable(found: readonly Caused[], {most = 40}: {most?: number} = {}): string {
  const moved = found.filter(({by}) => by);
  const listsOf = (some: readonly Caused[]) => [...new Set(some.map(({what}) => what.split(",")[0]!))];
  const fresh = listsOf(found.filter(({by}) => !by)).filter((list) => !listsOf(moved).includes(list));
  const mean = (cause: (typeof causes)[number]) =>
    moved.reduce((sum, {by}) => sum + Math.abs(by![cause]), 0) / Math.max(1, moved.length);
  return [
    `| share | before (%) | after (%) | ${causes.join(" | ")} |`,
    `| --- | ---: | ---: |${" ---: |".repeat(causes.length)}`,
    ...moved
      .slice(0, most)
      .map(
        ({what, before, after, by}) =>
          `| ${what} | ${before.toFixed(2)} | ${after.toFixed(2)} | ${causes.map((cause) => signed(by![cause])).join(" | ")} |`
      ),
    `| ${moved.length} shares moved; mean size | | | ${causes.map((cause) => mean(cause).toFixed(2)).join(" | ")} |`,
    "",
    `New data: ${fresh.length > 0 ? fresh.join(", ") : "none"}.`
  ].join("\n");
}
