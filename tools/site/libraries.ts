import {vendorPlace} from "./seed-vendor-cache.js";

/** Libraries that a cell of a reader's own may want whole, of which a page has only what it uses itself. */
const libraries = ["arquero", "@observablehq/plot", "d3", "htl"];

/** Where the preview has each of them, by its name. */
export async function libraryPaths(): Promise<Record<string, string>> {
  const places = await Promise.all(
    libraries.map(async (name) => [name, `./_node/${await vendorPlace(name)}`] as const)
  );
  return Object.fromEntries(places);
}
