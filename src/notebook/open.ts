import {FileAttachment} from "observablehq:stdlib";
import type {Thresholds} from "../audit/rules/evaluate.js";
import {readShelf, unite} from "../audit/results/shelf.js";
import {pageAddress} from "../components/address/page-address.js";
import {startLive} from "./live.js";
import {type Notebook, openNotebook} from "./notebook.js";
import "./offer.js";
import {decode} from "../tables/decode.js";
import {translated, translatedAssertion} from "../views/translated.js";

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
  gradient: once(() => FileAttachment("../data/gradient.arrow").arrayBuffer())
};

/** What the cards of each page show, in the order of the article. */
const shelves = {
  founders: once(() => FileAttachment("../data/book/founders.json").text().then(readShelf)),
  elite: once(() => FileAttachment("../data/book/elite.json").text().then(readShelf)),
  "top-tier": once(() => FileAttachment("../data/book/top-tier.json").text().then(readShelf)),
  "in-america": once(() => FileAttachment("../data/book/in-america.json").text().then(readShelf)),
  flows: once(() => FileAttachment("../data/book/flows.json").text().then(readShelf)),
  institutions: once(() => FileAttachment("../data/book/institutions.json").text().then(readShelf)),
  money: once(() => FileAttachment("../data/book/money.json").text().then(readShelf)),
  cause: once(() => FileAttachment("../data/book/cause.json").text().then(readShelf)),
  since: once(() => FileAttachment("../data/book/since.json").text().then(readShelf)),
  index: once(() => FileAttachment("../data/book/index.json").text().then(readShelf))
};

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

interface Opening {
  /** The pages whose claims are asked for; all unless they are named. A page that names itself weighs a third. */
  of?: readonly (keyof typeof shelves)[];
  /** From where on claims hold. */
  limits?: Thresholds;
}

/** Loads the tables every page works with, and the claims of some pages, and opens the notebook on them. */
export async function openBook({of, limits}: Opening = {}): Promise<Notebook> {
  const names = of ?? (Object.keys(shelves) as (keyof typeof shelves)[]);
  const [wanted, {figures, tiers, sizes}] = await Promise.all([
    Promise.all(names.map((name) => shelves[name]())),
    load("figures", "tiers", "sizes")
  ]);
  const address = pageAddress();
  const united = unite(wanted);
  const claims = united.claims.map(translated);
  const bridges = united.bridges.map(translatedAssertion);
  return openNotebook(
    {...united, claims, bridges, figures: decode(figures), tiers: decode(tiers), sizes: decode(sizes)},
    {live, ...(address ? {address} : {}), ...(limits ? {limits} : {})}
  );
}
