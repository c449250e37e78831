import {FileAttachment} from "observablehq:stdlib";
import type {Thresholds} from "../audit/rules/evaluate.js";
import {readClaims} from "../audit/results/stored.js";
import {pageAddress} from "../components/address/page-address.js";
import {startLive} from "./live.js";
import {type Notebook, openNotebook} from "./notebook.js";
import "./offer.js";
import {decode} from "../tables/decode.js";

/** Loads a file when it is first wanted, and once, however often a page opens the book; a load that failed is no load. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((reason: unknown) => {
      loaded = undefined;
      throw reason;
    }));
}

// Each call names its file in full, because Framework finds a page's files by reading the source; and each ends in
// arrayBuffer(), because a bare .arrow attachment would have Framework fetch a decoder from elsewhere.
const files = {
  figures: once(() => FileAttachment("../data/cited.arrow").arrayBuffer()),
  tiers: once(() => FileAttachment("../data/tiers.arrow").arrayBuffer()),
  sizes: once(() => FileAttachment("../data/sizes.arrow").arrayBuffer()),
  gradient: once(() => FileAttachment("../data/gradient.arrow").arrayBuffer()),
  universes: once(() => FileAttachment("../data/universes.arrow").arrayBuffer())
};

const claims = once(() => FileAttachment("../data/claims.json").text().then(readClaims));

type Name = keyof typeof files;

async function load<K extends Name>(...names: readonly K[]): Promise<Record<K, ArrayBuffer>> {
  const loaded = await Promise.all(names.map(async (name) => [name, await files[name]()] as const));
  return Object.fromEntries(loaded) as Record<K, ArrayBuffer>;
}

/** The site's worker; it is started when a reader first moves a control that needs it. */
const live = startLive(
  () => load("figures", "tiers", "sizes", "gradient"),
  () => new Worker(import.meta.resolve("./worker.js"), {type: "module"})
);

const opening = ["figures", "tiers", "sizes", "universes"] as const;

// On their way as soon as the page has said where its files are, before any cell asks for them; one that fails then is
// asked for again by the cell, which is where to say so.
queueMicrotask(() => void Promise.all([claims(), load(...opening)]).catch(() => undefined));

/** Loads the tables every page works with and opens the notebook on them. */
export async function openBook(limits?: Thresholds): Promise<Notebook> {
  const [texts, {figures, tiers, sizes, universes}] = await Promise.all([claims(), load(...opening)]);
  const address = pageAddress();
  return openNotebook(
    {
      claims: texts,
      figures: decode(figures),
      tiers: decode(tiers),
      sizes: decode(sizes),
      universes: decode(universes)
    },
    {live, ...(address ? {address} : {}), ...(limits ? {limits} : {})}
  );
}
