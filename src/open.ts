import {FileAttachment} from "observablehq:stdlib";
import type {Thresholds} from "./claims/evaluate.js";
import {startLive} from "./live.js";
import {type Notebook, openNotebook} from "./notebook.js";
import {table} from "./tables/table.js";

// Each call names its file in full, because Framework finds a page's files by reading the source; and each ends in
// arrayBuffer(), because a bare .arrow attachment would have Framework fetch a decoder from elsewhere.
const files = {
  figures: () => FileAttachment("./data/figures.arrow").arrayBuffer(),
  tiers: () => FileAttachment("./data/tiers.arrow").arrayBuffer(),
  sizes: () => FileAttachment("./data/sizes.arrow").arrayBuffer(),
  gradient: () => FileAttachment("./data/gradient.arrow").arrayBuffer()
};

const universes = () => FileAttachment("./data/universes.arrow").arrayBuffer();

async function buffers() {
  const [figures, tiers, sizes, gradient] = await Promise.all([
    files.figures(),
    files.tiers(),
    files.sizes(),
    files.gradient()
  ]);
  return {figures, tiers, sizes, gradient};
}

/** The site's worker; it is started when a reader first moves a control that needs it. */
const live = startLive(buffers, () => new Worker(import.meta.resolve("./worker.js"), {type: "module"}));

/** Loads the tables every page works with and opens the notebook on them. */
export async function openBook(limits?: Thresholds): Promise<Notebook> {
  const [figures, tiers, sizes, evaluated] = await Promise.all([
    files.figures(),
    files.tiers(),
    files.sizes(),
    universes()
  ]);
  return openNotebook(
    {figures: table(figures), tiers: table(tiers), sizes: table(sizes), universes: table(evaluated)},
    {live, ...(limits ? {limits} : {})}
  );
}
